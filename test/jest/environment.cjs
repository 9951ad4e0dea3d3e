const { AsyncLocalStorage } = require('node:async_hooks');
const { ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

/** The CDK keeps its tokens on the global object. It is loaded once in a worker, so they must outlive a test file. */
const ofPackages = new Set(['__cdkTokenMap']);

/** Jest's runner runs each test and each hook in a storage, which names it. */
const isOfRunner = ([store]) => typeof store === 'object' && store !== null && 'test' in store;

/** Runs in a storage that is only a variable: Node.js 20 calls a hook at each promise for a real one. A file's tests never overlap. */
const runInTurn = (storage, [store, work]) => {
  const before = storage.getStore();
  storage.getStore = () => store;
  return work().finally(() => void (storage.getStore = () => before));
};

/** Node.js 20 visits all storages that ever ran at each promise, unless they are disabled. */
const storages = new Set();
const { run } = AsyncLocalStorage.prototype;
AsyncLocalStorage.prototype.run = function (...options) {
  if (isOfRunner(options)) return runInTurn(this, options);
  storages.add(this);
  return run.apply(this, options);
};
const disableStorages = () => {
  for (const storage of storages) storage.disable();
  storages.clear();
};

/** Returns a function that gives an object the properties of now again. */
const remember = (object) => {
  const before = Object.getOwnPropertyDescriptors(object);
  return () => {
    for (const key of Reflect.ownKeys(object))
      if (!(key in before) && !ofPackages.has(key)) Reflect.deleteProperty(object, key);
    for (const key of Reflect.ownKeys(before)) {
      const now = Object.getOwnPropertyDescriptor(object, key);
      if (now?.value !== before[key].value || now?.get !== before[key].get)
        Reflect.defineProperty(object, key, before[key]);
    }
  };
};

/**
 * Runs each test file in the worker's own realm. Jest's usual environment makes a realm for each file, which must load every package again.
 * What a file leaves on the global object, on `process` and in its variables ends with the file.
 */
module.exports = class SharedRealm {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  #restore = [globalThis, process, process.env].map(remember);

  constructor({ projectConfig }) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    for (const restore of this.#restore) restore();
    disableStorages();
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** The runtime compiles without a context. */
  getVmContext() {
    return null;
  }
};
