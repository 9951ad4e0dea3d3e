import type { LetterState } from '../../domain/letters/outgoing-letter';
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

/** The address of the list of numbers by month. */
export const numberedPath = '/meja/surat-keluar/bernomor';
export const letterPath = (caseId: string, of: number): string => `/meja/surat-keluar/${caseId}/${of}`;
