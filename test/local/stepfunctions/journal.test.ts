import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Journal } from '../../../local/stepfunctions/journal';
import { temporaryFolder } from './harness';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function open() {
  const lines: string[] = [];
  const offsets: number[] = [];
  const journal = new Journal(join(folder, 'j'), (line, offset) => {
    lines.push(line);
    offsets.push(offset);
  });
  return { journal, lines, offsets };
}

describe('the journal', () => {
  it('gives back every line at its offset, before and after it is on the disk', async () => {
    const { journal } = open();
    const long = `é${'x'.repeat(10_000)}`;
    const offsets = ['one', long, 'three'].map((line) => journal.append(line));
    expect(offsets.map((offset) => journal.read(offset))).toEqual(['one', long, 'three']);
    await journal.flushed();
    expect(offsets.map((offset) => journal.read(offset))).toEqual(['one', long, 'three']);
    await journal.close();
    const again = open();
    expect([again.lines, again.offsets]).toEqual([['one', long, 'three'], offsets]);
    await again.journal.close();
  });

  it('has on the disk what flushed has promised', async () => {
    const { journal } = open();
    for (let group = 0; group < 5; group++) {
      journal.append(`first ${group}`);
      const promise = journal.flushed();
      journal.append(`second ${group}`);
      await promise;
      expect(readFileSync(join(folder, 'j'), 'utf8')).toContain(`second ${group}\n`);
    }
    await journal.close();
  });

  it('cuts a torn last line and goes on behind the last whole one', async () => {
    const first = open();
    first.journal.append('whole');
    await first.journal.close();
    appendFileSync(join(folder, 'j'), '{"torn');
    const second = open();
    expect(second.lines).toEqual(['whole']);
    second.journal.append('next');
    await second.journal.close();
    expect(readFileSync(join(folder, 'j'), 'utf8')).toBe('whole\nnext\n');
  });

  it('goes on with its file when what runs between writes failed', async () => {
    const reports: string[] = [];
    const fail = () => {
      throw new Error('disk');
    };
    const options = { betweenWrites: fail, report: (message: string) => reports.push(message) };
    const journal = new Journal(join(folder, 'j'), () => undefined, options);
    journal.append('one');
    await journal.flushed();
    await new Promise(setImmediate);
    journal.append('two');
    await journal.flushed();
    await journal.close();
    expect(readFileSync(join(folder, 'j'), 'utf8')).toBe('one\ntwo\n');
    expect(reports[0]).toMatch(/could not be made smaller \(disk\)/);
  });
});
