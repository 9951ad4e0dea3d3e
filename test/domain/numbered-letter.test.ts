import type { Transition } from '../../functions/domain/case/case';
import { lift } from '../../functions/domain/case/moves';
import { markLifted, numberedLettersOf } from '../../functions/domain/letters/numbered-letter';
import { decisions as d } from '../support/dossier';
import { again, at, letterCase, type LetterCase, number, sign, takeBack } from '../support/letter-case';
import { withLetters } from '../support/with-letters';

withLetters({ loop: true });

const lapsed = () => letterCase(d.return, { lapse: 30 });
const lifted = (c: LetterCase): Transition =>
  markLifted(c.dossier().forms, lift(c.dossier(), 'admin-1', 'Surel tidak terbaca.', at(6)));
const statesOf = (c: LetterCase) =>
  numberedLettersOf(c.dossier().head, c.source()).map(({ number: given, state }) => `${given} ${state}`);

it.each<[string, (c: LetterCase) => void]>([
  ['waits', number],
  ['is signed', (c) => [number, sign].forEach((act) => act(c))],
])('the lift of a lapse marks the number of its letter that %s', (_state, acts) => {
  const c = lapsed();
  acts(c);
  const transition = lifted(c);
  expect(transition.outgoing?.numbered?.put).toMatchObject({ number: '555/12-Diskominfo', state: 'lifted' });
  c.take(transition);
  expect(statesOf(c)).toEqual(['555/12-Diskominfo lifted']);
});

it.each<[string, (c: LetterCase) => void]>([
  ['no number', () => {}],
  ['no number since it was issued again', (c) => [number, takeBack, again].forEach((act) => act(c))],
])('the lift of a lapse marks nothing of a letter that has %s', (_state, acts) => {
  const c = lapsed();
  acts(c);
  expect(lifted(c).outgoing?.numbered).toBeUndefined();
});
