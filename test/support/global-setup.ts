import { type DynamoDb, startDynamoDb } from '../../local/dynamodb/start-dynamodb';

declare global {
  var ajuanTestDynamoDb: DynamoDb | undefined;
}

/** Starts the one DynamoDB Local that all test files of a run share; it ends with this process however that ends. */
export default async function globalSetup(): Promise<void> {
  // The SDK's advice about coming Node.js versions, once per test file, would bury the results.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  globalThis.ajuanTestDynamoDb = await startDynamoDb();
  process.env.AJUAN_TEST_DYNAMODB = globalThis.ajuanTestDynamoDb.endpoint;
}
