import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { catalogueStore } from '../../functions/adapters/dynamodb/catalogue-store';
import { systemIds } from '../../functions/adapters/system';
import { changeCatalogue } from '../../functions/domain/catalogue/change';
import { catalogueSeed } from '../../functions/domain/catalogue/seed';
import { findSimilarTo } from '../../functions/use-cases/find-similar';
import { createTable } from '../../local/create-table';
import { capacityOf } from '../support/capacity';
import { someRecord, storeRecords } from '../support/catalogue/records';
import { requestOf, wholeSpecification } from '../support/dossier';
import { newTableName, testDynamoDbClient } from '../support/dynamodb';

const client = testDynamoDbClient();
const document = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
const table = newTableName();
const catalogue = catalogueStore(document, table);
const read = capacityOf(client);
const count = 600;
const act = {
  type: 'added',
  actor: 'admin-1',
  now: new Date('2026-11-24T02:00:00Z'),
  digest: systemIds.digest,
} as const;

/** Each read has a limit: 40 keys a word, 20 records. More records than these limits change nothing. */
beforeAll(async () => {
  await createTable(client, table);
  const seed = catalogueSeed().map(({ id, content }) =>
    changeCatalogue(undefined, { id, state: 'listed', content }, act),
  );
  const purpose = 'Izin klinik, surat masuk, disposisi, kepegawaian, dan bantuan sosial bagi seluruh wilayah. '.repeat(
    4,
  );
  const others = Array.from({ length: count - seed.length }, (_, n) => someRecord(n, n % 3 === 0 ? { purpose } : {}));
  await storeRecords(
    document,
    table,
    [...seed, ...others].map(({ after }) => after),
  );
});
afterAll(() => client.destroy());

const asked = requestOf({
  application: {
    type: 'aplikasi',
    name: 'e-Persuratan dan Kearsipan Dinamis',
    summary: 'Surat masuk, surat keluar, disposisi, dan arsip dinamis yang terintegrasi.',
  },
  specification: { ...wholeSpecification, raa: 'RAA.01.02.06', data: 'Surat masuk, surat keluar, arsip dinamis' },
});

it('finds a shared application among many, with its reasons', async () => {
  const [first] = await findSimilarTo({ catalogue }, asked);
  expect(first).toMatchObject({ id: 'srikandi', abbreviation: 'SRIKANDI', class: 'aplikasi-umum' });
  expect(first?.reasons.join(' ')).toMatch(/^Kata yang sama: .*surat.*Kode RAA sama: RAA\.01\.02\.06\./);
});

it.each([
  ['one with a specification', asked],
  ['one without', requestOf({ specification: undefined })],
  [
    'one of many words',
    requestOf({
      application: {
        type: 'aplikasi',
        name: 'Izin',
        summary: catalogueSeed()
          .map(({ content }) => content.purpose)
          .join(' '),
      },
    }),
  ],
])('takes at most 30 read units for %s', async (_what, request) => {
  const units = await read(() => findSimilarTo({ catalogue }, request));
  expect(units).toBeLessThanOrEqual(30);
});

it('keeps what somebody judged after the ones it finds, in whatever state', async () => {
  const [discarded] = await catalogue.getMany(['simbada']);
  await catalogue.change(
    changeCatalogue(discarded, { ...discarded!, state: 'discarded' }, { ...act, type: 'discarded' }),
  );
  const found = await findSimilarTo({ catalogue }, asked);
  const ids = found.map(({ id }) => id);
  expect(ids).not.toContain('simbada');
  const kept = await findSimilarTo({ catalogue }, asked, ['simbada', 'srikandi', 'nobody']);
  expect(kept.map(({ id }) => id)).toEqual([...ids, 'simbada']);
  expect(kept.at(-1)?.reasons[0]).toBe('Aplikasi ini tidak ada lagi di katalog.');
});
