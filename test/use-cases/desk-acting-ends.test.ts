import { InvalidInput } from '../../functions/domain/errors';
import { firstRecord } from '../../functions/domain/office/office-chain';
import { type Official, officialBy } from '../../functions/domain/office/roster';
import * as roster from '../../functions/use-cases/change-roster';
import type { OfficeAct } from '../../functions/use-cases/record-office-change';
import { undoRemoval } from '../../functions/use-cases/undo-removal';
import { parseRosterFile } from '../../local/ops/roster-file';
import { holder, testAdministrators, testRoster } from '../support/office';
import { unitDeps } from '../support/unit-deps';

/** Today is 1 December 2026. */
const nothingWaits = {
  work: { waiting: async () => ({ items: [] }), decisionsOf: async () => ({ items: [] }) },
};
const acting = (kind: 'Plh.' | 'Plt.', from: string, to: string) =>
  holder('kasi-data', { id: 'acting', name: 'Siti', from, to, acting: { kind, decree: '800/1' } });
/** Returns an office whose post `kasi-data` has these rows only. */
const begin = (...rows: Official[]) => {
  const officials = [...testRoster.officials.filter(({ post }) => post !== 'kasi-data'), ...rows];
  const { deps, recorded } = unitDeps(nothingWaits, firstRecord({ ...testRoster, officials }, testAdministrators));
  const act = (one: OfficeAct, id: string, input: Record<string, string>) =>
    one(deps, { administrator: 'admin-1', id, input });
  const lastDayOf = (id: string) => officialBy(recorded.office.roster, id)?.to;
  const events = () => recorded.officeEvents.map(({ type, subject }) => `${type} ${subject}`);
  const refusal = async (asked: Promise<void>) => {
    const error: unknown = await asked.catch((thrown: unknown) => thrown);
    if (!(error instanceof InvalidInput)) throw new Error('nothing was refused');
    return error.gaps[0];
  };
  return { act, lastDayOf, events, refusal, recorded };
};
const regular = holder('kasi-data');
const former = holder('kasi-data', { to: '2026-11-20' });
const successor = {
  'official.post': 'kasi-data',
  'official.name': 'Pejabat Baru',
  'official.nip': '197001011995031001',
  'official.rank': 'Penata, III/c',
  'official.email': 'baru@example.id',
};

describe('a Plh.', () => {
  const plh = acting('Plh.', '2026-11-25', '2026-12-31');

  it('ends with the term of the holder whom they stand in for, as an event of its own', async () => {
    const { act, lastDayOf, events } = begin(regular, plh);
    await act(roster.endOfficial, 'kasi-data', { 'end.to': '2026-12-10' });
    expect(lastDayOf('acting')).toBe('2026-12-10');
    expect(lastDayOf('kasi-data')).toBe('2026-12-10');
    expect(events()).toEqual(['official-ended acting', 'official-ended kasi-data']);
  });

  it('ends yesterday, if the term of the holder ended earlier', async () => {
    const { act, lastDayOf } = begin(regular, plh);
    await act(roster.endOfficial, 'kasi-data', { 'end.to': '2026-11-27' });
    expect(lastDayOf('acting')).toBe('2026-11-30');
  });

  it('keeps the one day on which they began', async () => {
    const { act, lastDayOf } = begin(regular, acting('Plh.', '2026-12-01', '2026-12-31'));
    await act(roster.endOfficial, 'kasi-data', { 'end.to': '2026-11-30' });
    expect(lastDayOf('acting')).toBe('2026-12-01');
  });

  it('stays until a later last day of the holder', async () => {
    const { act, lastDayOf, events } = begin(regular, plh);
    await act(roster.endOfficial, 'kasi-data', { 'end.to': '2026-12-31' });
    expect(lastDayOf('acting')).toBe('2026-12-31');
    expect(events()).toEqual(['official-ended kasi-data']);
  });

  it('who has not begun yet refuses the end of the term, with the way out', async () => {
    const { act, refusal, events } = begin(regular, acting('Plh.', '2026-12-15', '2026-12-31'));
    expect(await refusal(act(roster.endOfficial, 'kasi-data', { 'end.to': '2026-12-10' }))).toEqual({
      field: 'end.to',
      message:
        'Jabatan ini kosong mulai 15 Desember 2026. Padahal Siti menjadi Plh. mulai hari itu. Hapus dahulu baris Plh. itu, atau ubah tanggalnya di sini.',
    });
    expect(events()).toEqual([]);
  });

  it('who begins before the last day only ends earlier', async () => {
    const { act, lastDayOf } = begin(regular, acting('Plh.', '2026-12-05', '2026-12-31'));
    await act(roster.endOfficial, 'kasi-data', { 'end.to': '2026-12-10' });
    expect(lastDayOf('acting')).toBe('2026-12-10');
  });

  it('ends when the row of the holder is removed', async () => {
    const { act, lastDayOf, events } = begin(regular, plh);
    await act(roster.removeOfficial, 'kasi-data', {});
    expect(lastDayOf('acting')).toBe('2026-11-30');
    expect(events()).toEqual(['official-ended acting', 'official-removed kasi-data']);
  });

  it('is not prolonged beyond the term of the holder', async () => {
    const { act, refusal } = begin({ ...regular, to: '2026-12-31' }, plh);
    expect(await refusal(act(roster.endOfficial, 'acting', { 'end.to': '2027-01-05' }))).toEqual({
      field: 'end.to',
      message: 'Jabatan ini kosong mulai 1 Januari 2027. Masa Plh. hanya dapat berlaku sebelum tanggal itu.',
    });
  });

  it('comes back only after the term of the holder, when both ends are undone', async () => {
    const { act, lastDayOf, refusal } = begin(regular, plh);
    await act(roster.endOfficial, 'kasi-data', { 'end.to': '2026-12-10' });
    expect((await refusal(act(undoRemoval, '', { seq: '1' })))?.field).toBe('undo');
    await act(undoRemoval, '', { seq: '2' });
    await act(undoRemoval, '', { seq: '1' });
    expect(lastDayOf('acting')).toBe('2026-12-31');
    expect(lastDayOf('kasi-data')).toBeUndefined();
  });
});

