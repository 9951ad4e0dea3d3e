import { startDynamoDb } from '../../local/dynamodb/start-dynamodb';

/** Runs the work with an in-memory store: the test run's, or a new one. */
export const withDynamoDb = async <T>(work: () => Promise<T>): Promise<T> => {
  if (process.env.AJUAN_TEST_DYNAMODB) return work();
  const dynamodb = await startDynamoDb();
  process.env.AJUAN_TEST_DYNAMODB = dynamodb.endpoint;
  process.env.AJUAN_TEST_STORE = dynamodb.engine.name;
  try {
    return await work();
  } finally {
    delete process.env.AJUAN_TEST_DYNAMODB;
    delete process.env.AJUAN_TEST_STORE;
    await dynamodb.close();
  }
};
