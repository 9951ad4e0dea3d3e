import { memoSenders, usualSender } from '../../../functions/domain/memos/memo-senders';
import type { Official, Roster } from '../../../functions/domain/office/roster';
import { holder, testRoster } from '../../support/office';

const day = '2026-12-01';
const idsOf = (officials: readonly Official[]) => officials.map(({ id }) => id);
const withRows = (...rows: Official[]): Roster => ({ ...testRoster, officials: [...testRoster.officials, ...rows] });
const rosterWithout = (post: string): Roster => ({
  ...testRoster,
  officials: testRoster.officials.filter((official) => official.post !== post),
});

it('lets the holders below the head send a memo', () => {
  expect(idsOf(memoSenders(testRoster, day))).toEqual(['kabid-aptika', 'kabid-data', 'kasi-aplikasi', 'kasi-data']);
});

it('lets an acting official send it in place of the holder', () => {
  const acting = holder('kabid-data', { id: 'plh', from: '2026-11-30', acting: { kind: 'Plh.', decree: '1' } });
  expect(idsOf(memoSenders(withRows(acting), day))).toContain('plh');
});

it('leaves out a post without a holder', () => {
  expect(idsOf(memoSenders(rosterWithout('kabid-data'), day))).not.toContain('kabid-data');
});

it.each([
  ['the first division that passes requests on', testRoster, undefined, 'kabid-aptika'],
  ['the post that sent last', testRoster, 'kasi-data', 'kasi-data'],
  ['the next division where the first has no holder', rosterWithout('kabid-aptika'), 'kabid-aptika', 'kabid-data'],
])('proposes %s', (_name, roster, last, id) => {
  expect(usualSender(roster, day, last)?.id).toBe(id);
});
