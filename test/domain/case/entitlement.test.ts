import { entitledTo, waitsAtPost } from '../../../functions/domain/case/entitlement';
import type { CaseHead } from '../../../functions/domain/case/records';
import type { Official, Roster } from '../../../functions/domain/office/roster';
import type { StepId } from '../../../functions/domain/sop/sop';
import { holder, testRoster } from '../../support/office';

const now = new Date('2026-12-10T02:00:00Z');
const assigned = { 'kepala-bidang': 'kabid-data', 'kepala-seksi': 'kasi-data' };

/** Returns the roster with some terms ended before `now`, and with further rows. */
const roster = (ended: string[] = [], ...more: Official[]): Roster => ({
  ...testRoster,
  officials: [
    ...testRoster.officials.map((one) => (ended.includes(one.id) ? { ...one, to: '2026-12-09' } : one)),
    ...more,
  ],
});
const acting = (post: string, from: string, to: string) =>
  holder(post, { id: `plh-${post}`, from, to, acting: { kind: 'Plh.', decree: 'SK 1' } });

const who = (step: StepId, of: Roster = roster(), given: CaseHead['assigned'] = assigned, at = now) =>
  entitledTo({ assigned: given }, step, of, at);

describe('who may decide', () => {
  it.each<[StepId, string | undefined, string]>([
    ['request', undefined, 'pemohon'],
    ['agency-disposition', 'kadis', 'kadis'],
    ['division-disposition', 'kabid-data', 'kabid-data'],
    ['conformity-analysis', 'kasi-data', 'kasi-data'],
    ['integration-analysis', 'kasi-data', 'kasi-data'],
    ['integration', 'kasi-data', 'kasi-data'],
    ['build', 'kasi-data', 'kasi-data'],
  ])('%s: the holder of %s', (step, post, id) => expect(who(step)).toEqual({ post, holder: id }));

  const section = 'conformity-analysis';
  it.each<[string, Roster, string]>([
    ['a vacant post: its superior', roster(['kasi-data']), 'kabid-data'],
    ['a vacant post below a vacant one: the head', roster(['kasi-data', 'kabid-data']), 'kadis'],
    ['nobody in any of them', roster(['kasi-data', 'kabid-data', 'kadis']), 'kosong'],
    [
      'an acting official before the holder',
      roster([], acting('kasi-data', '2026-12-10', '2026-12-10')),
      'plh-kasi-data',
    ],
    ['the holder before the acting term', roster([], acting('kasi-data', '2026-12-11', '2026-12-20')), 'kasi-data'],
    ['the holder after the acting term', roster([], acting('kasi-data', '2026-12-01', '2026-12-09')), 'kasi-data'],
    [
      'an acting superior for a vacant post',
      roster(['kasi-data'], acting('kabid-data', '2026-12-01', '2026-12-20')),
      'plh-kabid-data',
    ],
    ['whoever came last', roster([], holder('kasi-data', { id: 'new', from: '2026-12-01' })), 'new'],
  ])('%s', (_name, of, id) => expect(who(section, of)).toEqual({ post: 'kasi-data', holder: id }));

  it.each<[string, CaseHead['assigned'], string]>([
    ['a section that left the roster: its division', { ...assigned, 'kepala-seksi': 'gone' }, 'kabid-data'],
    ['both gone: the head', { 'kepala-bidang': 'gone', 'kepala-seksi': 'gone' }, 'kadis'],
    ['none chosen: the head', {}, 'kadis'],
  ])('%s', (_name, given, id) => expect(who(section, roster(), given).holder).toBe(id));

  it.each([
    ['2026-12-31T16:59:59Z', 'kasi-data'],
    ['2026-12-31T17:00:00Z', 'new'],
  ])('by the day in Banten: at %s %s', (at, id) => {
    const officials = [
      holder('kasi-data', { to: '2026-12-31' }),
      holder('kasi-data', { id: 'new', from: '2027-01-01' }),
    ];
    expect(who(section, { ...testRoster, officials }, assigned, new Date(at)).holder).toBe(id);
  });
});

describe('a case that is given to a post', () => {
  const post = (id: string) => testRoster.posts.filter((one) => one.id === id);
  it.each<[StepId | undefined, string, boolean]>([
    ['conformity-analysis', 'kasi-data', true],
    ['conformity-analysis', 'kasi-aplikasi', false],
    ['conformity-analysis', 'kabid-data', false],
    ['division-disposition', 'kabid-data', true],
    ['agency-disposition', 'kadis', false],
    ['request', 'kasi-data', false],
    [undefined, 'kasi-data', false],
  ])('at %s waits at %s: %s', (step, id, given) =>
    expect(post(id).map((one) => waitsAtPost({ assigned, next: step && { step, round: 1 } }, one))).toEqual([given]),
  );
});
