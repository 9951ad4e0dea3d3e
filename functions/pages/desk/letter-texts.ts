import type { LetterState, OutgoingLetter } from '../../domain/letters/outgoing-letter';
import { letterKindTitle } from '../../domain/documents/documents';
import type { Sentiment } from '../parts/sentiment';

/** Returns the title of a letter: "Surat Pemberitahuan Penolakan". */
export const letterTitle = ({ kind }: Pick<OutgoingLetter, 'kind'>): string => letterKindTitle(kind);

/** The texts and colours of a letter's states. */
export const stateTexts: Record<LetterState, { text: string; sentiment: Sentiment }> = {
  draft: { text: 'Menunggu nomor', sentiment: 'warning' },
  numbered: { text: 'Menunggu tanda tangan', sentiment: 'info' },
  signed: { text: 'Ditandatangani', sentiment: 'success' },
  withdrawn: { text: 'Ditarik', sentiment: 'danger' },
};

export const letterPath = (caseId: string, of: number): string => `/meja/surat-keluar/${caseId}/${of}`;
