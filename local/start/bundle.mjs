// @ts-check
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';

/** The folders of the program's sources. */
const folders = ['functions', 'infra', 'local', 'statemachine', 'web'];
/** Further inputs of the bundle: the packages as npm installed them, and the way they are read. */
const others = ['package.json', 'package-lock.json', 'node_modules/.package-lock.json', 'tsconfig.json'];
const isSource = /\.(?:tsx?|mjs|json|css|yaml)$/;
/** Functions that always return the same for the same sources: the bundle holds what they returned, and nothing of what they need for it. */
const ahead = [
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
 * @returns its content; undefined where it can't be read, which is where npm or an earlier start left none
 */
const contentOf = (file) => {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
};

/**
 * Names the inputs of a bundle: place, name and content of every source, and the packages. A change of any of them changes the name.
 * @param {string} root
 */
export const keyOf = (root) => {
  const hash = createHash('sha256').update(root);
  const files = [
    ...folders.flatMap((folder) => sourcesIn(path.join(root, folder))),
    ...others.map((file) => path.join(root, file)),
  ];
  for (const file of files) {
    const content = contentOf(file) ?? '';
    hash.update(`\n${file} ${content.length}\n`).update(content);
  }
  return hash.digest('hex').slice(0, 32);
};

/** Sources find their neighbours on the disk by their own place, not by the bundle's. @type {import('esbuild').Plugin} */
const ownPlaces = {
  name: 'own-places',
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
 * Runs a bundle.
 * @param {vm.Script} script
 * @param {string} root where it finds the packages that it does not hold
 * @returns what it exports
 */
export const exportsOf = (script, root) => {
  const program = { exports: {} };
  script.runInThisContext()(program.exports, createRequire(path.join(root, 'package.json')), program);
  return program.exports;
};

/**
 * @param {typeof import('esbuild').build} build
 * @param {string} root
 * @param {string} entry
 * @param {import('esbuild').Plugin[]} plugins
 * @returns {Promise<string>} the program and its packages as one CommonJS text; programs for this machine stay where npm put them
 */
const bundleOf = async (build, root, entry, plugins) => {
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
    // V8 runs it as the body of a function, as it runs every CommonJS module.
    banner: { js: '(function (exports, require, module) {' },
    footer: { js: '})' },
    external: ['esbuild', '@myriaddreamin/typst-ts-node-compiler'],
    // An import() of a text that comes out of V8's cache fails in Node 20; a require of these does not.
    supported: { 'dynamic-import': false },
  });
  return outputFiles.map(({ text }) => text).join('');
};

/**
 * Puts what the functions of `ahead` return in their place.
 * @param {string} root
 * @returns {import('esbuild').Plugin}
 */
const valuesAhead = (root) => ({
  name: 'values-ahead',
  setup: ({ onLoad, esbuild }) => {
    for (const { file, name } of ahead) {
      const whole = path.join(root, file);
      onLoad({ filter: new RegExp(`${path.basename(file, '.ts')}\\.ts$`) }, async (args) => {
        if (args.path !== whole) return undefined;
        const script = new vm.Script(await bundleOf(esbuild.build, root, file, [ownPlaces]));
        const value = Reflect.get(exportsOf(script, root), name)();
        return { contents: `export const ${name} = () => (${JSON.stringify(value)});`, loader: 'js' };
      });
    }
  },
});

/**
 * Puts a list of what rows of the catalog may name in the place of an import by name, which no bundle can follow.
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
 * @param {string} root
 * @param {string} entry
 */
const makeBundle = async (root, entry) => {
  const { build, stop } = await import('esbuild');
  const text = await bundleOf(build, root, entry, [valuesAhead(root), modulesByName(root), ownPlaces]);
  // Its process would stay as long as this one.
  await stop();
  return text;
};

/**
 * Writes a file that is whole or not there, also after a power cut.
 * @param {string} file
 * @param {string | Uint8Array} content
 */
const writeWhole = (file, content) => {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content, { flush: true });
  renameSync(draft, file);
};

/**
 * Does what only saves time at the next start.
 * @param {() => void} work
 */
const ifPossible = (work) => {
  try {
    work();
  } catch {
    // A folder that this user may not write to: the next start makes its own again.
  }
};

/**
 * The bundle of a program: found where an earlier start left it, made where anything changed since.
 * @param {{ root: string, entry: string, cache: string }} place `cache`: a folder that holds nothing else
 */
export const openBundle = async ({ root, entry, cache }) => {
  const key = keyOf(root);
  const file = path.join(cache, `${key}.cjs`);
  const found = contentOf(file)?.toString('latin1');
  // esbuild writes ASCII only.
  const text = found ?? (await makeBundle(root, entry));
  if (found === undefined) {
    ifPossible(() => {
      mkdirSync(cache, { recursive: true });
      for (const old of readdirSync(cache)) rmSync(path.join(cache, old), { recursive: true, force: true });
      writeWhole(file, text);
    });
  }
  const codeFile = `${file}.v8`;
  return {
    key,
    file,
    text,
    /** Returns the code that V8 made of the text at an earlier start. */
    code: () => contentOf(codeFile),
    /** @param {Uint8Array} code */
    keepCode: (code) => ifPossible(() => writeWhole(codeFile, code)),
  };
};
