import { InvalidInput } from '../../functions/domain/errors';
import { firstRecord } from '../../functions/domain/office/office-chain';
import {
  addAdministrator,
  addDayOff,
  type OfficeChange,
  freeName,
  removeAdministrator,
  takeDayAway,
} from '../../functions/domain/office/office-changes';
import type { OfficeRecord } from '../../functions/domain/office/office-record';
import { keepRemoval, undoable, undoRemoval } from '../../functions/domain/office/removals';
import { retirePost } from '../../functions/domain/office/post-life';
import { addOfficial, changeMail, endOfficial, removeOfficial } from '../../functions/domain/office/official-changes';
import { addPost, noneWaiting, removePost } from '../../functions/domain/office/post-changes';
import { testAdministrators, testRoster } from '../support/office';

const now = new Date('2026-11-24T02:00:00Z');
const shipped = [{ date: '2026-12-25', name: 'Natal' }];
const extra = { date: '2026-12-28', name: 'Pilkada' };
const post = { role: 'kepala-seksi', title: 'Ketua Tim', unit: 'Layanan', superior: 'kabid-data' } as const;
const successor = {
  post: 'kasi-data',
  name: 'Rina Contoh',
  nip: '197001011995031001',
  rank: 'Penata, III/c',
  email: 'rina@example.id',
};
const first: OfficeRecord = firstRecord(testRoster, testAdministrators);
/** The record after a change, as the desk seals it. */
const after = (before: OfficeRecord, changed: OfficeChange, at = now): OfficeRecord => ({
  ...keepRemoval(before, changed, at),
  version: before.version + 1,
  hash: 'x',
});
const withDay = after(first, addDayOff(first, shipped, extra));
const withName: OfficeRecord = { ...first, reservedNames: ['pajak', 'retribusi'] };
const withAdministrator = after(first, addAdministrator(first, { name: 'Dua', email: 'dua@example.id' }));
const withPost = after(first, addPost(first, post));

const cases: [string, OfficeRecord, (record: OfficeRecord) => OfficeChange, string][] = [
  ['a national holiday', first, (record) => takeDayAway(record, shipped, '2026-12-25'), '2026-12-25 Natal'],
  ['a day off of the office', withDay, (record) => takeDayAway(record, shipped, extra.date), '2026-12-28 Pilkada'],
  ['a reserved name', withName, (record) => freeName(record, 'pajak'), 'pajak'],
  [
    'an administrator',
    withAdministrator,
    (record) => removeAdministrator(record, 'administrator-v1', { actor: 'admin-1', isConfirmed: false }),
    'administrator-v1',
  ],
  ['an official', first, (record) => removeOfficial(record, 'kasi-data', false), 'kasi-data'],
  ['the end of a term', first, (record) => endOfficial(record, 'kasi-data', '2026-11-30'), 'kasi-data'],
  ['a post', withPost, (record) => removePost(record, 'kepala-seksi-layanan-v1'), 'kepala-seksi-layanan-v1'],
];

describe.each(cases)('the removal of %s', (_name, before, remove, subject) => {
  const removed = after(before, remove(before));
  const { seq } = removed.removals![0]!;

  it('names what it removes', () => expect(remove(before).subject).toBe(subject));
  it('is undone, with the same item back', () => {
    const undone = undoRemoval(removed, seq);
    expect(undone.subject).toBe(subject);
    const { roster, ...rest } = undone.content;
    expect(rest).toMatchObject({
      dayChanges: before.dayChanges,
      reservedNames: before.reservedNames,
      administrators: before.administrators,
      removals: [],
    });
    expect(new Set(roster.posts)).toEqual(new Set(before.roster.posts));
    expect(new Set(roster.officials)).toEqual(new Set(before.roster.officials));
  });
  it('is undone once', () =>
    expect(() => undoRemoval(after(removed, undoRemoval(removed, seq)), seq)).toThrow(InvalidInput));
});

it('is not undone where something else stands in its place', () => {
  const removed = after(withName, freeName(withName, 'pajak'));
  expect(() => undoRemoval({ ...removed, reservedNames: ['pajak'] }, removed.version)).toThrow(InvalidInput);
});

describe('a term that was ended', () => {
  const ended = after(first, endOfficial(first, 'kasi-data', '2026-11-30'));
  const seq = ended.version;
  const officialOf = ({ roster }: Pick<OfficeRecord, 'roster'>) =>
    roster.officials.find(({ id }) => id === 'kasi-data');

  it('gets its former last day back, and keeps an address that was put right since', () => {
    const mended = after(ended, changeMail(ended, 'kasi-data', { email: 'baru@example.id' }, now));
    expect(officialOf(undoRemoval(mended, seq).content)).toEqual({
      ...officialOf(first),
      to: undefined,
      email: 'baru@example.id',
    });
  });
  it('stays ended where a successor holds the post by now', () => {
    const followed = after(ended, addOfficial(ended, { ...successor, from: '2026-12-01' }, '2026-11-24'));
    expect(() => undoRemoval(followed, seq)).toThrow(InvalidInput);
  });
  it('stays ended where the post is not used any more', () => {
    const retired = after(ended, retirePost(ended, 'kasi-data', noneWaiting, '2026-12-01'));
    expect(() => undoRemoval(retired, seq)).toThrow(InvalidInput);
  });
  it('stays ended where the row is gone', () => {
    const gone = after(ended, removeOfficial(ended, 'kasi-data', false));
    expect(() => undoRemoval(gone, seq)).toThrow(InvalidInput);
  });
});

it('is offered newest first for a week, and the item is forgotten then', () => {
  const one = after(withName, freeName(withName, 'pajak'));
  const two = after(one, freeName(one, 'retribusi'));
  expect(undoable(two, ['name'], now).map(({ seq }) => seq)).toEqual([2, 1]);
  expect(undoable(two, ['day'], now)).toEqual([]);
  const later = new Date('2026-12-02T02:00:00Z');
  expect(undoable(two, ['name'], later)).toEqual([]);
  expect(after(two, addDayOff(two, shipped, extra), later).removals).toEqual([]);
});
