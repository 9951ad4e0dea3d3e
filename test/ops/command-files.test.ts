import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readArgumentFile, writeTableFile } from '../../local/ops/argument-files';
import { startFailure } from '../../local/start-failure';
import { tempFolder } from '../support/temp-folder';

let folder: Awaited<ReturnType<typeof tempFolder>>;
beforeAll(async () => {
  folder = await tempFolder();
  await mkdir(file('folder'));
  await writeFile(file('taken.csv'), '');
});
afterAll(() => folder.remove());
const file = (name: string) => path.join(folder.path, name);
const write = (name: string) => writeTableFile(file(name), ['Nama'], async () => [['SIMBADA']]);

describe('a table that a command writes', () => {
  it('is XLSX in a file that ends with .xlsx', async () => {
    expect(await write('daftar.XLSX')).toBe(1);
    expect((await readFile(file('daftar.XLSX'))).subarray(0, 2).toString()).toBe('PK');
  });

  it('is CSV in a file that ends with .csv', async () => {
    await write('daftar.csv');
    expect(await readFile(file('daftar.csv'), 'utf8')).toBe('\ufeffNama\nSIMBADA\n');
  });

  it.each(['daftar.txt', 'daftar', 'xlsx'])('is refused for %s before anything is read', async (name) => {
    const read = jest.fn();
    await expect(writeTableFile(file(name), ['Nama'], read)).rejects.toThrow('has to end with .csv or .xlsx');
    expect(read).not.toHaveBeenCalled();
  });

  it.each([
    [
      'taken.csv',
      'taken.csv exists already, and no command overwrites a file: name another one, or move it away first.',
    ],
    [
      'none/daftar.csv',
      'none/daftar.csv: this file or its folder does not exist. Check the path, or create the folder.',
    ],
  ])('names the way out for %s', async (name, message) => {
    await expect(write(name)).rejects.toThrow(new RegExp(`^\\S+${message}$`));
  });
});

describe('a file that a command reads', () => {
  it.each([
    ['folder', 'folder is a folder, not a file: name a file.'],
    ['none.json', 'none.json: this file or its folder does not exist. Check the path, or create the folder.'],
    ['taken.csv/x', 'taken.csv/x: a part of this path is a file, not a folder. Check the path.'],
  ])('names the way out for %s', async (name, message) => {
    await expect(readArgumentFile(file(name))).rejects.toThrow(new RegExp(`^\\S+${message}$`));
  });
});

it('names the way out of a data folder of another user', () => {
  const error = Object.assign(new Error('EACCES'), { code: 'EACCES', path: '/data/lock' });
  expect(startFailure(error, '/data')).toMatch(/^\/data\/lock can't be read or written by this user\. .*DATA_DIR/);
});
