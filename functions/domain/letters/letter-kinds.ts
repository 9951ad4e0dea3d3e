import type { FormRecord } from '../case/records';
import { profile } from '../office/office-profile';
import type { OfficialRole } from '../office/on-behalf';
import type { StepId } from '../sop/sop';

/** The news of a letter, by which the office's file sets signatory and copies. */
export type LetterTopic = 'refusal' | 'notRecommended' | 'return' | 'lapse' | 'end';

const topics: Readonly<Record<string, (step: StepId) => LetterTopic>> = {
  'surat-penolakan': (step) => (step === 'agency-disposition' ? 'refusal' : 'notRecommended'),
  'surat-pengembalian': () => 'return',
  'surat-kedaluwarsa': () => 'lapse',
  'surat-selesai': () => 'end',
};

/** Returns what a document tells whose step this is; undefined where it is no letter. */
export const topicOf = (kind: string, step: StepId): LetterTopic | undefined => topics[kind]?.(step);

/** Tells whether letters are numbered at the desk and signed before the applicant gets them. */
export const isLoopOn = (): boolean => profile.letters?.loop === true;

/** Returns the documents that go out as drafts for a signatory, of those that a newly recorded form calls for. */
export const draftsAmong = (kinds: readonly string[], form: Pick<FormRecord, 'kind'>): string[] =>
  isLoopOn() && form.kind !== 'numbering' ? kinds.filter((kind) => topics[kind] !== undefined) : [];

/** The head signs all that leaves the office finally. A return stays with the official who asks for it. */
const usualSignatories: Record<LetterTopic, OfficialRole | 'decider'> = {
  refusal: 'kepala-dinas',
  notRecommended: 'kepala-dinas',
  lapse: 'kepala-dinas',
  end: 'kepala-dinas',
  return: 'decider',
};

/** Returns who is asked to sign a letter of the loop: a role, or whoever decided what it tells. */
export const signatoryOf = (topic: LetterTopic): OfficialRole | 'decider' =>
  profile.letters?.signatories?.[topic] ?? usualSignatories[topic];

/** Returns who gets a copy of a letter, as the office's file lists them. The letter prints them all. */
export const copiesOf = (topic: LetterTopic): readonly { to: string; email?: string | undefined }[] =>
  profile.letters?.copies?.[topic] ?? [];

/** Returns those of them who get it by mail: the list names their address. Nobody else is mailed a copy. */
export const mailedCopies = (topic: LetterTopic): { to: string; email: string }[] =>
  copiesOf(topic).flatMap(({ to, email }) => (email ? [{ to, email }] : []));
