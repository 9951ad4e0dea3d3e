import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { OnLoadArgs, OnLoadResult, Plugin } from 'esbuild';

type LoadModule = (file: OnLoadArgs) => Promise<OnLoadResult>;

/**
 * Lambda puts a function's credentials into its environment. The bundle therefore contains only the provider that reads the environment.
 * The SDK's other providers (files of a profile, SSO, web identity, instance metadata) add their own clients. Remove this if a function
 * ever gets its credentials elsewhere (SnapStart, a container).
 */
const credentials: LoadModule = async ({ path: file }) => ({
  contents: `export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';`,
  resolveDir: path.dirname(file),
});

/**
 * Writes the constant keys of a client's schemas as plain keys: `{ [_hH]: 1 }` becomes `{ "httpHeader": 1 }`. A computed key could run
 * code, which makes esbuild keep every schema with one. With plain keys it removes the schemas of commands that no function sends. The
 * values are the same.
 */
export const withPlainKeys = (source: string): string => {
  const constants = new Map(
    [...source.matchAll(/^const (\w+) = ("[^"\\]*");$/gm)].map(([, name, text]) => [name, text]),
  );
  return source.replace(/\[(\w+)\]:/g, (computedKey, name: string) => {
    const text = constants.get(name);
    return text ? `${text}:` : computedKey;
  });
};
const schemas: LoadModule = async ({ path: file }) => ({ contents: withPlainKeys(await readFile(file, 'utf8')) });

/** A client reads only the version from its package.json, and sends it to AWS. */
const packageInfo: LoadModule = async ({ path: file }) => {
  const { version }: { version: string } = JSON.parse(await readFile(file, 'utf8'));
  return { contents: JSON.stringify({ version }), loader: 'json' };
};

/** Replaces a logger in file-type's ZIP reader. It is silent unless DEBUG is set, and no function sets it. */
const silentLogger: LoadModule = async () => ({ contents: 'export default () => () => {};' });

/** Replaces the lists of the type names in file-type, which no function reads. */
const emptyTypeLists: LoadModule = async () => ({ contents: 'export const extensions = [], mimeTypes = [];' });

/**
 * No command of a function returns an event stream (as S3 Select and Lambda's streamed answers do). Such a command would throw this error.
 */
const noEventStreams: LoadModule = async () => ({
  contents: `
    export const resolveEventStreamSerdeConfig = (config) => config;
    export const eventStreamSerdeProvider = () => undefined;
    export class EventStreamSerde { constructor() { throw new Error('event streams are not built in: infra/lambda-build.ts'); } }`,
});

/** DynamoDB's client makes a cache of discovered endpoints, which none of its commands reads. */
const noEndpointCache: LoadModule = async () => ({ contents: 'export class EndpointCache {}' });

const loads: readonly [RegExp, LoadModule][] = [
  [/@aws-sdk\/credential-provider-node\/dist-es\/index\.js$/, credentials],
  [/@aws-sdk\/client-[^/]+\/dist-es\/schemas\/schemas_0\.js$/, schemas],
  [/@aws-sdk\/client-[^/]+\/package\.json$/, packageInfo],
  [/@smithy\/core\/dist-es\/submodules\/event-streams\/index\.js$/, noEventStreams],
  [/@aws-sdk\/endpoint-cache\/dist-es\/index\.js$/, noEndpointCache],
  [/file-type\/supported\.js$/, emptyTypeLists],
  [/node_modules\/debug\/src\/(index|browser)\.js$/, silentLogger],
];

/** Leaves out of a function's bundle the package parts that Lambda never needs. Running from the sources is unaffected. */
export const lambdaBuild: Plugin = {
  name: 'lambda',
  setup: (build) => {
    for (const [filter, load] of loads) build.onLoad({ filter }, load);
  },
};
