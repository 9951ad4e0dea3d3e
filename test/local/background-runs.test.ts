import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { backgroundRuns } from '../../local/background-runs';
import { eventually } from '../support/eventually';
import { tempFolder } from '../support/temp-folder';

let folder: Awaited<ReturnType<typeof tempFolder>>;
let calls: unknown[];
beforeEach(async () => {
  folder = await tempFolder();
  calls = [];
});
afterEach(() => folder.remove());

const never = () => new Promise<never>(() => undefined);
const note = async (payload: unknown) => void calls.push(payload);
const fail = async () => {
  throw new Error('the services are closed');
};
/** Opens the folder as the next process does. */
const open = (work: (payload: unknown) => Promise<unknown>) => backgroundRuns(folder.path, { work });
const kept = () => readdir(folder.path);

it('begins again what a killed process left, once', async () => {
  await (await open(never)).start('work', { caseId: 'a' });
  const next = await open(note);
  next.resume();
  await next.ended();
  expect(calls).toEqual([{ caseId: 'a' }]);
  expect(await kept()).toEqual([]);
});

it('begins a run three times at most: it may be what ends the process', async () => {
  await (await open(never)).start('work', {});
  let begun = 1;
  const next = () =>
    open(async () => {
      begun += 1;
      await never();
    });
  for (const start of [2, 3]) {
    (await next()).resume();
    expect(await eventually(() => begun === start, 10_000)).toBe(true);
  }
  const last = await next();
  last.resume();
  await last.ended();
  expect(begun).toBe(3);
  expect(await kept()).toEqual([]);
});

it('keeps what fails while the office closes, and nothing that fails otherwise', async () => {
  const closing = await open(fail);
  await closing.start('work', {});
  await closing.ended();
  expect(await kept()).toEqual([]);
  await closing.close();
  await closing.start('work', {});
  await closing.ended();
  expect(await kept()).toHaveLength(1);
});

it.each([
  ['was never begun', 'a.draft', '{"name":"work","payload":{},"starts":1}'],
  ['is damaged', 'a', ''],
  ['names a function that is gone', 'a', '{"name":"gone","payload":{},"starts":1}'],
])('drops a run that %s', async (_, name, content) => {
  await writeFile(path.join(folder.path, name), content);
  const next = await open(note);
  next.resume();
  await next.ended();
  expect(calls).toEqual([]);
  expect(await kept()).toEqual([]);
});
