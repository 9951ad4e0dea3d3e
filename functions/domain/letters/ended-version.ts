import type { DocumentRecord, FormOf, FormRecord } from '../case/records';

/** The end of a version of a letter: its number stays used, and the letter may be issued again under another. */
export interface EndedVersion {
  /** `replaced`: it was signed, and another letter takes its place. */
  how: 'withdrawn' | 'replaced';
  at: string;
  by: string;
  reason?: string;
}

type Ending = FormOf<'letter-withdrawal'> | FormOf<'letter-reissue'>;
const isEnding = (form: FormRecord): form is Ending =>
  form.kind === 'letter-withdrawal' || form.kind === 'letter-reissue';

/** Returns the withdrawals of a letter and the times that it was issued again, oldest first. `of`: its name within its case. */
export const endingsOf = (forms: readonly FormRecord[], of: number): Ending[] =>
  forms.filter((form) => isEnding(form)).filter(({ data }) => data.of === of);

const endedBy = ({ kind, at, by, data }: Ending): EndedVersion => ({
  how: kind === 'letter-reissue' ? 'replaced' : 'withdrawn',
  at,
  by,
  ...(data.reason !== undefined && { reason: data.reason }),
});

/**
 * Returns how a version of a letter ended; undefined for one that stands, and for a paper that is no letter. A draft has no version of its
 * own: issued again, it stands again.
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
