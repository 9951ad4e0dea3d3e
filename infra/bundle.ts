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

/** The names that CommonJS packages expect. A module must create them itself. */
const commonJs = [
  `import { createRequire as requireOf } from 'node:module';`,
  `const require = requireOf(import.meta.url), __dirname = import.meta.dirname;`,
].join('');

/** The office's profile for functions. It lacks the lists of the SOP's first page, which only the site's process page shows. */
const functionProfile: OfficeProfile = {
  ...profile,
  sop: { ...profile.sop, legalBasis: [], qualifications: [], related: [] },
};

/** Bundles a module, given as source text and resolved from functions/, like a function of this office. */
export const bundleSource = async (contents: string, outfile: string, sheets?: Sheets): Promise<void> => {
  await build({
    stdin: { contents, resolveDir: path.join(root, 'functions'), sourcefile: 'entry.ts', loader: 'ts' },
    outfile,
    absWorkingDir: root,
    bundle: true,
    define: {
      injectedOfficeProfile: JSON.stringify(functionProfile),
      ...(sheets && { injectedSheets: JSON.stringify(sheets) }),
    },
    platform: 'node',
    target: 'node24',
    format: 'esm',
    // Without `module` first, esbuild takes the CommonJS builds, which tree shaking cannot reduce.
    mainFields: ['module', 'main'],
    plugins: [lambdaBuild],
    // A native module: it is placed next to the bundle of functions that print.
    external: [compiler],
    banner: { js: commonJs },
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
  });
};

/** The compiler of documents, and its binary for the processor of printing functions (infra/functions.ts). */
const compiler = '@myriaddreamin/typst-ts-node-compiler';
const binary = `${compiler}-linux-x64-gnu`;
const modules = path.join(root, 'node_modules');
/** The folder in which `npm run lambda-compiler` puts the binary on other kinds of machine, where npm does not install it. */
const fetchedModules = path.join(modules, '.cache/lambda-compiler/node_modules');

/** Returns the folder of the compiler's binary. @throws Error with a way out if it is in neither folder */
const binaryFolder = (): string => {
  const folderOfBinary = [modules, fetchedModules].map((folder) => path.join(folder, binary)).find(existsSync);
  if (!folderOfBinary)
    throw new Error(
      `${binary} is not installed on this kind of machine: run "npm run lambda-compiler" after each "npm ci"`,
    );
  return folderOfBinary;
};

/** Copies the files for printing into a function's folder: compiler, templates and fonts. */
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
 * Bundles one function into `<folder>/<name>/index.mjs`, with the SDK: the tested version is the one that runs. Adds the printing files if
 * the row prints.
 * @returns the folder of the bundle, which holds no other files
 * @throws if the row's module or factory does not exist
 */
export const bundle = async (row: CatalogRow, folder: string, sheets: Sheets): Promise<string> => {
  const outdir = path.join(folder, row.name);
  await bundleSource(entrySource(row), path.join(outdir, 'index.mjs'), sheets);
  if (row.needs.includes('pdf')) copyPrinting(outdir);
  return outdir;
};
