import { cp } from 'node:fs/promises';
import { present } from '../../../functions/domain/present';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { tempFolder } from '../../support/temp-folder';
import type { Part, Row } from '../part';
import { watchArrivals } from '../throughput/mail-arrivals';
import { answersOf, click, linkIn, submitOne, todayText } from '../throughput/play';
import { usageOf } from '../../support/process-tree';
import { startProduct } from '../throughput/product';
import { median } from '../quantiles';
import { cloneWaiting, type Waiting } from './clone-waiting';

const name = 'waiting';
const goals = { memoryMB: 60, restartSeconds: 5, clickRatio: 1.1 };

const patience = 60_000;
/**
 * Waits for a case's documents, which are made after its mails. A copy of a case that still lacks some would lack them too. @throws after a
 * minute
 */
const untilDocumentsAre = async (page: string): Promise<void> => {
  for (const deadline = Date.now() + patience; Date.now() < deadline; await delay(100))
    if (!(await (await fetch(page)).text()).includes('sedang disiapkan')) return;
  throw new Error('a document was not made');
};

const secretIn = (text: string): string => linkIn(text)!.split('/').at(-1)!;

/** Submits this many requests to a new office and stops it. @returns the waiting cases, without pending work */
const seedFolder = async (dataFolder: string, count: number) => {
  const product = await startProduct(dataFolder);
  const arrivals = await watchArrivals(product.mailFile);
  const waiting: Waiting[] = [];
  for (let n = 0; n < count; n += 1) {
    const one = await submitOne(product.url);
    const { text } = await arrivals.mail(one.number, (mail) => linkIn(mail.text) !== undefined);
    waiting.push({ ...one, secret: secretIn(text) });
  }
  await arrivals.mail(waiting.at(-1)!.number, ({ subject }) => subject.startsWith('Tanda terima'));
  for (const { secret } of waiting) await untilDocumentsAre(`${product.url}/putusan/${secret}`);
  await arrivals.stop();
  await product.stop();
  return waiting;
};

interface Look {
  startSeconds: number;
  megabytes: number;
  clickMs: number;
}

const open = async (dataFolder: string) => {
  const product = await startProduct(dataFolder);
  const arrivals = await watchArrivals(product.mailFile);
  const pageOf = (secret: string) => `${product.url}/putusan/${secret}`;
  let lastPage: string | undefined;
  /** Clicks on a waiting case, which must lead to the next mail. @returns ms until the click was answered */
  const clickOn = async ({ number, secret }: Waiting): Promise<number> => {
    const [fields] = answersOf('plain', todayText());
    const next = arrivals.mail(number, ({ text }) => linkIn(text) !== undefined && !text.includes(secret));
    const took = await click(pageOf(secret), fields!);
    lastPage = pageOf(secretIn((await next).text));
    return took;
  };
  /** Waits for the pending work of the last click. An office that is stopped before prints it when it starts again: some 80 MB more. */
  const waitUntilIdle = async () => {
    if (lastPage) await untilDocumentsAre(lastPage);
  };
  const stop = async () => {
    await arrivals.stop();
    await product.stop();
  };
  return { product, clickOn, waitUntilIdle, stop };
};
type Open = Awaited<ReturnType<typeof open>>;

/**
 * Starts both offices again, one after the other, lets them rest, and clicks on the waiting cases of both in turns. So the machine's other
 * work meets both.
 */
const checkBoth = async (
  offices: readonly { dataFolder: string; waiting: readonly Waiting[] }[],
  restMs: number,
): Promise<Look[]> => {
  const opened: (Open & { waiting: readonly Waiting[]; clicks: number[] })[] = [];
  try {
    for (const { dataFolder, waiting } of offices) opened.push({ ...(await open(dataFolder)), waiting, clicks: [] });
    await delay(restMs);
    const sizes = await Promise.all(opened.map(({ product }) => usageOf(product.pid)));
    for (const turn of offices[0]!.waiting.keys()) {
      // Alternates the order, so that neither office is always clicked second.
      const inTurn = turn % 2 === 1 ? opened.toReversed() : opened;
      for (const { clickOn, waiting, clicks } of inTurn)
        clicks.push(await clickOn(present(waiting[turn], 'a waiting case')));
    }
    for (const one of opened) await one.waitUntilIdle();
    return opened.map(({ product: { startSeconds }, clicks }, at) => ({
      startSeconds,
      megabytes: present(sizes[at], 'the size of the process').residentBytes / 1e6,
      clickMs: median(clicks),
    }));
  } finally {
    for (const one of opened) await one.stop();
  }
};

const rowsOf = (waiting: number, empty: readonly Look[], full: readonly Look[]): Row[] => {
  const row = (what: string, unit: string, of: (one: Look, other: Look) => number, most?: number): Row => {
    const values = full.map((look, index) => of(look, empty[index]!));
    const spread: [number, number] = [Math.min(...values), Math.max(...values)];
    return { part: name, what, value: median(values), unit, spread, ...(most && { goal: { most } }) };
  };
  const note = `copies of one that the product brought there; the mailbox is full, the papers' files are not copied`;
  const those = `with ${waiting} waiting cases`;
  return [
    row(`memory of the process tree, empty office`, 'MB', (_, other) => other.megabytes),
    row(`memory more, ${those}`, 'MB', (one, other) => one.megabytes - other.megabytes, goals.memoryMB),
    row(`start until GET / answers, empty office`, 's', (_, other) => other.startSeconds),
    row(`start longer, ${those}`, 's', (one, other) => one.startSeconds - other.startSeconds, goals.restartSeconds),
    row(`click to answer, empty office`, 'ms', (_, other) => other.clickMs),
    row(`click to answer, ${those}`, 'ratio', (one, other) => one.clickMs / other.clickMs, goals.clickRatio),
  ].map((each) => ({ ...each, note }));
};

/** Compares an office with an almost empty folder to the same office with many waiting cases. */
const run = async ({ small }: { small: boolean }): Promise<Row[]> => {
  const [waiting, rounds, clicks, restMs] = small ? [50, 1, 3, 500] : [10_000, 3, 24, 5_000];
  const folder = await tempFolder();
  const [emptyOffice, fullOffice] = ['empty', 'full'].map((each) => path.join(folder.path, each)) as [string, string];
  try {
    const seeded = await seedFolder(emptyOffice, rounds * clicks + 1);
    await cp(emptyOffice, fullOffice, { recursive: true });
    const cloned = await cloneWaiting(fullOffice, seeded[0]!, waiting);
    const [empty, full]: [Look[], Look[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      const part = [round * clicks, (round + 1) * clicks] as const;
      const offices = [
        { dataFolder: emptyOffice, waiting: seeded.slice(...part) },
        { dataFolder: fullOffice, waiting: cloned.slice(...part) },
      ];
      const [one, other] = await checkBoth(offices, restMs);
      empty.push(one!);
      full.push(other!);
    }
    return rowsOf(waiting, empty, full);
  } finally {
    await folder.remove();
  }
};

export const part: Part = { name, run };
