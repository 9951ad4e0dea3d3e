import { availableParallelism } from 'node:os';

const project = (name, match) => ({
  displayName: name,
  rootDir: import.meta.dirname,
  // Packages are loaded once in a worker, not once for each file: that nearly halves the processor time of tests without a browser.
  testEnvironment: '<rootDir>/test/jest/environment.cjs',
  runtime: '<rootDir>/test/jest/runtime.cjs',
  testMatch: match,
  transform: {
    '\\.[cm]?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'hono/jsx' } },
        },
      },
    ],
  },
});

export default {
  // The tests wait for the store and a browser now and then: three workers for two cores leave no core idle. Four were a tenth slower, since
  // each loads and compiles the packages for itself. A number, because jest reads percentages up to 100 only. `npm test` gives node, and so
  // the workers, a larger young generation, which saves garbage collection.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  // A limit for hanging tests, not a measure of speed: other work may share the machine.
  testTimeout: 180_000,
  projects: [
    {
      ...project('imports', ['<rootDir>/test/house/*.test.ts']),
      setupFiles: ['<rootDir>/test/support/shipped-office.ts'],
    },
    {
      ...project('ajuan', ['<rootDir>/test/**/*.test.ts?(x)']),
      // The tests of the other project, which run once.
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/house/'],
      setupFiles: ['<rootDir>/test/support/set-office.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
  ],
};
