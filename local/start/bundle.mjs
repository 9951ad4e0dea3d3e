// @ts-check
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';

/** The folders of the program's sources. */
const sourceFolders = ['functions', 'infra', 'local', 'statemachine', 'web'];
/** Further inputs of the bundle: the installed packages, and the TypeScript settings. */
const otherInputs = ['package.json', 'package-lock.json', 'node_modules/.package-lock.json', 'tsconfig.json'];
const isSource = /\.(?:tsx?|mjs|json|css|yaml)$/;
/** Functions whose result depends only on the sources. The bundle holds their results instead of their code. */
const precomputedFunctions = [
  { file: 'web/build-sheets.ts', name: 'buildSheets' },
  { file: 'statemachine/definition.ts', name: 'readDefinition' },
];

/**
 * @param {string} folder
 * @returns {string[]} every source in it, always in the same order
 */
const sourcesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? sourcesIn(file) : isSource.test(entry.name) ? [file] : [];
    });

/**
 * @param {string} file
 * @returns its content, or undefined if it can't be read: npm or an earlier start may not have written it
 */
const readIfPossible = (file) => {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
};

/**
 * Returns a hash of everything that a bundle is made from: path and content of every source, and the packages.
 * @param {string} root
 */
export const bundleKey = (root) => {
  const hash = createHash('sha256').update(root);
  const files = [
    ...sourceFolders.flatMap((folder) => sourcesIn(path.join(root, folder))),
    ...otherInputs.map((file) => path.join(root, file)),
  ];
  for (const file of files) {
    const content = readIfPossible(file) ?? '';
    hash.update(`\n${file} ${content.length}\n`).update(content);
  }
  return hash.digest('hex').slice(0, 32);
};

/** Keeps `import.meta` of each source, which finds neighbouring files by it. @type {import('esbuild').Plugin} */
const originalPaths = {
  name: 'original-paths',
  setup: (build) =>
    build.onLoad({ filter: /\.tsx?$/ }, ({ path: file }) => {
      if (file.includes(`${path.sep}node_modules${path.sep}`)) return undefined;
      const contents = readFileSync(file, 'utf8')
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href))
        .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)));
      return { contents, loader: file.endsWith('x') ? 'tsx' : 'ts' };
    }),
};

/**
 * Runs a bundle's program.
 * @param {vm.Script} script
 * @param {string} root the folder of packages outside the bundle
 * @returns its exports
 */
export const runBundle = (script, root) => {
  const program = { exports: {} };
  script.runInThisContext()(program.exports, createRequire(path.join(root, 'package.json')), program);
  return program.exports;
};

/**
 * Bundles a program with its packages. Native programs stay in node_modules.
 * @param {typeof import('esbuild').build} build
 * @param {string} root
 * @param {string} entry
 * @param {import('esbuild').Plugin[]} plugins
 * @returns {Promise<string>} one CommonJS text
 */
const bundleEntry = async (build, root, entry, plugins) => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    plugins,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'silent',
    minifyWhitespace: true,
    // V8 runs it as the body of a function, like every CommonJS module.
    banner: { js: '(function (exports, require, module) {' },
    footer: { js: '})' },
    external: ['esbuild', '@myriaddreamin/typst-ts-node-compiler'],
    // An import() in code from V8's cache fails in Node 20; a require of these packages works.
    supported: { 'dynamic-import': false },
  });
  return outputFiles.map(({ text }) => text).join('');
};

/**
 * Replaces the precomputed functions by their results.
 * @param {string} root
 * @returns {import('esbuild').Plugin}
 */
const precompute = (root) => ({
  name: 'precompute',
  setup: ({ onLoad, esbuild }) => {
    for (const { file, name } of precomputedFunctions) {
      const sourcePath = path.join(root, file);
      onLoad({ filter: new RegExp(`${path.basename(file, '.ts')}\\.ts$`) }, async (args) => {
        if (args.path !== sourcePath) return undefined;
        const script = new vm.Script(await bundleEntry(esbuild.build, root, file, [originalPaths]));
        const value = Reflect.get(runBundle(script, root), name)();
        return { contents: `export const ${name} = () => (${JSON.stringify(value)});`, loader: 'js' };
      });
    }
  },
});

/**
 * Replaces an import by name, which no bundler can follow, by a list of the modules that catalog rows can name.
 * @param {string} root
 * @returns {import('esbuild').Plugin}
 */
const modulesByName = (root) => ({
  name: 'modules-by-name',
  setup: ({ onLoad }) => {
    const functions = path.join(root, 'functions');
    onLoad({ filter: /load-module\.ts$/ }, ({ path: file }) => {
      if (file !== path.join(root, 'local/load-module.ts')) return undefined;
      const modules = ['http', 'tasks']
        .flatMap((folder) => sourcesIn(path.join(functions, folder)))
        .filter((source) => /\.tsx?$/.test(source))
        .map((source) => {
          const name = path
            .relative(functions, source)
            .replaceAll(path.sep, '/')
            .replace(/\.tsx?$/, '');
          return `${JSON.stringify(name)}: () => import(${JSON.stringify(source)})`;
        });
      const contents = `const modules = {${modules}}; export const loadModule = (name) => modules[name]();`;
      return { contents, resolveDir: root, loader: 'js' };
    });
  },
});

/**
 * Bundles the program of `npm start`.
 * @param {string} root
 * @param {string} entry
 * @throws an error of esbuild that names file and line of each fault
 */
const makeBundle = async (root, entry) => {
  const { build, stop } = await import('esbuild');
  const text = await bundleEntry(build, root, entry, [precompute(root), modulesByName(root), originalPaths]);
  // esbuild's process would otherwise run as long as this one.
  await stop();
  return text;
};

/**
 * Writes a file completely or not at all, even after a power cut.
 * @param {string} file
 * @param {string | Uint8Array} content
 */
const writeAtomically = (file, content) => {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content, { flush: true });
  renameSync(draft, file);
};

/**
 * Runs work that only makes the next start faster, and ignores its errors.
 * @param {() => void} work
 */
const ignoreErrors = (work) => {
  try {
    work();
  } catch {
    // This user may not write to the folder: the next start makes the files again.
  }
};

/**
 * Returns the bundle of a program from an earlier start, or makes it if any source changed.
 * @param {{ root: string, entry: string, cache: string }} options `cache`: a folder without other files
 */
export const openBundle = async ({ root, entry, cache }) => {
  const key = bundleKey(root);
  const file = path.join(cache, `${key}.cjs`);
  const cached = readIfPossible(file)?.toString('latin1');
  // Latin-1 is enough: esbuild writes only ASCII.
  const text = cached ?? (await makeBundle(root, entry));
  if (cached === undefined) {
    ignoreErrors(() => {
      mkdirSync(cache, { recursive: true });
      for (const name of readdirSync(cache)) rmSync(path.join(cache, name), { recursive: true, force: true });
      writeAtomically(file, text);
    });
  }
  const codeFile = `${file}.v8`;
  return {
    key,
    file,
    text,
    /** Returns the code that V8 compiled from the text at an earlier start, or undefined. */
    readCompiledCode: () => readIfPossible(codeFile),
    /** @param {Uint8Array} code */
    saveCompiledCode: (code) => ignoreErrors(() => writeAtomically(codeFile, code)),
  };
};
