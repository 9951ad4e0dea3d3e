import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import vm from 'node:vm';
import { exportsOf, openBundle } from '../../local/start/bundle.mjs';
import { openedParts } from '../../local/opened';
import { staticSite } from '../../local/site';
import { tempFolder } from '../support/temp-folder';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let root: string;
const write = async (file: string, content: string) => {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), content);
};
beforeEach(async () => {
  temp = await tempFolder();
  root = path.join(temp.path, 'program');
  for (const folder of ['functions', 'infra', 'statemachine', 'web'])
    await mkdir(path.join(root, folder), { recursive: true });
  await write('node_modules/.package-lock.json', '{}');
  await write('local/main.ts', "export { answer } from './answer';\nexport const here: string = import.meta.url;");
  await write('local/answer.ts', 'export const answer: number = 42;');
});
afterEach(() => temp.remove());

const open = (cache = path.join(temp.path, 'cache')) => openBundle({ root, entry: 'local/main.ts', cache });
const cached = async () => (await readdir(path.join(temp.path, 'cache'))).filter((name) => name.endsWith('.cjs'));
/** Returns the exports of a bundle. */
const run = (text: string) => ({ ...exportsOf(new vm.Script(text), root) });

describe('openBundle', () => {
  it('makes a program whose sources find their neighbours by their own place', async () => {
    expect(run((await open()).text)).toEqual({ answer: 42, here: `file://${root}/local/main.ts` });
  });

  it('compiles nothing that an earlier start compiled', async () => {
    const { file, keepCode } = await open();
    keepCode(Buffer.from('code'));
    await writeFile(file, 'as it was found');
    const again = await open();
    expect([again.text, again.code()?.toString()]).toEqual(['as it was found', 'code']);
  });

  it('loads by name what a row of the catalog names', async () => {
    await write('local/load-module.ts', 'export const loadModule = (name: string) => import(`../functions/${name}`);');
    await write('functions/http/public/greet.tsx', "export const greet = 'hello';");
    await write('functions/tasks/count.ts', 'export const count = 1;');
    await write('local/main.ts', "export { loadModule } from './load-module';");
    const { loadModule } = run((await open()).text) as { loadModule: (name: string) => Promise<object> };
    expect(await loadModule('http/public/greet')).toEqual({ greet: 'hello' });
    expect(await loadModule('tasks/count')).toEqual({ count: 1 });
  });

  it('holds what the style sheets come to, not what builds them', async () => {
    await write('web/styles.css', 'a{}');
    const builder =
      "import { readFileSync } from 'node:fs';\nexport const buildSheets = () => readFileSync(here, 'utf8');";
    await write('web/build-sheets.ts', `const here: string = import.meta.dirname + '/styles.css';\n${builder}`);
    await write(
      'local/main.ts',
      "import { buildSheets } from '../web/build-sheets';\nexport const sheets = buildSheets();",
    );
    const { text } = await open();
    expect(text).not.toContain('readFileSync');
    expect(run(text)).toEqual({ sheets: 'a{}' });
    await write('web/styles.css', 'b{}');
    expect(run((await open()).text)).toEqual({ sheets: 'b{}' });
  });

  it.each([
    ['a source', () => write('local/answer.ts', 'export const answer: number = 43;')],
    ['data that a source holds', () => write('functions/holidays.json', '[]')],
    ['a package', () => write('node_modules/.package-lock.json', '{"packages":{}}')],
    ['the place', async () => rename(root, (root = path.join(temp.path, 'moved')))],
  ])('makes it anew where %s has changed, and keeps no old one', async (_, change) => {
    const before = await open();
    await change();
    const after = await open();
    expect(after.key).not.toBe(before.key);
    expect(after.code()).toBeUndefined();
    expect(await cached()).toEqual([path.basename(after.file)]);
    expect(run(after.text)).toMatchObject({ here: `file://${root}/local/main.ts` });
  });

  it('starts also where it can keep nothing', async () => {
    await writeFile(path.join(temp.path, 'file'), '');
    const { text, keepCode } = await open(path.join(temp.path, 'file/cache'));
    keepCode(Buffer.from('code'));
    expect(run(text)).toMatchObject({ answer: 42 });
  });

  it('names the place of a fault in a source', async () => {
    await write('local/answer.ts', 'export const answer: number = ;');
    await expect(open()).rejects.toThrow(/local\/answer\.ts:1:/);
  });
});

it('builds the site once for the same program and office, and leaves no other beside it', async () => {
  const index = async () => {
    const [name, ...more] = await readdir(path.join(root, 'site'));
    expect(more).toEqual([]);
    return path.join(root, 'site', name!, 'index.html');
  };
  await staticSite(root, 'one');
  await writeFile(await index(), 'as it was found');
  await staticSite(root, 'one');
  expect(await readFile(await index(), 'utf8')).toBe('as it was found');
  await staticSite(root, 'two');
  expect(await readFile(await index(), 'utf8')).not.toBe('as it was found');
});

it('closes in the opposite order of the list what was opened side by side, also where one part fails late', async () => {
  const closed: string[] = [];
  const part = async (name: string, turns: number) => {
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    return { name, close: async () => void closed.push(name) };
  };
  const fails = async (): Promise<never> => {
    throw new Error('no port');
  };
  const parts = openedParts();
  await expect(parts.addTogether([part('store', 9), fails(), part('mail', 1)])).rejects.toThrow('no port');
  await parts.closeAll();
  expect(closed).toEqual(['mail', 'store']);
});
