import type { CaseEvent, DocumentRecord, FormRecord } from '../case/records';

/** A turn in the life of an outgoing letter, as histories tell it. */
export interface LetterTurn extends Pick<CaseEvent, 'seq' | 'at' | 'step' | 'round'> {
  by: string;
  text: string;
  reason?: string;
  /** True if the applicant learns of it by mail. */
  forApplicant: boolean;
}

interface LetterHistory {
  events: readonly CaseEvent[];
  forms: readonly FormRecord[];
  documents: readonly Pick<DocumentRecord, 'documentId' | 'letter'>[];
}

/** Returns " nomor 555/12" for the letter's number before this event, or '' for a draft. */
const numberBefore = (forms: readonly FormRecord[], of: number, seq: number): string => {
  const own = forms.filter(
    (form) => (form.kind === 'numbering' || form.kind === 'letter-reissue') && form.data.of === of && form.seq < seq,
  );
  const last = own.at(-1);
  return last?.kind === 'numbering' ? ` nomor ${last.data.number}` : '';
};

/** Returns the text of an event about a letter, with the applicant's share in it. Returns undefined for other events. */
const turnOf = (
  { type, seq, documentId }: CaseEvent,
  { forms, documents }: LetterHistory,
): Pick<LetterTurn, 'text' | 'reason' | 'forApplicant'> | undefined => {
  const form = forms.find((one) => one.seq === seq);
  if (form?.kind === 'numbering') return { text: `Surat keluar diberi nomor ${form.data.number}`, forApplicant: false };
  if (form?.kind === 'letter-withdrawal') {
    const { of, reason } = form.data;
    return { text: `Surat keluar${numberBefore(forms, of, seq)} ditarik`, reason, forApplicant: true };
  }
  if (form?.kind === 'letter-reissue') {
    const { replaces, reason } = form.data;
    if (!replaces) return { text: 'Surat keluar diterbitkan ulang', forApplicant: false };
    return { text: `Surat keluar nomor ${replaces.number} diganti`, ...(reason && { reason }), forApplicant: true };
  }
  const number = type === 'signed' && documents.find((one) => one.documentId === documentId)?.letter?.number;
  return number ? { text: `Surat keluar nomor ${number} ditandatangani`, forApplicant: true } : undefined;
};

/** Returns the turns of a case's letters, in the order of its chain: numbered, signed, withdrawn, replaced. */
export const letterTurns = (recorded: LetterHistory): LetterTurn[] =>
  recorded.events.flatMap((event) => {
    const turn = turnOf(event, recorded);
    const { seq, at, step, round, actor: by } = event;
    return turn ? [{ seq, at, step, round, by, ...turn }] : [];
  });
