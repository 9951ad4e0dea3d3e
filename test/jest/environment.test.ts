import { AsyncLocalStorage, executionAsyncId } from 'node:async_hooks';
import { createRequire } from 'node:module';
import { Lazy, Tokenization } from 'aws-cdk-lib/core';

const SharedRealm = createRequire(import.meta.url)('./environment.cjs');
const projectConfig = { fakeTimers: {}, rootDir: import.meta.dirname };

/** Runs a test file's work in the environment, up to its end. */
const inFile = async (work: () => void) => {
  const environment = new SharedRealm({ projectConfig });
  work();
  await environment.teardown();
};

test('removes what a file leaves on the global object', async () => {
  await inFile(() => void Reflect.set(globalThis, 'leftByFile', true));
  expect(globalThis).not.toHaveProperty('leftByFile');
});

test('gives back a global function that a file replaced', async () => {
  const before = globalThis.fetch;
  await inFile(() => void Reflect.set(globalThis, 'fetch', () => undefined));
  expect(globalThis.fetch).toBe(before);
});

test('gives back the environment variables', async () => {
  process.env.AJUAN_TEST_KEPT = 'before';
  await inFile(() => {
    process.env.AJUAN_TEST_KEPT = 'after';
    process.env.AJUAN_TEST_LEFT = 'left';
  });
  expect(process.env).toMatchObject({ AJUAN_TEST_KEPT: 'before' });
  expect(process.env).not.toHaveProperty('AJUAN_TEST_LEFT');
});

test('keeps the tokens of the CDK, which is loaded once', async () => {
  let token = '';
  await inFile(() => void (token = Lazy.string({ produce: () => 'text' })));
  expect(Tokenization.reverseString(token).tokens).toHaveLength(1);
  expect(globalThis).toHaveProperty('__cdkTokenMap');
});

test('runs a test without a hook for each promise', async () => {
  const id = executionAsyncId();
  await Promise.resolve();
  expect(executionAsyncId()).toBe(id);
});

test('ends the storages of a file, which would slow every later promise of the worker', async () => {
  const storage = new AsyncLocalStorage<string>();
  const environment = new SharedRealm({ projectConfig });
  const store = await storage.run('of the file', async () => {
    await environment.teardown();
    return storage.getStore();
  });
  expect(store).toBeUndefined();
});
