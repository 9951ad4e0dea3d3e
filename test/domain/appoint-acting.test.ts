import { InvalidInput } from '../../functions/domain/errors';
import { appointActing, peopleOf, type ActingInput } from '../../functions/domain/office/appoint-acting';
import { firstRecord } from '../../functions/domain/office/office-chain';
import { actingForm } from '../../functions/domain/office/office-forms';
import { addOfficial, endOfficial } from '../../functions/domain/office/official-changes';
import { holder, testRoster } from '../support/office';

const record = firstRecord(testRoster);
const entered: ActingInput = {
  post: 'kasi-data',
  person: 'kasi-aplikasi',
  kind: 'Plh.',
  decree: '800/1',
  from: '2026-12-01',
  to: '2026-12-05',
};
const today = '2026-11-30';
const gapsOf = (change: Partial<ActingInput>, at = record) => {
  try {
    appointActing(at, { ...entered, ...change }, today);
  } catch (error) {
    if (error instanceof InvalidInput) return error.gaps.map(({ field }) => field);
    throw error;
  }
  return [];
};

const until = (lastDay: string) => ({
  ...record,
  ...endOfficial(record, 'kasi-data', lastDay).content,
  version: 1,
});

it('takes name, NIP, rank and mailbox from the roster', () => {
  const { id, name, nip, rank, email } = holder('kasi-aplikasi');
  const added = appointActing(record, entered, today).content.roster.officials.at(-1);
  expect(added).toEqual({
    name,
    nip,
    rank,
    email,
    post: 'kasi-data',
    from: entered.from,
    to: entered.to,
    id: 'kasi-data-v1',
    acting: { kind: 'Plh.', decree: '800/1' },
  });
  expect(added?.id).not.toBe(id);
});

it.each<[string, Partial<ActingInput>, string]>([
  ['somebody who left the roster', { person: 'siapa' }, 'acting.person'],
  ['whoever holds the post itself', { person: 'kasi-data' }, 'acting.person'],
  ['a last day before the first', { to: '2026-11-30' }, 'acting.to'],
  ['a time that is over', { from: '2026-11-20', to: '2026-11-29' }, 'acting.to'],
  ['a post that is gone', { post: 'kasi-lama' }, 'acting.post'],
  ['a Plt. for a post that has a holder', { kind: 'Plt.' }, 'acting.kind'],
])('refuses %s', (_name, change, field) => expect(gapsOf(change)).toEqual([field]));

it('takes one day that is today', () => expect(gapsOf({ from: today, to: today })).toEqual([]));

it.each([
  ['Plh.', record],
  ['Plt.', until('2026-11-01')],
] as const)('refuses a %s that begins before today', (kind, at) =>
  expect(gapsOf({ kind, from: '2026-11-29' }, at)).toEqual(['acting.from']),
);

it.each([
  ['Plh.', record],
  ['Plt.', until('2026-11-01')],
] as const)('asks to confirm a %s of more than three months', (kind, at) => {
  expect(gapsOf({ kind, to: '2027-03-01' }, at)).toEqual([]);
  expect(gapsOf({ kind, to: '2027-03-02' }, at)).toEqual(['acting.confirmed']);
  expect(gapsOf({ kind, to: '2027-12-12', confirmed: true }, at)).toEqual([]);
});

it('asks to confirm an extension beyond three months, and lets a long one end early', () => {
  const added = appointActing(record, { ...entered, to: '2027-12-12', confirmed: true }, today);
  const long = { ...record, ...added.content, version: 1 };
  const end = (to: string, isMeant?: boolean) => () => endOfficial(long, added.subject, to, isMeant);
  expect(end('2027-12-31')).toThrow(
    expect.objectContaining({ gaps: [expect.objectContaining({ field: 'end.confirmed' })] }),
  );
  expect(end('2027-12-31', true)).not.toThrow();
  expect(end('2027-06-30')).not.toThrow();
});

it('takes a Plt. once the holder has left', () => {
  const left = { ...record, ...endOfficial(record, 'kasi-data', '2026-11-30').content, version: 1 };
  expect(gapsOf({ kind: 'Plt.' }, left)).toEqual([]);
});

it.each<[string, Partial<ActingInput>, string, string]>([
  ['a Plh. for a vacant post', {}, '2026-11-30', 'acting.kind'],
  ['a Plh. whose last days fall into a vacancy', {}, '2026-12-03', 'acting.to'],
  ['a Plt. whose first days have a holder', { kind: 'Plt.' }, '2026-12-03', 'acting.kind'],
])('refuses %s', (_name, change, lastDay, field) => expect(gapsOf(change, until(lastDay))).toEqual([field]));

it('refuses a Plt. whose last days have a new holder', () => {
  const left = until('2026-11-30');
  const successor = holder('kasi-data', { id: 'baru', from: '2026-12-04' });
  const filled = { ...left, roster: { ...left.roster, officials: [...left.roster.officials, successor] } };
  expect(gapsOf({ kind: 'Plt.' }, filled)).toEqual(['acting.to']);
  expect(gapsOf({ kind: 'Plt.', to: '2026-12-03' }, filled)).toEqual([]);
});

it('takes a Plh. of two regular holders in turn', () => {
  const left = until('2026-12-03');
  const successor = holder('kasi-data', { id: 'baru', from: '2026-12-04' });
  const filled = { ...left, roster: { ...left.roster, officials: [...left.roster.officials, successor] } };
  expect(gapsOf({}, filled)).toEqual([]);
});

it('refuses two who act for a post at once', () => {
  const one = { ...record, ...appointActing(record, entered, today).content, version: 1 };
  expect(gapsOf({ person: 'kabid-data' }, one)).toEqual(['acting.from']);
});

it('offers each person once, by their newest row', () => {
  const again = holder('kasi-data', { id: 'kasi-data-2', name: 'Pejabat kasi-aplikasi', from: '2026-01-01' });
  const roster = { ...testRoster, officials: [...testRoster.officials, again] };
  expect(peopleOf(roster).map(({ id }) => id)).toEqual([
    'kasi-data-2',
    'kadis',
    'kabid-aptika',
    'kabid-data',
    'kasi-data',
  ]);
  expect(JSON.stringify(actingForm(roster))).toContain('Pejabat kasi-aplikasi, Kepala Seksi Statistik Sektoral');
});

it('refuses a time that is over in the form for all officials as well', () => {
  const { name, nip, rank, email } = holder('kasi-aplikasi');
  const official = { ...entered, name, nip, rank, email };
  expect(() => addOfficial(record, official, '2026-12-06')).toThrow(
    expect.objectContaining({
      gaps: [{ field: 'official.to', message: expect.stringMatching(/sudah berakhir pada/) }],
    }),
  );
});
