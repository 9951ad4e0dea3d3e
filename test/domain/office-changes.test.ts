import { InvalidInput, NotFound } from '../../functions/domain/errors';
import { firstRecord } from '../../functions/domain/office/office-chain';
import {
  addAdministrator,
  addDayOff,
  type OfficeChange,
  clearBounce,
  dayRows,
  freeName,
  removeAdministrator,
  reserveName,
  takeDayAway,
} from '../../functions/domain/office/office-changes';
import { mailForm } from '../../functions/domain/office/office-forms';
import type { OfficeRecord } from '../../functions/domain/office/office-record';
import { roster as rosterSchema } from '../../functions/domain/office/roster';
import {
  addOfficial,
  changeMail,
  endOfficial,
  removeOfficial,
  type OfficialInput,
} from '../../functions/domain/office/official-changes';
import { addPost, changeSuperior, removePost } from '../../functions/domain/office/post-changes';
import { testAdministrators, testRoster } from '../support/office';

const record: OfficeRecord = { ...firstRecord(testRoster, testAdministrators), version: 4 };
const after = ({ content }: OfficeChange): OfficeRecord => ({ ...content, version: 5, hash: 'x' });
const add = (to: OfficeRecord, official: OfficialInput) => addOfficial(to, official, '2026-11-24');
const gapOf = (change: () => unknown): [string, string] => {
  try {
    change();
  } catch (error) {
    if (error instanceof InvalidInput) return [error.gaps[0]!.field, error.gaps[0]!.message];
    throw error;
  }
  throw new Error('nothing was refused');
};
const entered = (change: Partial<OfficialInput> = {}): OfficialInput => ({
  post: 'kasi-data',
  name: 'Pejabat Baru',
  nip: '197001011995031001',
  rank: 'Penata, III/c',
  email: 'baru@example.id',
  from: '2027-01-01',
  ...change,
});
const acting = (change: Partial<OfficialInput> = {}) =>
  entered({ kind: 'Plh.', decree: '800/1', from: '2026-12-01', to: '2026-12-10', ...change });
const now = new Date('2026-11-24T02:00:00Z');
const shipped = [{ date: '2026-12-25', name: 'Natal' }];

