import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { present } from '../functions/domain/present';
import { errorName, jsonLog } from '../functions/log';
import { syncFolder } from './line-file';
import type { Handlers } from './tasks';

/** The most starts of one run. Lambda also starts an asynchronous invocation three times. */
const maxStarts = 3;

const draftEnd = '.draft';

const storedRun = z.object({ name: z.string(), payload: z.unknown(), starts: z.number().int() });
type StoredRun = z.infer<typeof storedRun>;

/** Writes a run completely or not at all, even after a power cut. */
const writeRun = async (file: string, run: StoredRun): Promise<void> => {
  const draft = `${file}${draftEnd}`;
  await writeFile(draft, JSON.stringify(run), { mode: 0o600, flush: true });
  await rename(draft, file);
  await syncFolder(file);
};

/** Returns undefined for a run that a power cut damaged. */
const readRun = async (file: string): Promise<StoredRun | undefined> => {
  try {
    return storedRun.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
};

const report = (name: string, error: unknown) => jsonLog('failed', { functionName: name, error: errorName(error) });

/**
 * Runs functions without waiting. Keeps what pages and functions have started in `folder` until it ends: a start of Ajuan repeats what a
 * kill or a stop interrupted. Lambda also keeps such invocations.
 */
export const backgroundRuns = async (folder: string, handlers: Handlers) => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const interrupted = (await readdir(folder)).map((name) => path.join(folder, name));
  const running = new Set<Promise<void>>();
  let isClosing = false;

  /** @returns true if the function has ended without an error */
  const call = async (name: string, payload: unknown): Promise<boolean> => {
    try {
      await present(handlers[name], name)(payload);
      return true;
    } catch (error) {
      report(name, error);
      return false;
    }
  };
  const track = (name: string, work: Promise<unknown>): void => {
    const ended = work.then(
      () => void running.delete(ended),
      (error: unknown) => {
        running.delete(ended);
        report(name, error);
      },
    );
    running.add(ended);
  };
  const runAndForget = async (file: string, { name, payload }: StoredRun): Promise<void> => {
    const isDone = await call(name, payload);
    // While the services close, an error is theirs.
    if (isDone || !isClosing) await rm(file, { force: true });
  };
  const resumeOne = async (file: string): Promise<void> => {
    const run = file.endsWith(draftEnd) ? undefined : await readRun(file);
    if (!run || run.starts >= maxStarts || !handlers[run.name]) return rm(file, { force: true });
    await writeRun(file, { ...run, starts: run.starts + 1 });
    await runAndForget(file, run);
  };
  const resumeAll = async (): Promise<void> => {
    // One after another: each may need as much memory as ended the last process.
    for (const file of interrupted.splice(0)) await resumeOne(file);
  };
  return {
    /** Runs a function that is not kept: its schedule repeats it. */
    run: (name: string, payload: unknown = {}): void => track(name, call(name, payload)),
    /** Keeps a run, and begins it. On a full disk it runs all the same, unkept. */
    start: async (name: string, payload: unknown): Promise<void> => {
      const file = path.join(folder, randomUUID());
      const run = { name, payload, starts: 1 };
      await writeRun(file, run).catch((error: unknown) => report(name, error));
      track(name, runAndForget(file, run));
    },
    /** Begins again what the last process left. */
    resume: (): void => track('resume', resumeAll()),
    ended: async (): Promise<boolean> => (await Promise.all(running)).length === 0,
    /** From now on, what fails is kept for the next start. */
    close: async (): Promise<void> => {
      isClosing = true;
    },
  };
};
