// @ts-check
// `npm start`: runs local/main.ts from one bundle, and reuses the code that the last start compiled.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { runBundle, openBundle } from './start/bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = path.join(root, 'node_modules/.cache/ajuan-start');

const start = async () => {
  const bundle = await openBundle({ root, entry: 'local/main.ts', cache });
  const script = new vm.Script(bundle.text, { filename: bundle.file, cachedData: bundle.readCompiledCode() });
  const { main } = /** @type {typeof import('./main')} */ (runBundle(script, root));
  await main(bundle.key);
  // Runs after the start: by now the code of a start is compiled.
  if (script.cachedDataRejected !== false) bundle.saveCompiledCode(script.createCachedData());
};

start().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
