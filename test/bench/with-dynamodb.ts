import { startDynamoDb } from '../../local/dynamodb/start-dynamodb';

/** Runs something on DynamoDB Local in memory: the test run's, or one of its own. */
export const withDynamoDb = async <T>(work: () => Promise<T>): Promise<T> => {
  if (process.env.AJUAN_TEST_DYNAMODB) return work();
  const dynamodb = await startDynamoDb();
  process.env.AJUAN_TEST_DYNAMODB = dynamodb.endpoint;
  try {
    return await work();
  } finally {
    delete process.env.AJUAN_TEST_DYNAMODB;
    await dynamodb.close();
  }
};
