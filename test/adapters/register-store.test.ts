import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { batchWrite } from '../../functions/adapters/dynamodb/batch-write';
import { registerStore } from '../../functions/adapters/dynamodb/register-store';
import { outgoingNumberKey } from '../../functions/adapters/dynamodb/table';
import { workStore } from '../../functions/adapters/dynamodb/work-store';
import { type CaseHead } from '../../functions/domain/case/records';
import { shelvesOf } from '../../functions/domain/register/register-shelves';
import { wordsOf } from '../../functions/domain/register/register-words';
import { createTable } from '../../local/create-table';
import { newTableName, testDynamoDbClient } from '../support/dynamodb';
import { storedHead, storeHeads } from '../support/stored-heads';
import { capacityOf } from '../support/capacity';

const client = testDynamoDbClient();
const document = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
const table = newTableName();
const register = registerStore(document, table);
const work = workStore(document, table);
const read = capacityOf(client);
const serials = (heads: readonly CaseHead[]) => heads.map(({ requestNumber }) => Number(requestNumber.split('/')[0]));
const words = (head: CaseHead) => wordsOf(head).filter((word) => /^(DINAS|APLIKASI|\d+)$/.test(word));

beforeAll(async () => {
  await createTable(client, table);
  await storeHeads(document, table, 1, 301, words);
});
afterAll(() => client.destroy());

/** Returns the read units that each page of the desk takes of the register. */
const pages = async () => ({
  first: await read(() => register.page(shelvesOf(), { limit: 25 })),
  later: await read(() => register.page(shelvesOf(), { limit: 25, before: `${storedHead(250).receivedAt}#~` })),
  closed: await read(() => register.page(shelvesOf('selesai'), { limit: 25 })),
  commonWord: await read(() => register.search('dinas', { limit: 25 })),
  commonWords: await read(() => register.search('dinas aplikasi', { limit: 25 })),
  number: await read(() => register.search('299', { limit: 25 })),
  waiting: await read(() => work.waiting('kasi-data', { limit: 25 })),
});

it('shows the newest of all shelves, page by page, each case once', async () => {
  const seen: number[] = [];
  let before: string | undefined;
  do {
    const { heads, next } = await register.page(shelvesOf(), { limit: 40, before });
    seen.push(...serials(heads));
    before = next;
  } while (before);
  expect(seen).toEqual(Array.from({ length: 300 }, (_, n) => 300 - n));
});

it('shows a shelf alone', async () => {
  const { heads } = await register.page(shelvesOf('berjalan', 'build'), { limit: 100 });
  expect(new Set(heads.map(({ status, next }) => `${status} ${next?.step}`))).toEqual(new Set(['berjalan build']));
  expect(shelvesOf('selesai', 'build')).toEqual([]);
});

it('finds by the beginnings of words, all of them, newest first; short ones whole', async () => {
  await Promise.all([7, 8, 120].map((serial) => register.addWords(storedHead(serial))));
  await register.addWords(storedHead(8));
  const find = async (text: string) => serials((await register.search(text, { limit: 25 })).heads);
  expect(await find('005/120')).toEqual([120]);
  expect(await find('8/pab/diskominfo/i/2026')).toEqual([8]);
  expect(await find('Inspekt  aplik')).toEqual([8]);
  expect(await find('APL-120')).toEqual([120]);
  expect(await find('7')).toEqual([7]);
  expect(await find('inspektorat kesehatan')).toEqual([]);
  expect(await find(' -- ')).toEqual([]);
});

it('pages through a common word', async () => {
  const seen: number[] = [];
  let before: string | undefined;
  do {
    const { heads, next } = await register.search('dinas', { limit: 50, before });
    seen.push(...serials(heads));
    before = next;
  } while (before);
  expect(seen).toEqual([...seen].sort((a, b) => b - a));
  expect(seen).toHaveLength(120);
});

it('pages through a common word and the case of an outgoing letter, which comes once', async () => {
  const { caseId } = storedHead(7);
  await batchWrite(document, table, [
    { ...outgoingNumberKey('2026#9/X'), caseId, of: 4, requestNumber: storedHead(7).requestNumber },
    { ...outgoingNumberKey('2025#9/X'), memo: '2025-11' },
  ]);
  const numberKeys = ['2024#9/X', '2025#9/X', '2026#9/X'];
  expect((await register.search('9/X', { limit: 50, numberKeys })).letters).toEqual([{ caseId, of: 4 }]);
  const seen: number[] = [];
  let before: string | undefined;
  do {
    const { heads, next } = await register.search('dinas', { limit: 50, before, numberKeys });
    seen.push(...serials(heads));
    before = next;
  } while (before);
  expect(seen).toEqual([...seen].sort((a, b) => b - a));
  expect(seen.filter((serial) => serial === 7)).toEqual([7]);
  expect(seen).toHaveLength(121);
});

it('gives a period for an export, oldest first', async () => {
  const found: number[] = [];
  for await (const head of register.received(storedHead(10).receivedAt, storedHead(140).receivedAt))
    found.push(...serials([head]));
  expect(found).toEqual(Array.from({ length: 131 }, (_, n) => 10 + n));
});

it('reads no more of 3,000 cases than of 600', async () => {
  await storeHeads(document, table, 301, 601, words);
  const few = await pages();
  await storeHeads(document, table, 601, 3001, words);
  const many = await pages();
  for (const [page, units] of Object.entries(many)) {
    expect([page, units]).toEqual([page, expect.any(Number)]);
    expect([page, units <= few[page as keyof typeof few] * 1.1 + 1]).toEqual([page, true]);
  }
  expect(many.first).toBeGreaterThan(0);
});
