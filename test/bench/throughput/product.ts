import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../../../local/free-port';
import { startWords } from '../../support/start-words';

const patience = 180_000;
const wide = 'mailbox=999999/999999 agency=999999/999999 address=999999/999999 upload=999999/999999 link=999999/999999';

/** Runs `npm start` in a separate process, with limits above the bench's needs. */
interface Product {
  url: string;
  pid: number;
  /** The file in which the mailbox keeps its mails. */
  mailFile: string;
  /** Seconds from its start until `GET /` answered. */
  startSeconds: number;
  /** Ends it as Ctrl-C does. */
  stop(): Promise<void>;
}

const untilAnswers = async (url: string, child: ChildProcess): Promise<void> => {
  for (const deadline = Date.now() + patience; Date.now() < deadline; await delay(20)) {
    if (child.exitCode !== null) throw new Error(`Ajuan ended with ${child.exitCode} before it was ready`);
    if ((await fetch(url).catch(() => undefined))?.status === 200) return;
  }
  throw new Error('Ajuan did not become ready');
};

/** Starts the whole of Ajuan on a data folder. `node`: further options of Node.js. @throws when it does not answer */
export const startProduct = async (dataFolder: string, node: readonly string[] = []): Promise<Product> => {
  const [port, mailPort] = [await freePort(), await freePort()];
  const url = `http://localhost:${port}`;
  const env = {
    ...process.env,
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    PORT: `${port}`,
    MAIL_PORT: `${mailPort}`,
    DATA_DIR: dataFolder,
    PUBLIC_URL: url,
    REQUEST_LIMITS: wide,
  };
  const from = performance.now();
  const child = spawn(process.execPath, [...node, ...startWords], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    await ended;
  };
  try {
    await untilAnswers(url, child);
  } catch (error) {
    await stop();
    throw error;
  }
  const startSeconds = (performance.now() - from) / 1000;
  return { url, pid: child.pid!, mailFile: path.join(dataFolder, 'mail', 'mail.jsonl'), startSeconds, stop };
};
