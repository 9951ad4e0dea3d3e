import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { OnLoadArgs, OnLoadResult, Plugin } from 'esbuild';

type Load = (file: OnLoadArgs) => Promise<OnLoadResult>;

/**
 * Lambda puts a function's credentials into its environment. So only the provider that reads the environment is built in. The SDK's others
 * (files of a profile, SSO, web identity, instance metadata) bring clients of their own. Should a function ever run where credentials come
 * otherwise (SnapStart, a container), this has to go.
 */
const credentials: Load = async ({ path: file }) => ({
  contents: `export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';`,
  resolveDir: path.dirname(file),
});

/**
 * Writes the constant keys of a client's schemas out: `{ [_hH]: 1 }` as `{ "httpHeader": 1 }`. A computed key could run code, so
 * esbuild keeps every schema that has one; with plain keys those of commands that no function sends fall out. The values are the same.
 */
export const withPlainKeys = (source: string): string => {
  const constants = new Map(
    [...source.matchAll(/^const (\w+) = ("[^"\\]*");$/gm)].map(([, name, text]) => [name, text]),
  );
  return source.replace(/\[(\w+)\]:/g, (written, name: string) => {
    const text = constants.get(name);
    return text ? `${text}:` : written;
  });
};
const schemas: Load = async ({ path: file }) => ({ contents: withPlainKeys(await readFile(file, 'utf8')) });

/** All that a client reads of its package.json is its version, which it tells AWS. */
const packageInfo: Load = async ({ path: file }) => {
  const { version }: { version: string } = JSON.parse(await readFile(file, 'utf8'));
  return { contents: JSON.stringify({ version }), loader: 'json' };
};

/** file-type's ZIP reader brings a logger that is silent unless DEBUG is set, which it is in no function. */
const silent: Load = async () => ({ contents: 'export default () => () => {};' });

/** The names of the types that file-type knows, as lists, which no function asks for. */
const noLists: Load = async () => ({ contents: 'export const extensions = [], mimeTypes = [];' });

/** No command that a function sends answers with an event stream (S3 Select, Lambda's streamed answers). One that did would say so. */
const noEventStreams: Load = async () => ({
  contents: `
    export const resolveEventStreamSerdeConfig = (config) => config;
    export const eventStreamSerdeProvider = () => undefined;
    export class EventStreamSerde { constructor() { throw new Error('event streams are not built in: infra/lambda-build.ts'); } }`,
});

const loads: readonly [RegExp, Load][] = [
  [/@aws-sdk\/credential-provider-node\/dist-es\/index\.js$/, credentials],
  [/@aws-sdk\/client-[^/]+\/dist-es\/schemas\/schemas_0\.js$/, schemas],
  [/@aws-sdk\/client-[^/]+\/package\.json$/, packageInfo],
  [/@smithy\/core\/dist-es\/submodules\/event-streams\/index\.js$/, noEventStreams],
  [/file-type\/supported\.js$/, noLists],
  [/node_modules\/debug\/src\/(index|browser)\.js$/, silent],
];

/** Leaves the parts of packages that Lambda never needs out of a function's bundle. Running from the sources is not touched. */
export const lambdaBuild: Plugin = {
  name: 'lambda',
  setup: (build) => {
    for (const [filter, load] of loads) build.onLoad({ filter }, load);
  },
};
