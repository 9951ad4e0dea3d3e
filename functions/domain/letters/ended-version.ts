import type { DocumentRecord, FormOf, FormRecord } from '../case/records';

/** The end of a letter's version. Its number stays used, and the letter may be issued again under another. */
export interface EndedVersion {
  /** `replaced`: it was signed, and another letter has replaced it. */
  how: 'withdrawn' | 'replaced';
  at: string;
  by: string;
  reason?: string;
}

type Ending = FormOf<'letter-withdrawal'> | FormOf<'letter-reissue'>;
const isEnding = (form: FormRecord): form is Ending =>
  form.kind === 'letter-withdrawal' || form.kind === 'letter-reissue';

/** Returns a letter's withdrawals and reissues, oldest first. `of` identifies the letter within its case. */
export const endingsOf = (forms: readonly FormRecord[], of: number): Ending[] =>
  forms.filter((form) => isEnding(form)).filter(({ data }) => data.of === of);

const endedBy = ({ kind, at, by, data }: Ending): EndedVersion => ({
  how: kind === 'letter-reissue' ? 'replaced' : 'withdrawn',
  at,
  by,
  ...(data.reason !== undefined && { reason: data.reason }),
});

/**
 * Returns the end of a letter's version, or undefined for a valid version or another document. A draft has no version:
 * after a reissue it is valid again.
 */
export const endOfVersion = (
  { letter, seq }: Pick<DocumentRecord, 'letter' | 'seq'>,
  forms: readonly FormRecord[],
): EndedVersion | undefined => {
  if (!letter) return undefined;
  const after = endingsOf(forms, letter.of).filter((form) => form.seq > seq);
  const ending = letter.number === undefined ? after.at(-1) : after[0];
  if (!ending || (letter.number === undefined && ending.kind === 'letter-reissue')) return undefined;
  return endedBy(ending);
};

/** Returns the lift of the lapse that a document reports, or undefined. The document no longer holds then, even if it was signed. */
export const liftOf = (
  { letter, seq }: Pick<DocumentRecord, 'letter' | 'seq'>,
  forms: readonly FormRecord[],
): FormOf<'lift'> | undefined => {
  const reported = forms.find((form) => form.seq === (letter?.of ?? seq));
  if (reported?.kind !== 'lapse') return undefined;
  return forms.filter((form) => form.kind === 'lift').find((form) => form.seq > reported.seq);
};
