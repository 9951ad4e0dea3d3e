import type { CaseHead } from '../../functions/domain/case/records';
import { ConcurrencyConflict, InvalidInput } from '../../functions/domain/errors';
import { firstRecord } from '../../functions/domain/office/office-chain';
import type { OfficeRecord } from '../../functions/domain/office/office-record';
import { addAdministrator, removeAdministrator } from '../../functions/use-cases/change-administrators';
import { addDayOff, takeDayAway } from '../../functions/use-cases/change-holidays';
import { freeName, reserveName } from '../../functions/use-cases/change-reserved-names';
import * as roster from '../../functions/use-cases/change-roster';
import { clearBounce } from '../../functions/use-cases/clear-bounce';
import { correctMail } from '../../functions/use-cases/correct-mail';
import type { OfficeAct } from '../../functions/use-cases/record-office-change';
import { undoRemoval } from '../../functions/use-cases/undo-removal';
import { decisions, openNext, play, requestOf } from '../support/dossier';
import { testAdministrators, testRoster } from '../support/office';
import { unitDeps } from '../support/unit-deps';

const { dossier } = openNext(play(requestOf(), decisions.accept));
const waits: CaseHead = { ...dossier.head, waits: { holder: 'kabid-aptika', at: '2026-12-02T00:00:00.000Z' } };
const given = firstRecord(testRoster, testAdministrators);

/** An office with one case that waits for the division `kabid-aptika`. Another writer comes between `conflicts` times. */
const begin = (record: OfficeRecord = given, conflicts = 0) => {
  const settled: CaseHead[] = [];
  let refusals = conflicts;
  const unit = unitDeps(
    {
      work: {
        waiting: async (holder) => ({ items: holder === 'kabid-aptika' ? [waits] : [] }),
        decisionsOf: async () => ({ items: [] }),
      },
      cases: {
        view: async () => ({ ...dossier, head: waits }),
        updatePending: async (head, pending) => {
          refusals -= 1;
          return refusals < 0 && settled.push({ ...head, pending: [...pending] }) > 0;
        },
      },
    },
    record,
  );
  const act = (one: OfficeAct, input: Record<string, string> = {}, id = '') =>
    one(unit.deps, { administrator: 'admin-1', id, input });
  return { ...unit, settled, act };
};

const official = {
  'official.post': 'kasi-data',
  'official.name': 'Budi',
  'official.nip': '196208251987042001',
  'official.rank': 'Pembina, IV/a',
  'official.email': 'budi@example.id',
  'official.from': '2027-01-01',
};
const post = {
  'post.role': 'kepala-seksi',
  'post.title': 'Ketua Tim',
  'post.unit': 'Aplikasi',
  'post.superior': 'kabid-data',
};
const vacant: OfficeRecord = {
  ...given,
  roster: { posts: given.roster.posts, officials: given.roster.officials.filter(({ id }) => id !== 'kasi-data') },
};
const retired: OfficeRecord = {
  ...vacant,
  roster: {
    ...vacant.roster,
    posts: vacant.roster.posts.map((one) => (one.id === 'kasi-data' ? { ...one, retired: true } : one)),
  },
};
const bounced: OfficeRecord = {
  ...given,
  reservedNames: ['pajak'],
  bounces: [{ email: 'kabid-aptika@example.id', at: '2026-11-30T00:00:00.000Z', kind: 'bounce' }],
};
const second = { id: 'admin-2', name: 'Ani', email: 'ani@example.id' };

