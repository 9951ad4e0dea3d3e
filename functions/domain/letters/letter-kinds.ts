import type { FormRecord } from '../case/records';
import { profile } from '../office/office-profile';
import type { OfficialRole } from '../office/on-behalf';
import type { StepId } from '../sop/sop';

/** The news of a letter. The office's file sets signatory and copies by topic. */
export type LetterTopic = 'refusal' | 'notRecommended' | 'return' | 'lapse' | 'end';

const topics: Readonly<Record<string, (step: StepId) => LetterTopic>> = {
  'surat-penolakan': (step) => (step === 'agency-disposition' ? 'refusal' : 'notRecommended'),
  'surat-pengembalian': () => 'return',
  'surat-kedaluwarsa': () => 'lapse',
  'surat-selesai': () => 'end',
};

/** Returns the topic of a document of this step, or undefined if it is not a letter. */
export const topicOf = (kind: string, step: StepId): LetterTopic | undefined => topics[kind]?.(step);

/**
 * Tells whether the office uses the signing loop: letters get a number at the desk and a signature before the applicant
 * gets them.
 */
export const isLoopOn = (): boolean => profile.letters?.loop === true;

/**
 * Returns the kinds that go out as drafts for a signatory. `kinds` are the documents required by a newly recorded form.
 */
export const draftsAmong = (kinds: readonly string[], form: Pick<FormRecord, 'kind'>): string[] =>
  isLoopOn() && form.kind !== 'numbering' ? kinds.filter((kind) => topics[kind] !== undefined) : [];

/** The default signatories. The head signs every final letter. A return is signed by the official who asks for it. */
const usualSignatories: Record<LetterTopic, OfficialRole | 'decider'> = {
  refusal: 'kepala-dinas',
  notRecommended: 'kepala-dinas',
  lapse: 'kepala-dinas',
  end: 'kepala-dinas',
  return: 'decider',
};

/** Returns the signatory of a letter in the loop: a role, or the official who decided. */
export const signatoryOf = (topic: LetterTopic): OfficialRole | 'decider' =>
  profile.letters?.signatories?.[topic] ?? usualSignatories[topic];

/** Returns the recipients of copies, as listed in the office's file. The letter prints all of them. */
export const copiesOf = (topic: LetterTopic): readonly { to: string; email?: string | undefined }[] =>
  profile.letters?.copies?.[topic] ?? [];

/** Returns the recipients who get their copy by mail, because the list has their address. */
export const mailedCopies = (topic: LetterTopic): { to: string; email: string }[] =>
  copiesOf(topic).flatMap(({ to, email }) => (email ? [{ to, email }] : []));

/** Returns the people who are mailed a letter. Copies without an address are only printed. */
export const readersText = (topic: LetterTopic): string =>
  mailedCopies(topic).length > 0 ? 'pemohon dan penerima tembusan' : 'pemohon';
