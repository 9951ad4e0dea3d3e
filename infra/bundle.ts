import path from 'node:path';
import { buildSync } from 'esbuild';
import type { CatalogRow } from '../functions/catalog';
import { entrySource } from './entry-source';

const root = path.join(import.meta.dirname, '..');

/**
 * Bundles one function into `<folder>/<name>/index.mjs`, the SDK included: what was tested is what runs.
 * @returns the folder of the bundle, which holds nothing else
 * @throws where the row's module or factory does not exist
 */
export const bundle = (row: CatalogRow, folder: string): string => {
  const outdir = path.join(folder, row.name);
  buildSync({
    stdin: {
      contents: entrySource(row),
      resolveDir: path.join(root, 'functions'),
      sourcefile: 'entry.ts',
      loader: 'ts',
    },
    outfile: path.join(outdir, 'index.mjs'),
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    // Without `module` first esbuild takes the CommonJS builds, which no tree shaking makes smaller.
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
  });
  return outdir;
};
