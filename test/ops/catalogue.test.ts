import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { appKey } from '../../functions/adapters/dynamodb/table';
import { catalogueStore } from '../../functions/adapters/dynamodb/catalogue-store';
import { officeStore, seedOffice } from '../../functions/adapters/dynamodb/office-store';
import { memoStore } from '../../functions/adapters/dynamodb/memo-store';
import { outgoingStore } from '../../functions/adapters/dynamodb/outgoing';
import { registerStore } from '../../functions/adapters/dynamodb/register-store';
import { caseStore } from '../../functions/adapters/dynamodb/case-store';
import { systemIds } from '../../functions/adapters/system';
import { catalogueSeed } from '../../functions/domain/catalogue/seed';
import { changeProfile, restoreProfile } from '../support/change-profile';
import { similarityWords } from '../../functions/domain/similarity/words';
import { firstRecord } from '../../functions/domain/office/office-chain';
import { createTable } from '../../local/create-table';
import { exportCatalogue, importCatalogue } from '../../local/ops/commands/catalogue-files';
import { reindex } from '../../local/ops/commands/reindex';
import { seedShippedCatalogue } from '../../local/ops/commands/seed-catalogue';
import { verifyChains } from '../../local/ops/commands/verify-chains';
import { newTableName, testDynamoDbClient } from '../support/dynamodb';
import { testRoster } from '../support/office';
import { tempFolder } from '../support/temp-folder';

const client = testDynamoDbClient();
const items = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
const table = newTableName();
const deps = {
  catalogue: catalogueStore(items, table),
  cases: caseStore(items, table),
  office: officeStore(items, table),
  memos: memoStore(items, table),
  outgoing: outgoingStore(items, table),
  register: registerStore(items, table),
  ids: systemIds,
  clock: { now: () => new Date('2026-12-01T02:00:00Z') },
  log: () => undefined,
};
const all = catalogueSeed().length;

beforeAll(async () => {
  await createTable(client, table);
  await seedOffice(items, table, firstRecord(testRoster));
});
afterAll(() => client.destroy());

it('adds the shipped applications once', async () => {
  expect(await seedShippedCatalogue(deps)).toEqual({ rows: [{ added: all }] });
  expect(await seedShippedCatalogue(deps)).toEqual({ rows: [{ added: 0 }] });
});

it('finds them by what they are for', async () => {
  const { rows } = await deps.catalogue.search('persuratan', {}, { limit: 5 });
  expect(rows.map(({ id }) => id)).toEqual(['srikandi']);
});

describe('a file', () => {
  let folder: Awaited<ReturnType<typeof tempFolder>>;
  beforeAll(async () => {
    folder = await tempFolder();
  });
  afterAll(() => folder.remove());
  const file = (name: string) => path.join(folder.path, name);
  const fileWith = async (text: string) => {
    await writeFile(file('impor.csv'), text);
    return file('impor.csv');
  };
  const titles = 'Nama aplikasi,OPD pemilik,Kelas,Status';
  const row = (name: string) => `${name},Dinas Perdagangan,Aplikasi provinsi,Berjalan`;
  const search = async () => (await deps.catalogue.search('pasar', {}, { limit: 5 })).rows.length;

  it('that was exported changes nothing when it comes back', async () => {
    await exportCatalogue(deps, file('ekspor.csv'));
    const { rows } = await importCatalogue(deps, file('ekspor.csv'), { apply: true });
    expect(rows).toEqual([{ add: 0, change: 0, same: all, refused: 0, applied: 0 }]);
  });

  it('changes nothing before it is applied', async () => {
    const { rows } = await importCatalogue(deps, await fileWith(`${titles}\n${row('Antrean Pasar')}\n`), {});
    expect(rows).toContainEqual(expect.objectContaining({ row: 2, would: 'add', name: 'Antrean Pasar' }));
    expect(await search()).toBe(0);
  });

  it('tells of an application of the same name in another agency, as the desk does', async () => {
    const csv = await fileWith(
      `${titles}\nSistem Informasi Manajemen Barang Daerah,Dinas Perdagangan,Aplikasi provinsi,Berjalan\n`,
    );
    const { rows } = await importCatalogue(deps, csv, {});
    expect(rows).toContainEqual(
      expect.objectContaining({ would: 'add', hint: expect.stringMatching(/^Nama ini sudah dipakai aplikasi milik /) }),
    );
  });

  it('with one refused row changes nothing at all', async () => {
    const csv = await fileWith(`${titles}\n${row('Antrean Pasar')}\n${row('=1+1')}\n`);
    const { rows, failed } = await importCatalogue(deps, csv, { apply: true });
    expect(failed).toBe(true);
    expect(rows).toContainEqual(expect.objectContaining({ row: 3, would: 'refused' }));
    expect(rows.at(-1)).toMatchObject({ applied: 0, todo: expect.stringContaining('nothing was written') });
    expect(await search()).toBe(0);
  });

  it('that is applied is found, and changes nothing the second time', async () => {
    const csv = await fileWith(`${titles}\n${row('Antrean Pasar')}\n`);
    expect((await importCatalogue(deps, csv, { apply: true })).rows).toEqual([expect.objectContaining({ applied: 1 })]);
    expect((await importCatalogue(deps, csv, { apply: true })).rows).toEqual([expect.objectContaining({ applied: 0 })]);
    expect(await search()).toBe(1);
  });

  it('that is no CSV is refused as a whole', async () => {
    expect((await importCatalogue(deps, await fileWith('PK\u0003\u0004'), {})).failed).toBe(true);
  });
});

it('finds by a synonym that the office added since, once words are stored anew', async () => {
  const find = async () => (await deps.catalogue.findByWords(['KUNYIT'], 5)).flatMap(({ ids }) => ids);
  try {
    changeProfile({ synonyms: ['kunyit: barang'] });
    expect(similarityWords('Barang daerah')).toContain('kunyit');
    expect(await find()).toEqual([]);
    expect(await reindex(deps)).toEqual({ rows: [{ reindexed: 0, applications: all + 1, numbers: 0 }] });
    expect(await find()).toContain('simbada');
  } finally {
    restoreProfile();
  }
});

it('checks the chain of every application', async () => {
  const sound = { rows: [{ cases: 0, applications: all + 1, officeEvents: 0, memos: 0, faults: 0 }], failed: false };
  expect(await verifyChains(deps)).toEqual(sound);
  const attributeNames = { ExpressionAttributeNames: { '#content': 'content', '#name': 'name' } };
  await items.send(
    new UpdateCommand({
      TableName: table,
      Key: appKey('simbada'),
      UpdateExpression: 'SET #content.#name = :name',
      ...attributeNames,
      ExpressionAttributeValues: { ':name': 'Lain' },
    }),
  );
  expect((await verifyChains(deps)).rows).toContainEqual({ application: 'simbada', fault: 'the record was changed' });
});
