import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import vm from 'node:vm';
import { runBundle, openBundle } from '../../local/start/bundle.mjs';
import { createPartStack } from '../../local/part-stack';
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
const run = (text: string) => ({ ...runBundle(new vm.Script(text), root) });

describe('openBundle', () => {
  it('keeps the path of each source in import.meta', async () => {
    expect(run((await open()).text)).toEqual({ answer: 42, here: `file://${root}/local/main.ts` });
  });

  it('returns the bundle and the code of an earlier start', async () => {
    const { file, saveCompiledCode } = await open();
    saveCompiledCode(Buffer.from('code'));
    await writeFile(file, 'as it was found');
    const again = await open();
    expect([again.text, again.readCompiledCode()?.toString()]).toEqual(['as it was found', 'code']);
  });

  it('loads the modules that a catalog row can name', async () => {
    await write('local/load-module.ts', 'export const loadModule = (name: string) => import(`../functions/${name}`);');
    await write('functions/http/public/greet.tsx', "export const greet = 'hello';");
    await write('functions/tasks/count.ts', 'export const count = 1;');
    await write('local/main.ts', "export { loadModule } from './load-module';");
    const { loadModule } = run((await open()).text) as { loadModule: (name: string) => Promise<object> };
    expect(await loadModule('http/public/greet')).toEqual({ greet: 'hello' });
    expect(await loadModule('tasks/count')).toEqual({ count: 1 });
  });

  it('holds the result of the style sheets instead of their builder', async () => {
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
  ])('makes a new bundle after a change of %s, and deletes the old one', async (_, change) => {
    const before = await open();
    await change();
    const after = await open();
    expect(after.key).not.toBe(before.key);
    expect(after.readCompiledCode()).toBeUndefined();
    expect(await cached()).toEqual([path.basename(after.file)]);
    expect(run(after.text)).toMatchObject({ here: `file://${root}/local/main.ts` });
  });

  it('works without a writable cache', async () => {
    await writeFile(path.join(temp.path, 'file'), '');
    const { text, saveCompiledCode } = await open(path.join(temp.path, 'file/cache'));
    saveCompiledCode(Buffer.from('code'));
    expect(run(text)).toMatchObject({ answer: 42 });
  });

  it('names file and line of a fault in a source', async () => {
    await write('local/answer.ts', 'export const answer: number = ;');
    await expect(open()).rejects.toThrow(/local\/answer\.ts:1:/);
  });
});

it('builds the site once for the same program and office, and deletes the earlier site', async () => {
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

it('closes parts in the reverse order of the list, even if one part fails late', async () => {
  const closed: string[] = [];
  const part = async (name: string, turns: number) => {
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    return { name, close: async () => void closed.push(name) };
  };
  const fails = async (): Promise<never> => {
    throw new Error('no port');
  };
  const parts = createPartStack();
  await expect(parts.addTogether([part('store', 9), fails(), part('mail', 1)])).rejects.toThrow('no port');
  await parts.closeAll();
  expect(closed).toEqual(['mail', 'store']);
});
