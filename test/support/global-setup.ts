import { type DynamoDb, startDynamoDb } from '../../local/dynamodb/start-dynamodb';
import { buildSheets } from '../../web/build-sheets';
import { findBrowser } from './browser-executable';
import { tempFolder } from './temp-folder';

declare global {
  var ajuanTestDynamoDb: DynamoDb | undefined;
  var ajuanTestSites: Awaited<ReturnType<typeof tempFolder>> | undefined;
}

/**
 * Unpacks the browser before the workers start, so that they do not all unpack it. Without a browser, only the tests that need one fail.
 */
const prepareBrowser = async (): Promise<void> => {
  const browser = await findBrowser();
  if ('executable' in browser) process.env.AJUAN_TEST_BROWSER = browser.executable;
  else {
    process.env.AJUAN_TEST_BROWSER_PROBLEM = browser.problem;
    console.error(browser.problem);
  }
};

/** Starts the store that all test files of a run share. It ends with this process in any case. */
export default async function globalSetup(): Promise<void> {
  // Hides the SDK's advice about future Node.js versions, which would appear once for each test file and bury the results.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  [globalThis.ajuanTestDynamoDb] = await Promise.all([startDynamoDb(), prepareBrowser()]);
  // Built once for all test files; set-office.ts reads them.
  process.env.AJUAN_TEST_SHEETS = JSON.stringify(buildSheets());
  // The first test file that needs the static site builds it here.
  globalThis.ajuanTestSites = await tempFolder();
  process.env.AJUAN_TEST_SITES = globalThis.ajuanTestSites.path;
  process.env.AJUAN_TEST_DYNAMODB = globalThis.ajuanTestDynamoDb.endpoint;
  process.env.AJUAN_TEST_STORE = globalThis.ajuanTestDynamoDb.engine.name;
}
