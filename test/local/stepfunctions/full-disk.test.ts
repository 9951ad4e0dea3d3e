import { readFileSync, rmSync, write } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Disk, Journal } from '../../../local/stepfunctions/journal';
import { createHarness, type Harness, temporaryFolder } from './harness';
import { APPROVAL } from './machines';

const writeBytes = promisify(write);

/** A disk that can be full. It then accepts only a few bytes of a write, as the last free block does. */
const smallDisk = (): Disk & { isFull: boolean } => {
  const disk: Disk & { isFull: boolean } = {
    isFull: false,
    write: async (fd: number, bytes: Buffer, from: number) => {
      const room = disk.isFull ? 5 : bytes.length - from;
      if (room < 5 || (disk.isFull && from > 0))
        throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
      return (await writeBytes(fd, bytes, from, Math.min(room, bytes.length - from), null)).bytesWritten;
    },
    sync: async () => undefined,
  };
  return disk;
};

describe('the journal on a full disk', () => {
  let folder: string;
  beforeEach(() => void (folder = temporaryFolder()));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const open = () => {
    const [disk, reports] = [smallDisk(), [] as string[]];
    const path = join(folder, 'j');
    const options = { disk, report: (message: string) => void reports.push(message), retryAfter: 5 };
    return { disk, reports, path, journal: new Journal(path, () => undefined, options) };
  };

  it('promises nothing, and writes all of it when there is space again', async () => {
    const { journal, disk, path } = open();
    journal.append('first');
    await journal.flushed();
    disk.isFull = true;
    journal.append('second line');
    await expect(journal.flushed()).rejects.toMatchObject({ name: 'JournalFailed' });
    const offset = journal.append('third line');
    await expect(journal.ready()).rejects.toThrow('ENOSPC');
    expect(journal.read(offset)).toBe('third line');
    disk.isFull = false;
    await journal.ready();
    expect(readFileSync(path, 'utf8')).toBe('first\nsecond line\nthird line\n');
    expect(journal.read(offset)).toBe('third line');
    await journal.close();
  });

  it('goes on by itself, for work that waits', async () => {
    const { journal, disk, path } = open();
    disk.isFull = true;
    journal.append('a line');
    const durable = journal.durable();
    await expect(journal.flushed()).rejects.toThrow();
    disk.isFull = false;
    await durable;
    expect(readFileSync(path, 'utf8')).toBe('a line\n');
    await journal.close();
  });

  it('says so once, and once that it goes on', async () => {
    const { journal, disk, reports } = open();
    disk.isFull = true;
    journal.append('a line');
    for (let attempt = 0; attempt < 3; attempt += 1) await expect(journal.flushed()).rejects.toThrow();
    disk.isFull = false;
    await journal.flushed();
    expect(reports).toEqual([
      expect.stringMatching(/can't be written \(ENOSPC.*Free space/),
      expect.stringMatching(/goes on/),
    ]);
    await journal.close();
  });

  it('leaves whole lines only where it is closed while the disk is full', async () => {
    const { journal, disk, path } = open();
    journal.append('first');
    await journal.flushed();
    disk.isFull = true;
    journal.append('second line');
    await journal.close();
    const lines: string[] = [];
    await new Journal(path, (line) => lines.push(line)).close();
    expect(lines).toEqual(['first']);
  });
});

describe('an execution while the disk is full', () => {
  let harness: Harness;
  afterEach(() => harness.end());

  it('is refused with 500, is not known afterwards, and starts when there is space again', async () => {
    const disk = smallDisk();
    const reports: string[] = [];
    harness = await createHarness(APPROVAL, {}, { disk, report: (message) => reports.push(message) });
    const arn = await harness.start('A-1');
    disk.isFull = true;
    await expect(harness.succeed(harness.token(), { outcome: 'back' })).rejects.toMatchObject({
      $metadata: { httpStatusCode: 500 },
    });
    for (const name of ['A-2', 'A-3'])
      await expect(harness.start(name)).rejects.toMatchObject({ $metadata: { httpStatusCode: 500 } });
    disk.isFull = false;
    await harness.start('A-3');
    expect(harness.calls.map(({ payload }) => payload.caseId)).toEqual(['A-1', 'A-1', 'A-3']);
    expect(await harness.describe(arn)).toMatchObject({ status: 'RUNNING' });
    expect(harness.errors).toEqual([]);
    await harness.restart();
    expect(await harness.describe(arn)).toMatchObject({ status: 'RUNNING' });
  });
});
