import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { changeWrites } from '../../functions/adapters/dynamodb/catalogue-writes';
import { catalogueStore } from '../../functions/adapters/dynamodb/catalogue-store';
import { appKey } from '../../functions/adapters/dynamodb/table';
import { systemIds } from '../../functions/adapters/system';
import { catalogueChainFaults, changeCatalogue } from '../../functions/domain/catalogue/change';
import type { CatalogueContent, CatalogueRecord } from '../../functions/domain/catalogue/record';
import { wordsVersion } from '../../functions/domain/catalogue/words';
import { ConcurrencyConflict, Taken } from '../../functions/domain/errors';
import type { CatalogueFilter } from '../../functions/ports/catalogue';
import { createTable } from '../../local/create-table';
import { capacityOf } from '../support/capacity';
import { someContent, someRecord, storeRecords } from '../support/catalogue/records';
import { newTableName, testDynamoDbClient } from '../support/dynamodb';

const client = testDynamoDbClient();
const document = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
const table = newTableName();
const store = catalogueStore(document, table);
const readCapacity = capacityOf(client);
const count = 120;

beforeAll(async () => {
  await createTable(client, table);
  await storeRecords(
    document,
    table,
    Array.from({ length: count }, (_, n) => someRecord(n).after),
  );
});
afterAll(() => client.destroy());

const act = { actor: 'admin-1', now: new Date('2026-12-01T02:00:00Z'), digest: systemIds.digest };
const next = (before: CatalogueRecord, content: Partial<CatalogueContent>) =>
  changeCatalogue(
    before,
    { id: before.id, state: 'listed', content: { ...before.content, ...content } },
    { ...act, type: 'changed' },
  );
const namesOf = (filter: CatalogueFilter, text?: string) => async (): Promise<string[]> => {
  const names: string[] = [];
  let after: string | undefined;
  do {
    const paging = { limit: 40, after };
    const part = text === undefined ? await store.page(filter, paging) : await store.search(text, filter, paging);
    names.push(...part.rows.map(({ name }) => name));
    after = part.next;
  } while (after);
  return names;
};
const expected = (keep: (content: CatalogueContent) => boolean): string[] =>
  Array.from({ length: count }, (_, n) => someContent(n))
    .filter(keep)
    .map(({ name }) => name)
    .sort();

it.each<[string, CatalogueFilter, (content: CatalogueContent) => boolean]>([
  ['nothing', {}, () => true],
  ['an agency', { agency: 'dinas kesehatan' }, ({ agency }) => agency === 'Dinas Kesehatan'],
  ['the beginning of an agency', { agency: 'Dinas' }, ({ agency }) => agency.startsWith('Dinas')],
  ['an RAA code', { raa: 'RAA.02.02.03' }, ({ raa }) => raa === 'RAA.02.02.03'],
  ['a code above', { raa: 'RAA.02' }, () => true],
  ['a status', { status: 'dibangun' }, ({ status }) => status === 'dibangun'],
  [
    'all of them',
    { agency: 'Dinas Kesehatan', raa: 'RAA.02.02', status: 'berjalan' },
    ({ agency, status }) => agency === 'Dinas Kesehatan' && status === 'berjalan',
  ],
])('lists each record once, page by page, narrowed to %s', async (_what, filter, keep) => {
  expect((await namesOf(filter)()).sort()).toEqual(expected(keep));
});

it('orders the whole list by name', async () => {
  const names = await namesOf({})();
  expect(names).toEqual([...names].sort());
});

it.each<[string, string, CatalogueFilter, (content: CatalogueContent) => boolean]>([
  ['a whole word', 'antrean', {}, ({ name, purpose }) => /antrean/i.test(`${name} ${purpose}`)],
  ['the beginning of a word', 'antr', {}, ({ name, purpose }) => /antrean/i.test(`${name} ${purpose}`)],
  ['a number', '00113', {}, ({ name }) => name.endsWith('00113')],
  ['words that all have to be there', 'sistem perizinan 00007', {}, ({ name }) => name.endsWith('Perizinan 00007')],
  [
    'a word and a filter',
    'kesehatan',
    { status: 'dibangun' },
    ({ agency, status }) => agency === 'Dinas Kesehatan' && status === 'dibangun',
  ],
  ['no word at all', ' -- ', {}, () => false],
  ['a word that nothing has', 'tiadakata', {}, () => false],
])('finds by %s', async (_what, text, filter, keep) => {
  expect((await namesOf(filter, text)()).sort()).toEqual(expected(keep));
});

