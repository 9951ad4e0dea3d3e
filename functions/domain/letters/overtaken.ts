import type { Transition } from '../case/case';
import type { CaseEvent } from '../case/records';
import { lettersOf, type LetterSource, type OutgoingLetter } from './outgoing-letter';
import { outgoingItem } from './outgoing-list';

/** The event after which nobody waits for a letter of return: the applicant sent the revision, or the request ended. */
export interface OvertakingEvent {
  how: 'resubmitted' | 'withdrawn' | 'lapsed';
  at: string;
}

/** The texts about a letter of return, by the event that overtook it. The applicant reads the reason. */
export const overtakenTexts: Record<OvertakingEvent['how'], { title: string; reason: string }> = {
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

/** The text to the signatory of a letter that the office still sends after such an event. */
export const despiteTurnText =
  'Surat ini tentang pengembalian sebelum itu. Bila surat ini tidak perlu dikirim lagi, jangan ditandatangani, dan minta sekretariat menariknya.';

const isTurn = (type: CaseEvent['type']): type is OvertakingEvent['how'] =>
  type === 'resubmitted' || type === 'withdrawn' || type === 'lapsed';

const turnAfter = (since: number, events: readonly CaseEvent[]): OvertakingEvent | undefined => {
  for (const { type, seq, at } of events) if (seq > since && isTurn(type)) return { how: type, at };
  return undefined;
};

const isLiftedLapse = ({ type, seq }: CaseEvent, events: readonly CaseEvent[]): boolean =>
  type === 'lapsed' && events.some((event) => event.type === 'lifted' && event.seq > seq);

/** Returns the turn that came after a letter of return's decision, in whatever state the letter is, or undefined. */
export const turnSince = (
  { topic, of }: Pick<OutgoingLetter, 'topic' | 'of'>,
  events: readonly CaseEvent[],
): OvertakingEvent | undefined =>
  topic === 'return'
    ? turnAfter(
        of,
        events.filter((event) => !isLiftedLapse(event, events)),
      )
    : undefined;

/**
 * Returns the turn that overtook a letter of return, or undefined. A number that the secretariat entered later, or a
 * later reissue, means that the office still sends the letter.
 */
export const overtakenBy = (
  {
    topic,
    of,
    state,
    entry,
    reissuedSeq = 0,
  }: Pick<OutgoingLetter, 'topic' | 'of' | 'state' | 'entry' | 'reissuedSeq'>,
  events: readonly CaseEvent[],
): OvertakingEvent | undefined => {
  if (topic !== 'return' || (state !== 'draft' && state !== 'numbered')) return undefined;
  return turnAfter(Math.max(of, entry?.seq ?? 0, reissuedSeq), events);
};

/**
 * Returns the turn that an unsigned letter follows although the office still sends it: its number or its reissue came
 * later. Desk and signatory read it, because the letter may no longer be needed.
 */
export const sentDespite = (letter: OutgoingLetter, events: readonly CaseEvent[]): OvertakingEvent | undefined =>
  (letter.state === 'draft' || letter.state === 'numbered') && !overtakenBy(letter, events)
    ? turnSince(letter, events)
    : undefined;

/** Returns the transition of such a turn, with the mark on the letters in the desk's list that it overtakes. */
export const markOvertaken = (source: LetterSource, transition: Transition): Transition => {
  const turn = transition.event;
  const overtaken = lettersOf(source)
    .filter((letter) => overtakenBy(letter, [turn]) && !overtakenBy(letter, source.events))
    .map((letter) => ({ ...outgoingItem(transition.head, letter, letter.entry), overtaken: true as const }));
  return overtaken.length === 0 ? transition : { ...transition, outgoing: { ...transition.outgoing, overtaken } };
};