describe('a Plt.', () => {
  const plt = acting('Plt.', '2026-11-21', '2026-12-31');

  it('ends on the day before the first day of a new holder', async () => {
    const { act, lastDayOf, events } = begin(former, plt);
    await act(roster.addOfficial, '', { ...successor, 'official.from': '2026-12-15' });
    expect(lastDayOf('acting')).toBe('2026-12-14');
    expect(events()).toEqual(['official-ended acting', 'official-added kasi-data-v2']);
  });

  it('who has not begun yet refuses the new holder, with the way out', async () => {
    const { act, refusal } = begin(former, acting('Plt.', '2026-12-20', '2026-12-31'));
    expect(await refusal(act(roster.addOfficial, '', { ...successor, 'official.from': '2026-12-15' }))).toEqual({
      field: 'official.from',
      message: expect.stringMatching(/^Jabatan ini terisi mulai 20 Desember 2026\. Padahal Siti menjadi Plt\./),
    });
  });

  it('stays beside nobody: ends when the end of the former term is undone', async () => {
    const { act, lastDayOf } = begin(regular);
    await act(roster.endOfficial, 'kasi-data', { 'end.to': '2026-11-30' });
    await act(roster.appointActing, '', {
      'acting.post': 'kasi-data',
      'acting.person': 'kasi-aplikasi',
      'acting.kind': 'Plt.',
      'acting.from': '2026-12-01',
      'acting.to': '2026-12-31',
      'acting.decree': '800/1',
    });
    await act(undoRemoval, '', { seq: '1' });
    expect(lastDayOf('kasi-data-v2')).toBe('2026-12-01');
    expect(lastDayOf('kasi-data')).toBeUndefined();
  });
});

it.each([
  ['Plh. while the post is vacant, on 2026-12-11', acting('Plh.', '2026-12-01', '2026-12-31'), '2026-12-10'],
  ['Plt. while the post is held, on 2026-12-01', acting('Plt.', '2026-12-01', '2026-12-31'), '2026-12-10'],
])('a roster file may have no %s', (fault, row, to) => {
  const officials = [holder('kasi-data', { to }), row];
  const json = JSON.stringify({ ...testRoster, officials, administrators: testAdministrators });
  expect(() => parseRosterFile(json, '2026-12-01')).toThrow(`officials.1.acting: ${fault}`);
});