it('finds records by whole words, and says which word has more', async () => {
  const [rare, common] = await store.findByWords(['00042', 'SISTEM'], 50);
  expect(rare).toEqual({ word: '00042', ids: ['app-00042'], near: [], cut: false });
  expect([common?.ids.length, common?.cut]).toEqual([50, true]);
});

it('finds records of a code and of an agency', async () => {
  const byCode = await store.findByRaa('RAA.02.02.04', 50);
  expect(new Set(byCode.map(({ raa }) => raa))).toEqual(new Set(['RAA.02.02.04']));
  expect((await store.findByAgency('INSPEKTORAT', 5)).map(({ agency }) => agency)).toEqual(
    Array(5).fill('Inspektorat'),
  );
});

it('reads no more for a page, however many records there are', async () => {
  const pages = async () => ({
    list: await readCapacity(() => store.page({}, { limit: 25 })),
    status: await readCapacity(() => store.page({ status: 'berjalan' }, { limit: 10 })),
    agency: await readCapacity(() => store.page({ agency: 'Dinas Sosial' }, { limit: 10 })),
    raa: await readCapacity(() => store.page({ raa: 'RAA.02.02.05' }, { limit: 3 })),
    number: await readCapacity(() => store.search('00110', {}, { limit: 25 })),
    words: await readCapacity(() => store.findByWords(['SISTEM', 'PERIZINAN', 'MASYARAKAT', 'PEGAWAI'], 20)),
    record: await readCapacity(() => store.history('app-00042')),
  });
  const few = await pages();
  await storeRecords(
    document,
    table,
    Array.from({ length: 80 }, (_, n) => someRecord(1000 + n, { status: 'dihentikan', agency: 'Biro Umum' }).after),
  );
  expect(await pages()).toEqual(few);
  expect(few).toEqual({
    list: 1,
    status: 0.5,
    agency: 0.5,
    raa: 0.5,
    number: 1,
    record: 1,
    words: expect.any(Number),
  });
  expect(few.words).toBeLessThanOrEqual(2);
});

describe('integrations to try again', () => {
  const recordWithRetry = (serial: number, retryOn: string) =>
    someRecord(serial, { name: `Coba ${serial}`, retryOn }).after;
  const due = async (day: string, limit = 9) => (await store.retriesDue(day, limit)).map(({ name }) => name);
  beforeAll(() =>
    storeRecords(document, table, [
      recordWithRetry(8003, '2027-02-01'),
      recordWithRetry(8001, '2027-01-12'),
      recordWithRetry(8002, '2027-01-12'),
      { ...recordWithRetry(8004, '2027-01-01'), state: 'proposed' },
    ]),
  );
  it.each([
    ['2027-01-11', []],
    ['2027-01-12', ['Coba 8001', 'Coba 8002']],
    ['2027-06-01', ['Coba 8001', 'Coba 8002', 'Coba 8003']],
  ])('are due on %s: %j', async (day, names) => expect(await due(day)).toEqual(names));
  it('are read no further than asked', async () => expect(await due('2027-06-01', 1)).toEqual(['Coba 8001']));
  it('cost half a read unit', async () =>
    expect(await readCapacity(() => store.retriesDue('2027-06-01', 5))).toBe(0.5));
  it('are due no more once the date is emptied', async () => {
    await store.change(next(recordWithRetry(8001, '2027-01-12'), { retryOn: undefined }));
    expect(await due('2027-01-12')).toEqual(['Coba 8002']);
  });
});

