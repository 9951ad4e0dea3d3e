import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { demandOfficeOf, writeFolderOffice } from '../../local/folder-office';
import { readSettings } from '../../local/settings';
import { tempFolder } from '../support/temp-folder';

const banten = 'infra/offices/banten.jsonc';
let folder: Awaited<ReturnType<typeof tempFolder>>;
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(() => folder.remove());

it('takes a folder of an earlier version, which names no office', async () =>
  expect(await demandOfficeOf(folder.path, banten)).toEqual({ office: 'banten' }));

it('takes a folder that is not there', async () =>
  expect(await demandOfficeOf(path.join(folder.path, 'none'), banten)).toEqual({ office: 'banten' }));

it("returns the base of the last start's links", async () => {
  await writeFolderOffice(folder.path, { office: 'banten', publicUrl: 'https://ajuan.example.id' });
  const { publicUrl } = await demandOfficeOf(folder.path, banten);
  expect(publicUrl).toBe('https://ajuan.example.id');
  expect(readSettings({ PORT: '4000' }, publicUrl).publicUrl).toBe('https://ajuan.example.id');
});

it('uses PUBLIC_URL before the base that the folder keeps', () =>
  expect(readSettings({ PUBLIC_URL: 'https://new.example.id' }, 'https://old.example.id').publicUrl).toBe(
    'https://new.example.id',
  ));

it("refuses another office's folder in one line, with both names and the way out", async () => {
  await writeFolderOffice(folder.path, { office: 'contoh' });
  await expect(demandOfficeOf(folder.path, banten)).rejects.toThrow(
    `The data folder ${folder.path} belongs to the office "contoh", but OFFICE names "banten" (${banten}). ` +
      'Set OFFICE to the file of "contoh", or set DATA_DIR to another folder.',
  );
});

it('says what to do about a damaged file', async () => {
  writeFileSync(path.join(folder.path, 'office.json'), '{"office":');
  await expect(demandOfficeOf(folder.path, banten)).rejects.toThrow(/office\.json is damaged\. Delete it/);
});

it.each([
  ['empty', Buffer.alloc(0)],
  ['without its content', Buffer.alloc(40)],
])('takes a file that a power cut left %s', async (_how, content) => {
  writeFileSync(path.join(folder.path, 'office.json'), content);
  expect(await demandOfficeOf(folder.path, banten)).toEqual({ office: 'banten' });
});

it('replaces the file whole', async () => {
  await writeFolderOffice(folder.path, { office: 'banten' });
  const before = statSync(path.join(folder.path, 'office.json')).ino;
  await writeFolderOffice(folder.path, { office: 'banten', publicUrl: 'https://ajuan.example.id' });
  expect(statSync(path.join(folder.path, 'office.json')).ino).not.toBe(before);
});