describe('a holder', () => {
  it('follows one whose term was ended, under an id of their own', () => {
    const ended = after(endOfficial(record, 'kasi-data', '2026-12-31'));
    const { content, subject } = add(ended, entered());
    expect(subject).toBe('kasi-data-v6');
    expect(content.roster.officials.filter(({ post }) => post === 'kasi-data').map(({ id, to }) => [id, to])).toEqual([
      ['kasi-data', '2026-12-31'],
      ['kasi-data-v6', undefined],
    ]);
    expect(rosterSchema.safeParse(content.roster).success).toBe(true);
  });

  const withActing = after(add(record, acting()));
  it.each<[string, () => OfficeChange, string, RegExp]>([
    [
      'overlaps another',
      () => add(record, entered()),
      'official.from',
      /bertumpang tindih dengan Pejabat kasi[^(]*\((?:sejak )?\d{1,2} [A-Z][a-z]+ \d{4}/,
    ],
    ['ends before it begins', () => add(record, acting({ to: '2026-11-30' })), 'official.to', /lebih awal/],
    ['acts while another acts', () => add(withActing, acting({ from: '2026-12-10' })), 'official.from', /Plh\./],
    ['acts without a decree', () => add(record, acting({ decree: undefined })), 'official.decree', /nomor surat/],
    ['acts without an end', () => add(record, acting({ to: undefined })), 'official.to', /hari terakhir/],
    ['has a decree only', () => add(record, acting({ kind: undefined })), 'official.kind', /Plh\. atau Plt/],
    ['has a post that is gone', () => add(record, entered({ post: 'x' })), 'official.post', /tidak ada lagi/],
    ['is ended before the first day', () => endOfficial(record, 'kadis', '2019-12-31'), 'end.to', /lebih awal/],
    [
      'keeps a wrong address',
      () => changeMail(record, 'kadis', { email: 'KADIS@example.id' }, now),
      'mail.email',
      /sudah tercatat/,
    ],
    ['is in use', () => removeOfficial(record, 'kadis', true), 'official', /Akhiri masa jabatannya/],
  ])('that %s is refused', (_name, change, field, message) =>
    expect(gapOf(change)).toEqual([field, expect.stringMatching(message)]),
  );

  it('may act beside the holder, and again after the period', () => {
    const both = add(withActing, acting({ from: '2026-12-11', to: '2026-12-20' }));
    expect(both.content.roster.officials.filter(({ acting }) => acting)).toHaveLength(2);
  });

  it('goes while nothing refers to it, and leaves no bounce behind where its address is put right', () => {
    const { roster, removed } = removeOfficial(record, 'kasi-data', false).content;
    expect([roster.officials.length, removed]).toEqual([4, ['kasi-data']]);
    // A step may have opened for them in the meantime, so the newest ones are checked.
    const many = { ...record, removed: Array.from({ length: 100 }, (_, at) => `lama-${at}`) };
    const kept = removeOfficial(many, 'kasi-data', false).content.removed!;
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([100, 'lama-1', 'kasi-data']);
    expect(() => removeOfficial(record, 'siapa', false)).toThrow(NotFound);
    const bounced: OfficeRecord = {
      ...record,
      bounces: [{ email: 'kadis@example.id', at: '2026-11-24T00:00:00Z', kind: 'bounce' }],
    };
    const { content } = changeMail(bounced, 'kadis', { email: 'kepala@example.id' }, now);
    expect([content.bounces, content.roster.officials[0]!.email]).toEqual([[], 'kepala@example.id']);
    expect(clearBounce(bounced, 'Kadis@example.id', now).content.bounces).toEqual([]);
  });
});

describe('one mailbox on several rows', () => {
  const rows = (change: Partial<OfficeRecord> = {}): OfficeRecord => ({
    ...record,
    roster: {
      ...record.roster,
      officials: record.roster.officials.map((one) => {
        const { name, nip } = record.roster.officials[0]!;
        if (one.id === 'kasi-data') return { ...one, email: 'Kadis@example.id', name, nip };
        return one.id === 'kabid-data' ? { ...one, email: 'kadis@example.id', nip } : one;
      }),
    },
    bounces: [{ email: 'kadis@example.id', at: '2026-11-23T00:00:00Z', kind: 'bounce' }],
    ...change,
  });
  const mails = ({ content }: OfficeChange) =>
    Object.fromEntries(content.roster.officials.map(({ id, email }) => [id, email.toLowerCase()]));

  it('changes in all rows of the person, and leaves others theirs, still marked, even if a NIP was entered twice', () => {
    const changed = changeMail(rows(), 'kadis', { email: 'baru@example.id', others: 'biarkan' }, now);
    expect(mails(changed)).toMatchObject({
      kadis: 'baru@example.id',
      'kasi-data': 'baru@example.id',
      'kabid-data': 'kadis@example.id',
    });
    expect(changed.content.bounces).toHaveLength(1);
  });

  it('changes in the rows of others too where the form says so, and leaves no mark', () => {
    const changed = changeMail(rows(), 'kadis', { email: 'baru@example.id', others: 'ubah' }, now);
    expect(mails(changed)['kabid-data']).toBe('baru@example.id');
    expect(changed.content.bounces).toEqual([]);
  });

  it('stays marked while an administrator has it', () => {
    const administrators = [...record.administrators, { id: 'admin-2', name: 'Dua', email: 'kadis@example.id' }];
    const changed = changeMail(rows({ administrators }), 'kadis', { email: 'baru@example.id', others: 'ubah' }, now);
    expect(changed.content.bounces).toHaveLength(1);
  });

  it.each([
    ['kadis', true],
    ['kasi-aplikasi', false],
  ])('the form of %s asks about other people with the address: %s', (id, asks) => {
    const { roster } = rows();
    const form = mailForm(
      roster,
      roster.officials.find((one) => one.id === id)!,
    );
    expect(form.groups[0]!.fields.some(({ name }) => name === 'mail.others')).toBe(asks);
  });
});

describe('a post', () => {
  const seksi = { role: 'kepala-seksi', title: 'Ketua Tim', unit: 'Layanan', superior: 'kabid-data' } as const;
  it('is added below its superior, and goes while nobody held it', () => {
    const added = addPost(record, seksi);
    expect(added.subject).toBe('kepala-seksi-layanan-v5');
    expect(removePost(after(added), added.subject).content.roster.posts).toEqual(record.roster.posts);
  });

  const loop: OfficeRecord = {
    ...record,
    roster: {
      ...record.roster,
      posts: record.roster.posts.map((one) => (one.id === 'kabid-data' ? { ...one, superior: 'kasi-data' } : one)),
    },
  };
  it.each<[string, () => OfficeChange, string, RegExp]>([
    ['is a second head', () => addPost(record, { ...seksi, role: 'kepala-dinas' }), 'post.role', /hanya ada satu/],
    [
      'is there already',
      () => addPost(record, { ...seksi, title: 'Kepala seksi', unit: 'Statistik Sektoral' }),
      'post.unit',
      /sudah ada/,
    ],
    ['skips a level', () => addPost(record, { ...seksi, superior: 'kadis' }), 'post.superior', /Kepala Bidang/],
    ['has no superior', () => addPost(record, { ...seksi, superior: undefined }), 'post.superior', /sebagai atasan/],
    [
      'becomes its own superior',
      () => changeSuperior(loop, 'kasi-data', 'kabid-data'),
      'superior.post',
      /dirinya sendiri/,
    ],
    [
      'is its own superior',
      () => changeSuperior(record, 'kabid-data', 'kabid-data'),
      'superior.post',
      /dirinya sendiri/,
    ],
    ['still has holders', () => removePost(record, 'kasi-data'), 'post', /pejabat pada daftar/],
    [
      'is a superior',
      () => removePost({ ...record, roster: { ...record.roster, officials: [] } }, 'kabid-data'),
      'post',
      /atasan/,
    ],
    [
      'heads the office',
      () => removePost({ ...record, roster: { posts: [record.roster.posts[0]!], officials: [] } }, 'kadis'),
      'post',
      /mengepalai kantor/,
    ],
  ])('that %s is refused', (_name, change, field, message) =>
    expect(gapOf(change)).toEqual([field, expect.stringMatching(message)]),
  );

  it('passes to another superior', () => {
    const { content } = changeSuperior(record, 'kasi-data', 'kabid-aptika');
    expect(content.roster.posts.find(({ id }) => id === 'kasi-data')!.superior).toBe('kabid-aptika');
  });
});

describe('days, names, administrators', () => {
  const extra = { date: '2026-12-28', name: 'Pilkada' };
  it('a day is added once, and taken away; one of the table stays listed', () => {
    const added = after(addDayOff(record, shipped, extra));
    expect(gapOf(() => addDayOff(added, shipped, extra))).toEqual(['day.date', expect.stringContaining('Pilkada')]);
    expect(gapOf(() => addDayOff(record, shipped, shipped[0]!))).toEqual([
      'day.date',
      expect.stringContaining('Natal'),
    ]);
    expect(takeDayAway(added, shipped, extra.date).content.dayChanges).toEqual([]);
    const less = after(takeDayAway(added, shipped, '2026-12-25'));
    expect(dayRows(shipped, less.dayChanges).map(({ date, off, by }) => [date, off, by])).toEqual([
      ['2026-12-25', false, 'office'],
      ['2026-12-28', true, 'office'],
    ]);
    expect(gapOf(() => takeDayAway(less, shipped, '2026-12-25'))[0]).toBe('day.date');
    expect(addDayOff(less, shipped, shipped[0]!).content.dayChanges).toHaveLength(2);
  });

  it('a name is reserved once, as applicants would type it', () => {
    const added = after(reserveName(record, 'https://Pajak.bantenprov.go.id', '.bantenprov.go.id'));
    expect(added.reservedNames).toEqual(['pajak']);
    for (const name of ['pajak', 'www'])
      expect(gapOf(() => reserveName(added, name, '.x'))[1]).toMatch(/sudah dicadangkan/);
    expect(gapOf(() => reserveName(record, 'a b', '.x'))[0]).toBe('name.label');
    expect(freeName(added, 'pajak').content.reservedNames).toEqual([]);
    expect(() => freeName(record, 'pajak')).toThrow(InvalidInput);
  });

  const other = { actor: 'admin-9', isConfirmed: false };
  it('an administrator removes themselves only once they confirmed it', () => {
    const two = after(addAdministrator(record, { name: 'Dua', email: 'dua@example.id' }));
    const oneself = (isConfirmed: boolean) => removeAdministrator(two, 'admin-1', { actor: 'admin-1', isConfirmed });
    expect(gapOf(() => oneself(false))).toEqual([
      'confirmed',
      expect.stringMatching(/Sekretariat Contoh \(sekretariat@example\.id\)\. Sesi Anda langsung berakhir/),
    ]);
    expect(oneself(true).content.administrators).toHaveLength(1);
  });

  it('an administrator has a mailbox of their own, and the last one stays', () => {
    const second = addAdministrator(record, { name: 'Dua', email: 'dua@example.id' });
    expect(removeAdministrator(after(second), 'admin-1', other).content.administrators).toEqual([
      { id: 'administrator-v5', name: 'Dua', email: 'dua@example.id' },
    ]);
    expect(gapOf(() => addAdministrator(record, testAdministrators[0]!))[0]).toBe('administrator.email');
    const mark = (email: string): OfficeRecord => ({
      ...after(second),
      bounces: [{ email, at: '2026-11-24T00:00:00Z', kind: 'bounce' }],
    });
    expect(gapOf(() => removeAdministrator(mark('DUA@example.id'), 'admin-1', other))[1]).toMatch(/surelnya sampai/);
    expect(removeAdministrator(mark('dua@example.id'), 'administrator-v5', other).content.administrators).toHaveLength(
      1,
    );
    expect(gapOf(() => removeAdministrator(record, 'admin-1', other))).toEqual([
      'administrator',
      expect.stringMatching(/terakhir/),
    ]);
  });
});