describe('a change', () => {
  const added = someRecord(9001, { name: 'Aplikasi Uji', agency: 'Dinas Uji' });
  const renamed = next(added.after, { name: 'Aplikasi Ubah', agency: 'Dinas Lain', raa: 'RAA.01.01' });

  it('stores the record with its event', async () => {
    await store.change(added);
    expect(await store.history('app-09001')).toEqual({
      record: { ...added.after, words: wordsVersion },
      events: [added.event],
    });
  });

  it('moves all that finds it', async () => {
    await store.change(renamed);
    expect(await namesOf({}, 'uji')()).toEqual([]);
    expect(await namesOf({ agency: 'Dinas Uji' })()).toEqual([]);
    expect(await namesOf({ raa: 'RAA.01' })()).toEqual(['Aplikasi Ubah']);
    expect(await namesOf({}, 'ubah')()).toEqual(['Aplikasi Ubah']);
  });

  it('leaves a chain that is whole', async () => {
    const { record, events } = (await store.history('app-09001'))!;
    expect(catalogueChainFaults(record, events, systemIds.digest)).toEqual([]);
  });

  it('is refused where another change came first, and leaves nothing', async () => {
    await expect(store.change(next(added.after, { name: 'Terlambat' }))).rejects.toThrow(ConcurrencyConflict);
    expect(await namesOf({}, 'terlambat')()).toEqual([]);
  });

  it('is refused where another record of the agency has the name, however it is written', async () => {
    const other = someRecord(9002, { name: 'APLIKASI  ubah', agency: 'dinas lain' });
    await expect(store.change(other)).rejects.toThrow(Taken);
    expect(await store.get('app-09002')).toBeUndefined();
  });

  it('gives a name free that a record left', async () => {
    await store.change(someRecord(9003, { name: 'Aplikasi Uji', agency: 'Dinas Uji' }));
    expect(await store.idOf('aplikasi uji', 'Dinas Uji')).toBe('app-09003');
  });

  it('of a merge writes both records, and the merged one is found no more', async () => {
    const [kept, duplicate] = [(await store.get('app-09001'))!, (await store.get('app-09003'))!];
    const merged = changeCatalogue(
      duplicate,
      { id: duplicate.id, content: duplicate.content, state: 'merged', into: kept.id },
      { ...act, type: 'merged', other: kept.id },
    );
    const absorbed = changeCatalogue(
      kept,
      { id: kept.id, content: kept.content, state: 'listed' },
      { ...act, type: 'absorbed', other: duplicate.id },
    );
    await store.change(merged, absorbed);
    expect(await namesOf({}, 'uji')()).toEqual([]);
    expect((await store.get('app-09001'))?.version).toBe(3);
    // Its name stays reserved, so an import does not add the duplicate again.
    expect(await store.idOf('Aplikasi Uji', 'Dinas Uji')).toBe('app-09003');
  });

  it('fits one transaction, however much of the record it changes', () => {
    const words = (letter: string) => Array.from({ length: 60 }, (_, n) => `${letter}${letter}kata${n}`).join(' ');
    const before = someRecord(1, { purpose: words('a') }).after;
    const change = next(before, {
      name: 'Baru',
      agency: 'Biro',
      raa: 'RAA.01',
      status: 'dibangun',
      purpose: words('b'),
      dataOut: [],
    });
    expect(changeWrites(change).length).toBeLessThanOrEqual(100);
  });
});

it('gives every record of a state for an export', async () => {
  const names: string[] = [];
  for await (const { content, state } of store.all(['listed'])) names.push(`${state} ${content.name}`);
  expect(names).toHaveLength(204);
  const merged: string[] = [];
  for await (const { id } of store.all(['merged'])) merged.push(id);
  expect(merged).toEqual(['app-09003']);
});

describe('the words of a record', () => {
  it('finds a record by the beginning of a longer word, apart from whole words', async () => {
    const content = someContent(9777, { name: 'Layanan Ambulatori' });
    await store.change(
      changeCatalogue(undefined, { id: 'app-09777', state: 'listed', content }, { ...act, type: 'added' }),
    );
    const [hit] = await store.findByWords(['AMBULATOR'], 5);
    expect(hit).toEqual({ word: 'AMBULATOR', ids: [], near: ['app-09777'], cut: false });
  });

  it('gives a record of earlier words all of today, though its change touches none', async () => {
    const content = someContent(9778, { name: 'Neraca Kelapa' });
    const storedRecord = changeCatalogue(
      undefined,
      { id: 'app-09778', state: 'listed', content },
      { ...act, type: 'added' },
    );
    const earlier = storedRecord.after;
    await document.send(new PutCommand({ TableName: table, Item: { ...earlier, ...appKey(earlier.id) } }));
    expect((await store.findByWords(['KELAPA'], 5))[0]?.ids).toEqual([]);
    const editedRecord = { id: earlier.id, state: 'listed', content: { ...content, contact: 'Pak Budi' } } as const;
    await store.change(changeCatalogue(await store.get(earlier.id), editedRecord, { ...act, type: 'changed' }));
    expect((await store.findByWords(['KELAPA'], 5))[0]?.ids).toEqual(['app-09778']);
  });
});