const acts: [string, OfficeAct, string, string, Record<string, string>, OfficeRecord][] = [
  ['post-added', roster.addPost, '', 'kepala-seksi-aplikasi', post, given],
  ['post-superior', roster.changeSuperior, 'kasi-data', 'kasi-data', { 'superior.post': 'kabid-aptika' }, given],
  ['post-retired', roster.retirePost, 'kasi-data', 'kasi-data', {}, vacant],
  ['post-used-again', roster.usePostAgain, 'kasi-data', 'kasi-data', {}, retired],
  ['post-removed', roster.removePost, 'kasi-data', 'kasi-data', {}, vacant],
  ['official-added', roster.addOfficial, '', 'kasi-data-v1', official, vacant],
  [
    'official-added',
    roster.appointActing,
    '',
    'kasi-data-v1',
    {
      'acting.post': 'kasi-data',
      'acting.person': 'kadis',
      'acting.kind': 'Plh.',
      'acting.decree': '800/1',
      'acting.from': '2026-12-01',
      'acting.to': '2026-12-05',
    },
    given,
  ],
  ['official-ended', roster.endOfficial, 'kasi-data', 'kasi-data', { 'end.to': '2026-12-31' }, given],
  ['official-removed', roster.removeOfficial, 'kasi-data', 'kasi-data', {}, given],
  ['official-mail', correctMail, 'kasi-data', 'kasi-data', { 'mail.email': 'baru@example.id' }, given],
  ['bounce-cleared', clearBounce, '', 'kabid-aptika', { email: 'kabid-aptika@example.id' }, bounced],
  ['day-added', addDayOff, '', '2027-06-21 Libur', { 'day.date': '2027-06-21', 'day.name': 'Libur' }, given],
  ['day-removed', takeDayAway, '', '2026-12-25', { date: '2026-12-25' }, given],
  ['name-reserved', reserveName, '', 'pajak', { 'name.label': 'pajak' }, given],
  ['name-freed', freeName, '', 'pajak', { label: 'pajak' }, bounced],
  [
    'administrator-added',
    addAdministrator,
    '',
    'administrator',
    { 'administrator.name': 'Ani', 'administrator.email': 'ani@example.id' },
    given,
  ],
  [
    'administrator-removed',
    removeAdministrator,
    '',
    'admin-2',
    { id: 'admin-2' },
    { ...given, administrators: [...testAdministrators, second] },
  ],
];

it.each(acts)('records %s in the name of the administrator', async (type, act, id, subject, input, record) => {
  const { recorded, act: run } = begin(record);
  await run(act, input, id);
  expect(recorded.officeEvents).toEqual([
    expect.objectContaining({ type, actor: 'admin-1', subject: expect.stringContaining(subject) }),
  ]);
});

const quiet = new Set(['name-reserved', 'name-freed', 'administrator-added', 'administrator-removed']);
it.each(acts)('%s starts what follows it, where anything does', async (type, act, id, _subject, input, record) => {
  const { recorded, act: run } = begin(record);
  await run(act, input, id);
  expect(recorded.started).toHaveLength(quiet.has(type) ? 0 : 1);
});

it.each(acts.filter(([type]) => !quiet.has(type)))(
  '%s stands where what follows fails',
  async (_t, act, id, _s, input, record) => {
    const { deps, recorded } = begin(record);
    const start = async () => {
      throw new Error('down');
    };
    await act({ ...deps, background: { start } }, { administrator: 'admin-1', id, input });
    expect(recorded.officeEvents).toHaveLength(1);
    expect(recorded.logged).toEqual(['failed']);
  },
);

it('puts back what was removed', async () => {
  const { recorded, act } = begin();
  await act(roster.removeOfficial, {}, 'kasi-data');
  await act(undoRemoval, { seq: '1' });
  expect(recorded.office.roster.officials.map(({ id }) => id)).toContain('kasi-data');
});

it.each([
  ['correctMail', correctMail, { 'mail.email': 'baru@example.id' }, 'kabid-aptika'],
  ['clearBounce', clearBounce, { email: 'kabid-aptika@example.id' }, ''],
])('%s has the pending mails of that mailbox sent again', async (_name, act, input, id) => {
  const { settled, act: run } = begin(bounced);
  await run(act, input, id);
  expect(settled.map(({ caseId, pending }) => [caseId, pending])).toEqual([
    [waits.caseId, expect.arrayContaining(['official'])],
  ]);
});

it('has the mails sent again although another writer changed the case since it was read', async () => {
  const { settled, act } = begin(bounced, 1);
  await act(clearBounce, { email: 'kabid-aptika@example.id' });
  expect(settled).toHaveLength(1);
});

it('keeps a post where a request waits', async () => {
  const { recorded, act } = begin({
    ...given,
    roster: { ...given.roster, officials: given.roster.officials.filter(({ id }) => id !== 'kabid-aptika') },
  });
  await expect(act(roster.retirePost, {}, 'kabid-aptika')).rejects.toThrow(InvalidInput);
  expect(recorded.officeEvents).toEqual([]);
});

it('reads the record again where another change came first', async () => {
  const { deps, recorded } = begin();
  let conflicts = 1;
  const change: typeof deps.office.change = async (after, event) => {
    if (conflicts-- > 0) throw new ConcurrencyConflict('another change');
    await deps.office.change(after, event);
  };
  await reserveName(
    { ...deps, office: { ...deps.office, change } },
    {
      administrator: 'admin-1',
      id: '',
      input: { 'name.label': 'pajak' },
    },
  );
  expect(recorded.office.reservedNames).toEqual(['pajak']);
});
