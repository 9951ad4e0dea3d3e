import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { outgoingStore } from '../../functions/adapters/dynamodb/outgoing';
import { outgoingKey } from '../../functions/adapters/dynamodb/table';
import { systemIds } from '../../functions/adapters/system';
import type { OutgoingItem } from '../../functions/domain/letters/outgoing-list';
import { listLettersToSign } from '../../functions/use-cases/list-letters-to-sign';
import { createTable } from '../../local/create-table';
import { newTableName, testDynamoDbClient } from '../support/dynamodb';
import { testRoster } from '../support/office';

const client = testDynamoDbClient();
const document = DynamoDBDocumentClient.from(client);
const table = newTableName();
const outgoing = outgoingStore(document, table);
const letters = 700;
const awaited = [5, 520, 699];

const letterAt = (serial: number): OutgoingItem => ({
  caseId: '00000000-0000-4000-8000-000000000000',
  of: serial,
  decidedAt: new Date(Date.UTC(2026, 0, 1) + serial * 60_000).toISOString(),
  kind: 'surat-pengembalian',
  requestNumber: `${serial}/PAB/DISKOMINFO/I/2026`,
  agency: 'Dinas Kesehatan',
  application: 'Perizinan Klinik',
  entry: { number: `${serial}/DISKOMINFO`, date: '2026-01-02', holder: 'kadis' },
  ...(awaited.includes(serial) ? {} : { overtaken: true }),
});

beforeAll(async () => {
  await createTable(client, table);
  for (let serial = 0; serial < letters; serial += 1) {
    const item = letterAt(serial);
    await document.send(new PutCommand({ TableName: table, Item: { ...item, ...outgoingKey(item) } }));
  }
});
afterAll(() => client.destroy());

const serials = (items: readonly OutgoingItem[]) => items.map(({ of }) => of);

it('finds every awaited letter behind hundreds that nobody waits for', async () => {
  const { items, next } = await outgoing.waiting({ limit: 100, withoutOvertaken: true });
  expect(serials(items)).toEqual(awaited);
  expect(next).toBeUndefined();
});

it('continues after the last letter of a page', async () => {
  const first = await outgoing.waiting({ limit: 2, withoutOvertaken: true });
  expect(serials(first.items)).toEqual(awaited.slice(0, 2));
  const second = await outgoing.waiting({ limit: 2, after: first.next, withoutOvertaken: true });
  expect(serials(second.items)).toEqual(awaited.slice(2));
});

it('still lists the overtaken letters at the desk', async () =>
  expect(serials((await outgoing.waiting({ limit: 5 })).items)).toEqual([0, 1, 2, 3, 4]));

it('shows a signatory the letters behind them', async () => {
  const link = { official: 'kadis' };
  const found = await listLettersToSign({ outgoing, ids: systemIds }, { link, office: { roster: testRoster } });
  expect(serials(found)).toEqual(awaited);
});
