import type { LetterState } from '../../domain/letters/outgoing-letter';
import type { Overtaken } from '../../domain/letters/overtaken';
import type { Sentiment } from '../parts/sentiment';

/** The texts and colours of a letter's states. */
export const stateTexts: Record<LetterState, { text: string; sentiment: Sentiment }> = {
  draft: { text: 'Menunggu nomor', sentiment: 'warning' },
  numbered: { text: 'Menunggu tanda tangan', sentiment: 'info' },
  signed: { text: 'Ditandatangani', sentiment: 'success' },
  withdrawn: { text: 'Ditarik', sentiment: 'danger' },
};

/** The badge of a letter of return that nobody waits for. */
export const overtakenBadge = { text: 'Tidak ditunggu lagi', sentiment: 'info' } as const;

/** The texts about a letter of return, by the turn that overtook it. The applicant reads the reason. */
export const overtakenTexts: Record<Overtaken['how'], { title: string; reason: string }> = {
  resubmitted: {
    title: 'Pemohon sudah mengirim perbaikan',
    reason: 'Perbaikan sudah kami terima, sehingga surat pengembalian tidak diperlukan lagi.',
  },
  withdrawn: {
    title: 'Pemohon sudah mencabut permohonan',
    reason: 'Permohonan sudah dicabut, sehingga surat pengembalian tidak diperlukan lagi.',
  },
  lapsed: {
    title: 'Permohonan sudah kedaluwarsa',
    reason: 'Permohonan sudah kedaluwarsa, sehingga surat pengembalian tidak diperlukan lagi.',
  },
};

export const letterPath = (caseId: string, of: number): string => `/meja/surat-keluar/${caseId}/${of}`;
