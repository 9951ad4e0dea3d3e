import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ANY_KEY } from '../../local/dynamodb/access-key';
import { constantSigner } from '../../local/dynamodb/constant-signer';
import { REGION } from '../../local/region';

/** Returns the address of the run's shared in-memory store, as a client configuration. */
function testDynamoDb() {
  const endpoint = process.env.AJUAN_TEST_DYNAMODB;
  if (!endpoint)
    throw new Error('AJUAN_TEST_DYNAMODB is not set: run the tests with jest, whose global set-up sets it.');
  return { endpoint, region: REGION, credentials: ANY_KEY, signer: constantSigner(ANY_KEY) };
}

/** Returns the name of the shared store's engine. */
export const testStore = () => process.env.AJUAN_TEST_STORE;

/** Returns a client of the run's shared store. Its user must destroy it. */
export const testDynamoDbClient = () => new DynamoDBClient(testDynamoDb());

/** Returns a table name that no other test file uses. */
export const newTableName = () => `test-${randomUUID()}`;
