// @ts-check
// `npm start`: runs local/main.ts from one bundle, so that nothing is compiled that was compiled at the last start.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { exportsOf, openBundle } from './start/bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = path.join(root, 'node_modules/.cache/ajuan-start');

const start = async () => {
  const bundle = await openBundle({ root, entry: 'local/main.ts', cache });
  const script = new vm.Script(bundle.text, { filename: bundle.file, cachedData: bundle.code() });
  const { main } = /** @type {typeof import('./main')} */ (exportsOf(script, root));
  await main(bundle.key);
  // Only now: what a start runs is compiled by now.
  if (script.cachedDataRejected !== false) bundle.keepCode(script.createCachedData());
};

start().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
