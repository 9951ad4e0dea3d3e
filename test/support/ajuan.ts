import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { freePort } from '../../local/free-port';
import { eventually } from './eventually';
import { usageOf } from './process-tree';
import { startWords } from './start-words';
import { tempFolder } from './temp-folder';

/** jest and npm both run in the repository's folder. */
const root = process.cwd();

interface AjuanOptions {
  /** The milliseconds that a start may take. */
  patience?: number;
  /** With true, `dieAt` kills the process. */
  mayDie?: boolean;
}

/** Runs `npm start` in a separate process, on free ports and in a new folder. */
export const startAjuan = async ({ patience = 40_000, mayDie = false }: AjuanOptions = {}) => {
  const [folder, moments] = [await tempFolder(), await tempFolder()];
  const momentFile = path.join(moments.path, 'moment');
  const [port, mailPort] = [await freePort(), await freePort()];
  const url = `http://localhost:${port}`;
  const env = {
    ...process.env,
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    PORT: `${port}`,
    MAIL_PORT: `${mailPort}`,
    DATA_DIR: folder.path,
    PUBLIC_URL: url,
    DIE_AT: momentFile,
  };
  const words = [...(mayDie ? ['--import', path.join(root, 'test/support/die-at.mjs')] : []), ...startWords];

  const launch = async () => {
    await rm(momentFile, { force: true });
    const child = spawn(process.execPath, words, {
      cwd: root,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const answers = async () => child.exitCode === null && (await fetch(url).catch(() => undefined))?.status === 200;
    if (!(await eventually(answers, patience))) throw new Error('Ajuan did not become ready');
    return child;
  };
  let child = await launch();
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  };
  return {
    url,
    folder: folder.path,
    mailbox: `http://localhost:${mailPort}/`,
    /** Returns the MB that the process and all its descendants use. */
    memory: async () => Math.round((await usageOf(child.pid!)).residentBytes / 1e6),
    /** Kills the process as `kill -9` does, and starts it again on the same data. */
    killAndRestart: async () => {
      await end('SIGKILL');
      child = await launch();
    },
    /** Names the operation in which the running process is killed: see die-at.mjs. */
    dieAt: (moment: string) => writeFile(momentFile, moment),
    /** Waits until the process is killed at `dieAt`. */
    killed: async () => {
      if (child.signalCode === null) await once(child, 'exit');
    },
    stop: async () => {
      await end('SIGINT');
      await folder.remove();
      await moments.remove();
    },
  };
};
export type Ajuan = Awaited<ReturnType<typeof startAjuan>>;
