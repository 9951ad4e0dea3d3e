import type { CaseEvent, DocumentRecord, FormOf, FormRecord, Numbering } from '../case/records';
import { NotFound } from '../errors';
import type { StepId } from '../sop/sop';
import { type EndedVersion, endingsOf, endOfVersion } from './ended-version';
import { type LetterTopic, topicOf } from './letter-kinds';

export type LetterState = 'draft' | 'numbered' | 'signed' | 'withdrawn';

/** A letter with the office's own number, built from the case's events and forms. */
export interface OutgoingLetter {
  /** `seq` of the event that the letter reports. It identifies the letter within its case. */
  of: number;
  kind: string;
  topic: LetterTopic;
  step: StepId;
  round: number;
  /** The time of that decision, in ISO 8601. */
  decidedAt: string;
  state: LetterState;
  /** The newest entry of number and date. Its event's `seq` is the version of the letter. */
  entry?: Numbering & { seq: number; at: string; by: string };
  /** The number and date that the newest entry corrected. A change of the signatory alone corrects nothing. */
  corrected?: Pick<Numbering, 'number' | 'date'>;
  /** The newest issued version. */
  document?: DocumentRecord;
  /** The time, author and reason of its withdrawal. */
  withdrawn?: { at: string; by: string; reason?: string };
  /** Set for a letter about a lapse that was lifted. It is never issued again. */
  isLifted?: true;
  /** `seq` of its newest reissue, if any. */
  reissuedSeq?: number;
  /** The numbers that it had before a reissue, oldest first. Each stays used. */
  former: FormerNumber[];
}

/** The number of a version that was later withdrawn or replaced. */
export interface FormerNumber extends EndedVersion, Pick<Numbering, 'number' | 'date'> {}

/** The parts of a case that letters are built from. */
export interface LetterSource {
  events: readonly CaseEvent[];
  forms: readonly FormRecord[];
  documents: readonly DocumentRecord[];
}

/** Returns the event that lifted the lapse of `event`, or undefined. */
const liftOfLapse = (event: CaseEvent, { events }: LetterSource): CaseEvent | undefined =>
  event.type === 'lapsed' ? events.find(({ type, seq }) => type === 'lifted' && seq > event.seq) : undefined;

const withdrawalOf = (event: CaseEvent, source: LetterSource, signedAt?: string) => {
  const { forms } = source;
  const liftEvent = liftOfLapse(event, source);
  if (liftEvent && !(signedAt && signedAt < liftEvent.at)) return { at: liftEvent.at, by: liftEvent.actor };
  const form = endingsOf(forms, event.seq).at(-1);
  return form?.kind === 'letter-withdrawal' ? { at: form.at, by: form.by, reason: form.data.reason } : undefined;
};

const numberingsOf = ({ forms }: LetterSource, of: number): FormOf<'numbering'>[] =>
  forms.filter((form) => form.kind === 'numbering').filter(({ data }) => data.of === of);

/**
 * Returns the former numbers. Each ending ends the newest number before it. A withdrawal keeps its reason, which a
 * later reissue lacks.
 */
const formerOf = (source: LetterSource, of: number, since: number): FormerNumber[] => {
  const endings = endingsOf(source.forms, of).filter(({ seq }) => seq <= since);
  return endings.flatMap(({ seq }, index) => {
    const from = endings[index - 1]?.seq ?? 0;
    const numbering = numberingsOf(source, of).findLast((one) => one.seq > from && one.seq < seq);
    const end = numbering && endOfVersion({ letter: numbering.data, seq: numbering.seq }, source.forms);
    return numbering && end ? [{ ...end, number: numbering.data.number, date: numbering.data.date }] : [];
  });
};

/** Returns the number and date before the newest entry, or undefined if it kept both. */
const correctedBy = (numberings: readonly FormOf<'numbering'>[]): OutgoingLetter['corrected'] => {
  const [before, newest] = numberings.slice(-2).map(({ data }) => data);
  if (!before || !newest) return undefined;
  const { number, date } = before;
  return number === newest.number && date === newest.date ? undefined : { number, date };
};

const stateOf = (letter: Pick<OutgoingLetter, 'entry' | 'document' | 'withdrawn'>): LetterState => {
  if (letter.withdrawn) return 'withdrawn';
  if (!letter.entry) return 'draft';
  return letter.document?.seq === letter.entry.seq && letter.document.signed ? 'signed' : 'numbered';
};

const letterOf = (event: CaseEvent, kind: string, source: LetterSource): OutgoingLetter[] => {
  const topic = topicOf(kind, event.step);
  if (!topic) return [];
  const { seq: of, step, round, at: decidedAt } = event;
  // A reissued letter starts again; only its draft comes from before.
  const reissuedSeq = endingsOf(source.forms, of).findLast((form) => form.kind === 'letter-reissue')?.seq;
  const since = reissuedSeq ?? 0;
  const numberings = numberingsOf(source, of).filter(({ seq }) => seq > since);
  const numbering = numberings.at(-1);
  const entry = numbering && { ...numbering.data, seq: numbering.seq, at: numbering.at, by: numbering.by };
  const document = source.documents
    .filter(({ letter, seq }) => letter?.of === of && (seq > since || seq === of))
    .sort((a, b) => b.seq - a.seq)[0];
  const withdrawn = withdrawalOf(event, source, document?.signed?.at);
  const former = formerOf(source, of, since);
  const corrected = correctedBy(numberings);
  const letter = {
    of,
    kind,
    topic,
    step,
    round,
    decidedAt,
    entry,
    corrected,
    document,
    withdrawn,
    former,
    reissuedSeq,
  };
  return [{ ...letter, state: stateOf(letter), ...(liftOfLapse(event, source) && { isLifted: true }) }];
};

/** Returns the letters of a case, oldest first. A case decided without the signing loop has none. */
export const lettersOf = (source: LetterSource): OutgoingLetter[] =>
  source.events.flatMap((event) => (event.letters ?? []).flatMap((kind) => letterOf(event, kind, source)));

export const letterBy = (source: LetterSource, of: number): OutgoingLetter | undefined =>
  lettersOf(source).find((letter) => letter.of === of);

/** Returns the letter of the event with this `seq`. @throws NotFound */
export const demandLetter = (source: LetterSource, of: number): OutgoingLetter => {
  const letter = letterBy(source, of);
  if (!letter) throw new NotFound('letter');
  return letter;
};

/** Tells whether the applicant may read a document now. A letter must be signed first. */
export const isForApplicant = ({ audience, letter, signed }: DocumentRecord): boolean =>
  audience === 'applicant' && (letter === undefined || signed !== undefined);
