import { copyFileSync, cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import type { CatalogRow } from '../functions/catalog';
import { fontFiles } from '../functions/adapters/pdf/fonts';
import { type OfficeProfile, profile } from '../functions/domain/office/office-profile';
import type { Sheets } from '../functions/pages/parts/page-sheets';
import { entrySource } from './entry-source';
import { lambdaBuild } from './lambda-build';

const root = path.join(import.meta.dirname, '..');
const functions = path.join(root, 'functions');

/** Defines the variables that CommonJS packages expect. Node.js gives them to no ES module. */
const commonJsGlobals = [
  `import { createRequire as requireOf } from 'node:module';`,
  `const require = requireOf(import.meta.url), __dirname = import.meta.dirname;`,
].join('');

/** The office's profile for functions. It lacks the lists of the SOP's first page, which only the site's process page shows. */
const functionProfile: OfficeProfile = {
  ...profile,
  sop: { ...profile.sop, legalBasis: [], qualifications: [], related: [] },
};

/** The package that compiles documents. It is native: functions that print have it in a folder next to their bundle. */
const compilerPackage = '@myriaddreamin/typst-ts-node-compiler';

/** Returns the options of esbuild for a function of this office. @param sheets the style sheets, for functions that show pages */
const buildOptions = (sheets?: Sheets) =>
  ({
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
    external: [compilerPackage],
    banner: { js: commonJsGlobals },
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
  }) satisfies BuildOptions;

/** Bundles the source text of a module with the options of a function. Its imports are relative to functions/. */
export const bundleSource = async (contents: string, outfile: string): Promise<void> => {
  await build({
    ...buildOptions(),
    stdin: { contents, resolveDir: functions, sourcefile: 'entry.ts', loader: 'ts' },
    outfile,
    plugins: [lambdaBuild],
  });
};

/** Returns a plugin that resolves the name of a catalog row to the source of its entry. */
const entrySources = (rows: readonly CatalogRow[]): Plugin => {
  const sources = new Map(rows.map((row) => [row.name, entrySource(row)]));
  const namespace = 'entry';
  return {
    name: namespace,
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /./ }, ({ path: name, kind }) => (kind === 'entry-point' ? { path: name, namespace } : null));
      onLoad({ filter: /./, namespace }, ({ path: name }) => ({
        contents: sources.get(name),
        resolveDir: functions,
        loader: 'ts',
      }));
    },
  };
};

/** The package with the compiler's binary for the processor of functions that print (infra/functions.ts). */
const compilerBinary = `${compilerPackage}-linux-x64-gnu`;
const nodeModules = path.join(root, 'node_modules');
/** The folder in which `npm run lambda-compiler` puts the binary on other kinds of machine, where npm does not install it. */
const fetchedNodeModules = path.join(nodeModules, '.cache/lambda-compiler/node_modules');

/** Returns the folder of the compiler's binary. @throws Error with a way out if it is in neither folder */
const binaryFolder = (): string => {
  const folderOfBinary = [nodeModules, fetchedNodeModules]
    .map((folder) => path.join(folder, compilerBinary))
    .find(existsSync);
  if (!folderOfBinary)
    throw new Error(
      `${compilerBinary} is not installed on this kind of machine: run "npm run lambda-compiler" after each "npm ci"`,
    );
  return folderOfBinary;
};

/** Copies the files for printing into a function's folder: compiler, templates and fonts. */
export const copyPrinting = (folder: string): void => {
  cpSync(path.join(nodeModules, compilerPackage), path.join(folder, 'node_modules', compilerPackage), {
    recursive: true,
  });
  cpSync(binaryFolder(), path.join(folder, 'node_modules', compilerBinary), { recursive: true });
  const print = path.join(folder, 'print');
  cpSync(path.join(functions, 'adapters/pdf/templates'), path.join(print, 'templates'), { recursive: true });
  mkdirSync(path.join(print, 'fonts'));
  for (const file of fontFiles)
    copyFileSync(path.join(nodeModules, '@expo-google-fonts', file), path.join(print, 'fonts', path.basename(file)));
};

/**
 * Bundles each function into `<folder>/<name>/index.mjs`, with the SDK: the tested version is the one that runs. Adds the printing files if
 * the row prints. One run of the bundler reads the shared modules once, and writes the same bytes as a run for each function.
 * @returns the folder of each bundle, by the row's name; it holds no other files
 * @throws if a row's module or factory does not exist
 */
export const bundleFunctions = async (
  rows: readonly CatalogRow[],
  folder: string,
  sheets: Sheets,
): Promise<ReadonlyMap<string, string>> => {
  await build({
    ...buildOptions(sheets),
    entryPoints: rows.map(({ name }) => ({ in: name, out: `${name}/index` })),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    plugins: [entrySources(rows), lambdaBuild],
  });
  const folders = new Map(rows.map(({ name }) => [name, path.join(folder, name)]));
  for (const { name, needs } of rows) if (needs.includes('pdf')) copyPrinting(path.join(folder, name));
  return folders;
};
