import { DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { appKey } from '../../functions/adapters/dynamodb/table';
import { catalogueStore } from '../../functions/adapters/dynamodb/catalogue-store';
import { officeStore, seedOffice } from '../../functions/adapters/dynamodb/office-store';
import { registerStore } from '../../functions/adapters/dynamodb/register-store';
import { caseStore } from '../../functions/adapters/dynamodb/case-store';
import { systemIds } from '../../functions/adapters/system';
import { catalogueSeed } from '../../functions/domain/catalogue/seed';
import { firstRecord } from '../../functions/domain/office/office-chain';
import { createTable } from '../../local/create-table';
import { seedShippedCatalogue } from '../../local/ops/commands/seed-catalogue';
import { verifyChains } from '../../local/ops/commands/verify-chains';
import { newTableName, testDynamoDbClient } from '../support/dynamodb';
import { testRoster } from '../support/office';

const client = testDynamoDbClient();
const items = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
const table = newTableName();
const deps = {
  ...{ catalogue: catalogueStore(items, table), cases: caseStore(items, table), office: officeStore(items, table) },
  ...{ register: registerStore(items, table), ids: systemIds, clock: { now: () => new Date('2026-12-01T02:00:00Z') } },
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

it('checks the chain of every application', async () => {
  const sound = { rows: [{ cases: 0, applications: all, faults: 0 }], failed: false };
  expect(await verifyChains(deps)).toEqual(sound);
  const changed = { ExpressionAttributeNames: { '#content': 'content', '#name': 'name' } };
  await items.send(
    new UpdateCommand({
      ...{ TableName: table, Key: appKey('simbada'), UpdateExpression: 'SET #content.#name = :name' },
      ...{ ...changed, ExpressionAttributeValues: { ':name': 'Lain' } },
    }),
  );
  expect((await verifyChains(deps)).rows).toContainEqual({ application: 'simbada', fault: 'the record was changed' });
});
