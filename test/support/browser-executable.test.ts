import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { missingLibraries } from './browser-executable';
import { makeOnce } from './make-once';
import { tempFolder } from './temp-folder';

const linked = (...missing: string[]) =>
  [
    '\tlinux-vdso.so.1 (0x00007f)',
    '\tlibc.so.6 => /lib/libc.so.6 (0x00007f)',
    ...missing.map((name) => `\t${name} => not found`),
  ].join('\n');

it.each([
  [[], undefined],
  [['libexpat.so.1'], 'The browser of the tests lacks libexpat.so.1. Install: apt-get install libexpat1'],
  [
    ['libnspr4.so', 'libnss3.so', 'libnssutil3.so'],
    'The browser of the tests lacks libnspr4.so, libnss3.so, libnssutil3.so. Install: apt-get install libnspr4 libnss3',
  ],
  [['libnew.so.2'], 'The browser of the tests lacks libnew.so.2. Install: apt-get install libnew.so.2'],
])('names the missing libraries %j with the command that installs them', (missing, message) => {
  expect(missingLibraries(linked(...missing))).toBe(message);
});

describe('a folder that is made once', () => {
  let folder: Awaited<ReturnType<typeof tempFolder>>;
  beforeEach(async () => void (folder = await tempFolder()));
  afterEach(() => folder.remove());
  const fill = (mark: string, pause = async () => {}) =>
    jest.fn(async (draft: string) => {
      await writeFile(path.join(draft, 'first'), mark);
      await pause();
      await writeFile(path.join(draft, 'second'), mark);
    });
  const contents = async () =>
    Promise.all(['first', 'second'].map((name) => readFile(path.join(folder.path, 'it', name), 'utf8')));

  it('is whole for each of two who make it at once, and nothing else is left', async () => {
    const it = path.join(folder.path, 'it');
    let go: () => void = () => undefined;
    // Made before the work starts, which may reach it after the quick one is done.
    const gate = new Promise<void>((resolve) => (go = resolve));
    const slow = makeOnce(
      it,
      fill('slow', () => gate),
    );
    await makeOnce(it, fill('quick'));
    const seen = await contents();
    go();
    await slow;
    expect(seen).toEqual(['quick', 'quick']);
    expect(await contents()).toEqual(['quick', 'quick']);
    expect(await readdir(folder.path)).toEqual(['it']);
  });

  it('is never seen half made, and is made by the next after one that failed', async () => {
    const it = path.join(folder.path, 'it');
    const full = async () => Promise.reject(new Error('no space'));
    await expect(makeOnce(it, fill('broken', full))).rejects.toThrow('no space');
    expect(existsSync(it)).toBe(false);
    await makeOnce(it, fill('next'));
    expect(await contents()).toEqual(['next', 'next']);
  });

  it('is left alone where it stands', async () => {
    await mkdir(path.join(folder.path, 'it'));
    const filling = fill('again');
    await makeOnce(path.join(folder.path, 'it'), filling);
    expect(filling).not.toHaveBeenCalled();
  });
});
