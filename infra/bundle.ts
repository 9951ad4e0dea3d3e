import { copyFileSync, cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { CatalogRow } from '../functions/catalog';
import { fontFiles } from '../functions/adapters/pdf/fonts';
import { type OfficeProfile, profile } from '../functions/domain/office/office-profile';
import type { Sheets } from '../functions/pages/parts/page-sheets';
import { entrySource } from './entry-source';
import { lambdaBuild } from './lambda-build';

const root = path.join(import.meta.dirname, '..');

/** The names that CommonJS packages expect around them. A module has to make them for itself. */
const commonJs = [
  `import { createRequire as requireOf } from 'node:module';`,
  `const require = requireOf(import.meta.url), __dirname = import.meta.dirname;`,
].join('');

/** The office as functions show it: the lists on the SOP's first page stand on the site's page of the process only. */
const shownProfile: OfficeProfile = {
  ...profile,
  sop: { ...profile.sop, legalBasis: [], qualifications: [], related: [] },
};

/** Bundles a module, given as its source and resolved from functions/, as a function of this office is bundled. */
export const bundleSource = async (contents: string, outfile: string): Promise<void> => {
  await build({
    stdin: { contents, resolveDir: path.join(root, 'functions'), sourcefile: 'entry.ts', loader: 'ts' },
    outfile,
    absWorkingDir: root,
    bundle: true,
    define: { injectedOfficeProfile: JSON.stringify(shownProfile) },
    platform: 'node',
    target: 'node24',
    format: 'esm',
    // Without `module` first esbuild takes the CommonJS builds, which no tree shaking makes smaller.
    mainFields: ['module', 'main'],
    plugins: [lambdaBuild],
    // A native module: it stands beside the bundle where the function prints.
    external: [compiler],
    banner: { js: commonJs },
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
  });
};

/** The compiler of documents, and its binary for the processor of functions that print (infra/functions.ts). */
const compiler = '@myriaddreamin/typst-ts-node-compiler';
const binary = `${compiler}-linux-x64-gnu`;
const modules = path.join(root, 'node_modules');
/** Where `npm run lambda-compiler` puts the binary on a machine of another kind, whose own npm leaves it out. */
const fetched = path.join(modules, '.cache/lambda-compiler/node_modules');

/** @throws where the binary is on none of the two places, naming what to do */
const binaryFolder = (): string => {
  const found = [modules, fetched].map((folder) => path.join(folder, binary)).find(existsSync);
  if (!found) throw new Error(`${binary} is not installed on this kind of machine: run "npm run lambda-compiler" once`);
  return found;
};

/** Copies what documents are printed with into a function's folder: compiler, templates and fonts. */
export const copyPrinting = (folder: string): void => {
  cpSync(path.join(modules, compiler), path.join(folder, 'node_modules', compiler), { recursive: true });
  cpSync(binaryFolder(), path.join(folder, 'node_modules', binary), { recursive: true });
  const print = path.join(folder, 'print');
  cpSync(path.join(root, 'functions/adapters/pdf/templates'), path.join(print, 'templates'), { recursive: true });
  mkdirSync(path.join(print, 'fonts'));
  for (const file of fontFiles)
    copyFileSync(path.join(modules, '@expo-google-fonts', file), path.join(print, 'fonts', path.basename(file)));
};

/**
 * Bundles one function into `<folder>/<name>/index.mjs`, the SDK included: what was tested is what runs. Beside it stands
 * what prints documents, where the row does.
 * @returns the folder of the bundle, which holds nothing else
 * @throws where the row's module or factory does not exist
 */
export const bundle = async (row: CatalogRow, folder: string, sheets: Sheets): Promise<string> => {
  const outdir = path.join(folder, row.name);
  await bundleSource(entrySource(row, sheets), path.join(outdir, 'index.mjs'));
  if (row.needs.includes('pdf')) copyPrinting(outdir);
  return outdir;
};
