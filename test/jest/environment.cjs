const { ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

/** The CDK keeps its tokens on the global object. It is loaded once in a worker, so they must outlive a test file. */
const ofPackages = new Set(['__cdkTokenMap']);

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
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** The runtime compiles without a context. */
  getVmContext() {
    return null;
  }
};
