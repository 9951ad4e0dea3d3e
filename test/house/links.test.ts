import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { commentsAsMarkdown, hashCommentsAsMarkdown } from './prose/lint';

const root = path.resolve(__dirname, '../..');
const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const read = (page: string) => readFileSync(path.join(root, page), 'utf8');

/** Returns the anchor of a heading on the common hosts. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
const anchorsOf = (page: string) => [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading!));

const linksOf = (page: string) =>
  [...read(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^https?:/.test(target));

const linkFault = (page: string, target: string): string | undefined => {
  const [file, anchor] = target.split('#');
  const linked = file ? path.join(path.dirname(page), file) : page;
  if (!existsSync(path.join(root, linked))) return `${target}: no such file`;
  return anchor && !anchorsOf(linked).includes(anchor) ? `${target}: no such heading` : undefined;
};

const tops = /^(?:functions|infra|local|statemachine|test|web|docs|domain|\.ci)\//;
/** Returns paths of sources that are written as code. `<name>` and `*` match any name. */
const pathsOf = (page: string) =>
  [...read(page).matchAll(/`([\w./<>*-]+)`/g)].map(([, name]) => name!).filter((name) => tops.test(name));
const pathExists = (name: string) => existsSync(path.join(root, name.replace(/[^/]*[<*].*$/, '')));

/** Returns tests that are named only by their file, so that they may move. */
const testsOf = (page: string) => [...read(page).matchAll(/`([\w.-]+\.test\.tsx?)`/g)].map(([, name]) => name!);
const tests = readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' }).map((file) =>
  path.basename(file),
);

/** Scripts of package.json, written as `npm run …`. */
const scriptsOf = (page: string) => [...read(page).matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name]) => name!);
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** Commands of ops, written as `npm run ops -- …`. */
const opsCommandsOf = (page: string) =>
  [...read(page).matchAll(/npm run ops -- ([a-z-]+)/g)].flatMap(([, name]) => name ?? []);
const opsUsage = read('local/ops/ops-command.ts');
const opsCommandExists = (name: string) => new RegExp(`^  (?:[a-z-]+, )?${name}\\b`, 'm').test(opsUsage);

describe.each(pages)('%s', (page) => {
  test('links only to pages and headings that exist', () => {
    expect(linksOf(page).flatMap((target) => linkFault(page, target) ?? [])).toEqual([]);
  });
  if (page !== 'CHANGELOG.md')
    test('names only files that exist', () => {
      expect(pathsOf(page).filter((name) => !pathExists(name))).toEqual([]);
    });
  test('names only tests that exist', () => {
    expect(testsOf(page).filter((name) => !tests.includes(name))).toEqual([]);
  });
  test('names only scripts that exist', () => {
    expect(scriptsOf(page).filter((name) => !scripts[name])).toEqual([]);
  });
});

test.each(pages)('%s names only commands of ops that exist', (page) => {
  expect(opsCommandsOf(page).filter((name) => !opsCommandExists(name))).toEqual([]);
});

/** The largest size of each page in KB, which keeps it to one purpose. */
test.each([
  ['README.md', 8],
  ['CONTRIBUTING.md', 6],
  ['docs/architecture.md', 8],
  ['docs/operations.md', 10],
  ['docs/deployment.md', 10],
  ['docs/removal.md', 4],
  ['docs/roster.md', 4],
  ['docs/configuration.md', 8],
  ['docs/restore.md', 8],
  ['docs/security.md', 8],
  ['docs/performance.md', 8],
  ['docs/scale.md', 8],
])('%s has at most %i KB', (page, most) => {
  expect(Buffer.byteLength(read(page))).toBeLessThanOrEqual(most * 1024);
});

const filesBelow = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => !/(?:^|\/)dist\//.test(name))
    .map((name) => `${folder}/${name}`);
const folders = ['functions', 'infra', 'local', 'statemachine', 'test', 'web'];
const sources = folders.flatMap(filesBelow).filter((name) => /\.(tsx?|mjs|css|yaml|jsonc)$/.test(name));

test('sources cite only pages and headings that exist', () => {
  const cited = /\b(?:README|CHANGELOG|CONTRIBUTING|SECURITY)\.md|\bdocs\/[\w/-]+\.(?:md|svg|png)(?:#[\w-]+)?/g;
  const faults = sources.flatMap((file) =>
    [...read(file).matchAll(cited)].flatMap(([target]) => {
      const fault = linkFault('README.md', target);
      return fault ? [`${file}: ${fault}`] : [];
    }),
  );
  expect(faults).toEqual([]);
});

const rootFiles = readdirSync(root);
const known = [...rootFiles, ...pages, ...folders.flatMap(filesBelow)];
const namedFile =
  /(?<![\w:/`'"$@.<>{}-])(?:\.\.?\/)*(?:[\w-]+\/)*[\w-]+(?:\.[\w-]+)*\.(?:tsx?|mjs|cjs|yaml|css|jsonc|md|typ)\b/g;

/** Returns the files that a source's comments name and that do not exist: by their path, or by its last parts. */
const unknownFilesIn = (file: string): string[] => {
  const comments = (file.endsWith('.yaml') ? hashCommentsAsMarkdown : commentsAsMarkdown)(read(file));
  return [...comments.matchAll(namedFile)]
    .map(([name]) => name)
    .filter((name) =>
      name.startsWith('.')
        ? !existsSync(path.join(root, path.dirname(file), name))
        : !known.some((one) => one === name || one.endsWith(`/${name}`)),
    );
};

test('comments name only files that exist', () =>
  expect(sources.flatMap((file) => unknownFilesIn(file).map((name) => `${file}: ${name}`))).toEqual([]));
