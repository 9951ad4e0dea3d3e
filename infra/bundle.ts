import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { CatalogRow } from '../functions/catalog';
import { profile } from '../functions/domain/office-profile';

import { entrySource } from './entry-source';
import { lambdaBuild } from './lambda-build';

const root = path.join(import.meta.dirname, '..');

/** What CommonJS packages (those of pdfmake) find around them, and what a module has to make for itself. */
const commonJs = [
  `import { createRequire as requireOf } from 'node:module';`,
  `const require = requireOf(import.meta.url), __dirname = import.meta.dirname;`,
].join('');

/** Bundles a module, given as its source and resolved from functions/, as a function is bundled. */
export const bundleSource = async (contents: string, outfile: string): Promise<void> => {
  await build({
    stdin: { contents, resolveDir: path.join(root, 'functions'), sourcefile: 'entry.ts', loader: 'ts' },
    outfile,
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    // Without `module` first esbuild takes the CommonJS builds, which no tree shaking makes smaller.
    mainFields: ['module', 'main'],
    plugins: [lambdaBuild],
    banner: { js: commonJs },
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
  });
};

/** Copies the fonts of documents, which a PDF embeds, into a folder. */
export const copyFonts = (folder: string): void => {
  mkdirSync(folder, { recursive: true });
  for (const style of ['400Regular', '700Bold', '400Regular_Italic']) {
    const file = `NotoSans_${style}.ttf`;
    copyFileSync(path.join(root, 'node_modules/@expo-google-fonts/noto-sans', style, file), path.join(folder, file));
  }
};

/**
 * Bundles one function, for the office that useProfile set, into `<folder>/<name>/index.mjs`, the SDK included: what was tested is what runs. Beside it stands
 * `fonts/` where the row prints documents.
 * @returns the folder of the bundle, which holds nothing else
 * @throws where the row's module or factory does not exist
 */
export const bundle = async (row: CatalogRow, folder: string): Promise<string> => {
  const outdir = path.join(folder, row.name);
  await bundleSource(entrySource(row, profile()), path.join(outdir, 'index.mjs'));
  if (row.needs.includes('pdf')) copyFonts(path.join(outdir, 'fonts'));
  return outdir;
};
