import { randomUUID } from 'node:crypto';
import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataFolderInUse, openDataFolder } from '../../local/data-folder';
import { startScript } from '../support/child-script';
import { tempFolder } from '../support/temp-folder';

const HOLDER = join(import.meta.dirname, 'children', 'hold-data-folder.ts');

let temp: Awaited<ReturnType<typeof tempFolder>>;
let folder: string;

beforeEach(async () => {
  temp = await tempFolder();
  folder = join(temp.path, 'deep', 'data');
});

afterEach(() => temp.remove());

describe('openDataFolder', () => {
  it('creates the folder for its owner only', async () => {
    const open = await openDataFolder(folder);
    expect(open.path).toBe(folder);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    await open.release();
  });

  it('leaves the mode of a folder that was there alone', async () => {
    await chmod(temp.path, 0o755);
    const open = await openDataFolder(temp.path);
    expect((await stat(temp.path)).mode & 0o777).toBe(0o755);
    await open.release();
  });

  it('refuses a second start, naming process and folder, until the first lets go', async () => {
    const first = await openDataFolder(folder);
    await expect(openDataFolder(folder)).rejects.toThrow(
      new RegExp(`${folder} is in use by process ${process.pid}\\.`),
    );
    await first.release();
    const second = await openDataFolder(folder);
    await second.release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('keeps another process out, and takes over once that one was killed', async () => {
    const other = await startScript(HOLDER, [folder]);
    await expect(openDataFolder(folder)).rejects.toMatchObject({ name: 'DataFolderInUse', pid: other.pid });
    await other.kill9();
    const open = await openDataFolder(folder);
    await open.release();
  });

  it('takes over from a dead process whose id another program has now', async () => {
    const stale = { id: randomUUID(), pid: process.pid, startMark: 'an earlier boot:1' };
    await writeFile(join(temp.path, 'lock'), JSON.stringify(stale));
    const open = await openDataFolder(temp.path);
    await open.release();
  });

  it('lets exactly one of many simultaneous starters take over, also when one died while doing so', async () => {
    const stale = { id: randomUUID(), pid: process.pid, startMark: 'an earlier boot:1' };
    const lock = join(temp.path, 'lock');
    await writeFile(lock, JSON.stringify(stale));
    await writeFile(`${lock}-${stale.id}`, JSON.stringify({ ...stale, id: randomUUID() }));
    const starts = await Promise.allSettled(Array.from({ length: 12 }, () => openDataFolder(temp.path)));
    const through = starts.filter((start) => start.status === 'fulfilled');
    const refused = starts.filter((start) => start.status === 'rejected');
    expect(through).toHaveLength(1);
    expect(refused.every(({ reason }) => reason instanceof DataFolderInUse)).toBe(true);
    await through[0]!.value.release();
    expect(await readdir(temp.path)).toEqual([]);
  });

  it('does not remove a lock that is not its own', async () => {
    const open = await openDataFolder(folder);
    const foreign = JSON.stringify({ id: randomUUID(), pid: 1, startMark: 'x' });
    await writeFile(join(folder, 'lock'), foreign);
    await open.release();
    expect(await readFile(join(folder, 'lock'), 'utf8')).toBe(foreign);
  });

  it.each([
    ['empty', ''],
    ['zeroed', '\0'.repeat(90)],
  ])('lets exactly one of many starters take over a lock that a power cut left %s', async (_, content) => {
    await writeFile(join(temp.path, 'lock'), content);
    const starts = await Promise.allSettled(Array.from({ length: 6 }, () => openDataFolder(temp.path)));
    const through = starts.filter((start) => start.status === 'fulfilled');
    expect(through).toHaveLength(1);
    await through[0]!.value.release();
    expect(await readdir(temp.path)).toEqual([]);
  });

  it('says which file to delete when the lock is damaged', async () => {
    await writeFile(join(temp.path, 'lock'), '{');
    await expect(openDataFolder(temp.path)).rejects.toThrow(/lock file .*lock can't be read.*delete that file/);
  });
});
