import type { CaseEvent, DocumentRecord, FormOf, FormRecord, Numbering } from '../case/records';
import { NotFound } from '../errors';
import type { StepId } from '../sop/sop';
import { type EndedVersion, endingsOf, endOfVersion } from './ended-version';
import { type LetterTopic, topicOf } from './letter-kinds';

export type LetterState = 'draft' | 'numbered' | 'signed' | 'withdrawn';

/** A letter that goes out under the office's own number, as the case's events and forms have it. */
export interface OutgoingLetter {
  /** `seq` of the event that it tells of: its name within its case. */
  of: number;
  kind: string;
  topic: LetterTopic;
  step: StepId;
  round: number;
  /** The time of that decision. ISO 8601. */
  decidedAt: string;
  state: LetterState;
  /** The newest entry of number and date, and `seq` of its event: the version of the letter. */
  entry?: Numbering & { seq: number; at: string; by: string };
  /** The newest version that was printed. */
  document?: DocumentRecord;
  /** Since when, by whom and why it does not go out. A lift withdraws the letter about the lapse: `isFinal`. */
  withdrawn?: { at: string; by: string; reason?: string; isFinal?: true };
  /** The numbers under which it went before it was issued again, oldest first: each stays used. */
  former: FormerNumber[];
}

/** A number of a letter that was withdrawn or replaced since. */
export interface FormerNumber extends EndedVersion, Pick<Numbering, 'number' | 'date'> {}

/** The parts of a case that tell of its letters. */
interface LetterSource {
  events: readonly CaseEvent[];
  forms: readonly FormRecord[];
  documents: readonly DocumentRecord[];
}

const withdrawalOf = (event: CaseEvent, { events, forms }: LetterSource, signedAt?: string) => {
  const lifted = event.type === 'lapsed' && events.find(({ type, seq }) => type === 'lifted' && seq > event.seq);
  if (lifted && !(signedAt && signedAt < lifted.at)) return { at: lifted.at, by: lifted.actor, isFinal: true as const };
  const form = endingsOf(forms, event.seq).at(-1);
  return form?.kind === 'letter-withdrawal' ? { at: form.at, by: form.by, reason: form.data.reason } : undefined;
};

const numberingsOf = ({ forms }: LetterSource, of: number): FormOf<'numbering'>[] =>
  forms.filter((form) => form.kind === 'numbering').filter(({ data }) => data.of === of);

/** Each ends the newest number before it. A withdrawal keeps the reason that a later reissue has not. */
const formerOf = (source: LetterSource, of: number, since: number): FormerNumber[] => {
  const endings = endingsOf(source.forms, of).filter(({ seq }) => seq <= since);
  return endings.flatMap(({ seq }, index) => {
    const from = endings[index - 1]?.seq ?? 0;
    const entered = numberingsOf(source, of).findLast((one) => one.seq > from && one.seq < seq);
    const end = entered && endOfVersion({ letter: entered.data, seq: entered.seq }, source.forms);
    return entered && end ? [{ ...end, number: entered.data.number, date: entered.data.date }] : [];
  });
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
  // Issued again, a letter begins anew: only its draft is of before.
  const since = endingsOf(source.forms, of).findLast((form) => form.kind === 'letter-reissue')?.seq ?? 0;
  const entered = numberingsOf(source, of).findLast(({ seq }) => seq > since);
  const entry = entered && { ...entered.data, seq: entered.seq, at: entered.at, by: entered.by };
  const document = source.documents
    .filter(({ letter, seq }) => letter?.of === of && (seq > since || seq === of))
    .sort((a, b) => b.seq - a.seq)[0];
  const withdrawn = withdrawalOf(event, source, document?.signed?.at);
  const former = formerOf(source, of, since);
  const letter = { of, kind, topic, step, round, decidedAt, entry, document, withdrawn, former };
  return [{ ...letter, state: stateOf(letter) }];
};

/** Returns the letters of a case, oldest first; none of a case that was decided while letters went out as decided. */
export const lettersOf = (source: LetterSource): OutgoingLetter[] =>
  source.events.flatMap((event) => (event.letters ?? []).flatMap((kind) => letterOf(event, kind, source)));

export const letterBy = (source: LetterSource, of: number): OutgoingLetter | undefined =>
  lettersOf(source).find((letter) => letter.of === of);

/** Returns the letter of this name. @throws NotFound */
export const demandLetter = (source: LetterSource, of: number): OutgoingLetter => {
  const letter = letterBy(source, of);
  if (!letter) throw new NotFound('letter');
  return letter;
};

/** Tells whether a document is for its applicant by now. A letter is, once it is signed. */
export const isForApplicant = ({ audience, letter, signed }: DocumentRecord): boolean =>
  audience === 'applicant' && (letter === undefined || signed !== undefined);
