import { existsSync } from 'node:fs';
import { present } from '../../../functions/domain/present';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { lettersOf } from '../../../functions/domain/letters/outgoing-letter';
import { shelvesOf } from '../../../functions/domain/register/register-shelves';
import { isClosed } from '../../../functions/domain/sop/sop';
import { openDataFolder } from '../../../local/data-folder';
import { freePort } from '../../../local/free-port';
import { startOffice } from '../../../local/office';
import { allHeads } from '../../../local/ops/commands/all-heads';
import { recount } from '../../../local/ops/commands/recount';
import { verifyChains } from '../../../local/ops/commands/verify-chains';
import { readSettings } from '../../../local/settings';
import { fillFolder } from '../../../local/year/year-command';
import { tempFolder } from '../../support/temp-folder';

const now = new Date('2026-11-27T02:00:00Z');
let temp: Awaited<ReturnType<typeof tempFolder>>;
beforeAll(async () => {
  temp = await tempFolder();
});
afterAll(() => temp.remove());

/** Fills a folder with a short year. `onLine` hears each line of its progress. */
const fill = async (name: string, days: number, onLine: (line: string) => void = () => undefined) => {
  const lines: string[] = [];
  const write = (line: string | Uint8Array) => {
    lines.push(`${line}`);
    onLine(`${line}`);
    return true;
  };
  const env = { DATA_DIR: path.join(temp.path, name) };
  await fillFolder(env, { requests: 3, seed: 1, days }, { now, out: { write, isTTY: true } });
  return lines;
};

/** Reads a filled folder by the same commands that its office would run. */
const standing = async (name: string) => {
  const settings = readSettings({ DATA_DIR: path.join(temp.path, name) });
  const { deps, close } = await startOffice({ ...settings, mailPort: await freePort() }, { seeds: false });
  const heads = [];
  for await (const head of allHeads(deps.register, shelvesOf())) heads.push(head);
  const dossiers = await Promise.all(
    heads.map(async ({ caseId }) => present(await deps.cases.dossier(caseId), caseId)),
  );
  const [chains, counted] = [await verifyChains(deps), await recount(deps)];
  await close();
  return { heads, dossiers, chains, counted };
};
type Standing = Awaited<ReturnType<typeof standing>>;
const textsOf = ({ dossiers }: Standing) =>
  dossiers
    .flatMap(({ head, events }) =>
      events.map(({ type, at, step, outcome }) => `${head.requestNumber} ${at} ${type} ${step} ${outcome}`),
    )
    .sort();

let first: Standing;
beforeAll(async () => {
  await fill('first', 22);
  first = await standing('first');
}, 240_000);

it('fills a folder with requests that move and wait', () => {
  expect(first.heads).toHaveLength(3);
  expect(
    first.dossiers.flatMap(({ events }) => events).filter(({ type }) => type === 'decided').length,
  ).toBeGreaterThan(4);
});

it('leaves requests that wait on the day after it ends', () => {
  expect(first.heads.filter(({ status }) => !isClosed(status)).length).toBeGreaterThan(0);
});

it('leaves chains that verify and statistics that a recount confirms', () => {
  expect(first.chains.rows).toEqual([expect.objectContaining({ cases: 3, faults: 0 })]);
  expect(first.counted.rows).toEqual([{ cases: 3, repaired: 0 }]);
});

it('numbers no letter of a day before its decision', () => {
  for (const letter of first.dossiers.flatMap(lettersOf))
    if (letter.entry) expect(letter.entry.at > letter.decidedAt).toBe(true);
});

it('gives the same year for the same seed', async () => {
  await fill('again', 22);
  expect(textsOf(await standing('again'))).toEqual(textsOf(first));
}, 240_000);

it('ends early and whole when it is interrupted', async () => {
  let interrupted = false;
  const lines = await fill('interrupted', 22, (line) => {
    if (interrupted || !line.includes('1 requests')) return;
    interrupted = true;
    process.emit('SIGINT');
  });
  const stands = await standing('interrupted');
  expect(lines.at(-1)).toMatch(/Stopped early/);
  expect(stands.heads.length).toBeLessThan(3);
  expect(stands.chains.rows).toEqual([expect.objectContaining({ faults: 0 })]);
}, 240_000);

it('says what to do where the folder holds an office already', async () => {
  await expect(fill('first', 22)).rejects.toThrow(/holds an office already. See it with npm start/);
});

it('refuses a folder that a running office has open', async () => {
  const folder = path.join(temp.path, 'open');
  await mkdir(folder);
  const open = await openDataFolder(folder);
  await expect(fill('open', 22)).rejects.toThrow(/in use by process/);
  await open.release();
});

it('refuses more days than the example officials have held their posts, and creates no folder', async () => {
  await expect(fill('long', 9999)).rejects.toThrow(
    /^--days is at most \d+: the example officials hold their posts from/,
  );
  expect(existsSync(path.join(temp.path, 'long'))).toBe(false);
});
