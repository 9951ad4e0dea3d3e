import { withdraw } from '../../functions/domain/case/decisions';
import type { Transition } from '../../functions/domain/case/case';
import { outgoingItem } from '../../functions/domain/letters/outgoing-list';
import { markOvertaken, overtakenBy, sentDespite, turnSince } from '../../functions/domain/letters/overtaken';
import { type Act, decisions } from '../support/dossier';
import { again, at, letterCase, type LetterCase, number, sign, takeBack } from '../support/letter-case';
import { withLetters } from '../support/with-letters';

withLetters({ loop: true });

const leave = (c: LetterCase): Transition => withdraw(c.dossier(), 'Tidak jadi', at(6));
/** The same as a lapse, which also lists its own letter. */
const hold = (c: LetterCase): Transition => {
  const transition = leave(c);
  const put = outgoingItem(transition.head, {
    kind: 'surat-kedaluwarsa',
    step: 'request',
    of: 9,
    decidedAt: transition.event.at,
  });
  return { ...transition, event: { ...transition.event, type: 'lapsed' }, outgoing: { put } };
};
const after = (acts: Act[], steps: ((c: LetterCase) => void)[], turn: (c: LetterCase) => Transition) => {
  const c = letterCase(...acts);
  for (const step of steps) step(c);
  const marked = markOvertaken({ ...c.dossier(), ...c.source() }, turn(c));
  c.take(marked);
  return { c, marked: marked.outgoing?.overtaken ?? [] };
};

it.each<[string, Act[], ((c: LetterCase) => void)[], (c: LetterCase) => Transition, object[]]>([
  ['a draft of a withdrawn request', [decisions.return], [], leave, [{ of: 2, overtaken: true }]],
  [
    'a numbered letter of a withdrawn request',
    [decisions.return],
    [number],
    leave,
    [{ of: 2, overtaken: true, entry: { number: '555/12-Diskominfo', date: '2026-12-02', holder: 'kadis' } }],
  ],
  ['a draft of a lapsed request', [decisions.return], [], hold, [{ of: 2, overtaken: true }]],
  ['no signed letter', [decisions.return], [number, sign], leave, []],
])('marks %s', (_name, acts, steps, turn, marked) => expect(after(acts, steps, turn).marked).toMatchObject(marked));

it('keeps the letter of the lapse beside the mark', () => {
  const c = letterCase(decisions.return);
  const marked = markOvertaken({ ...c.dossier(), ...c.source() }, hold(c));
  expect(marked.outgoing).toMatchObject({ put: { kind: 'surat-kedaluwarsa' }, overtaken: [{ of: 2 }] });
});

it('is waited for again once it gets a number later', () => {
  const { c } = after([decisions.return], [], leave);
  expect(overtakenBy(c.letter(), c.source().events)).toMatchObject({ how: 'withdrawn' });
  number(c);
  expect(overtakenBy(c.letter(), c.source().events)).toBeUndefined();
  expect(sentDespite(c.letter(), c.source().events)).toMatchObject({ how: 'withdrawn' });
});

it('is not overtaken while the applicant revises', () => {
  const c = letterCase(decisions.return);
  expect(overtakenBy(c.letter(), c.source().events)).toBeUndefined();
});

it('is waited for again once it is issued again later', () => {
  const { c } = after([decisions.return], [], leave);
  takeBack(c);
  again(c);
  expect(overtakenBy(c.letter(), c.source().events)).toBeUndefined();
});

it('forgets a lapse that was lifted', () => {
  const events = [
    { type: 'lapsed' as const, seq: 3, at: '2026-12-30T01:00:00.000Z' },
    { type: 'lifted' as const, seq: 4, at: '2026-12-31T01:00:00.000Z' },
  ].map((event) => ({ ...letterCase(decisions.return).source().events[0]!, ...event }));
  expect(turnSince({ topic: 'return', of: 2 }, events.slice(0, 1))).toMatchObject({ how: 'lapsed' });
  expect(turnSince({ topic: 'return', of: 2 }, events)).toBeUndefined();
});
