import { errorCode } from '../error-code';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const TAIL = 4_000;
/** Longer than the supervisor itself waits before it kills. */
const PATIENCE_MS = 8_000;

/** A command that runs under the supervisor. */
export interface Supervised {
  pid: number;
  hasExited(): boolean;
  /** Resolves when the command has ended in any way. */
  ended: Promise<void>;
  /** Returns the end of its output. */
  output(): string;
  /** Stops the command. Resolves when it has ended. */
  stop(): Promise<void>;
}

function tailOf(child: ChildProcess): () => string {
  let tail = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (tail = (tail + text).slice(-TAIL)));
  }
  return () => tail.trim();
}

function killBoth(supervisor: ChildProcess, pid: number): void {
  supervisor.kill('SIGKILL');
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error;
  }
}

/**
 * Starts a command that cannot outlive this process, even if this process is killed.
 * @param command program and arguments
 * @param pidFile the file for the command's process id
 * @throws Error with the output if the command cannot start
 */
export async function runSupervised(command: string[], pidFile: string | undefined): Promise<Supervised> {
  const supervisor = fileURLToPath(new URL('supervisor.mjs', import.meta.url));
  // Detached, because Ctrl-C reaches the whole foreground group. The database must outlast the processes that still write to it.
  const child = fork(supervisor, [pidFile ?? '', ...command], {
    detached: true,
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const output = tailOf(child);
  // Does not use the event 'close': Node.js does not send it after disconnect().
  const outputs = [child.stdout, child.stderr].filter((output) => output !== null);
  const closed = Promise.all([once(child, 'exit'), ...outputs.map((output) => once(output, 'close'))]);
  let exited = false;
  const note = () => (exited = true);
  closed.then(note, note);
  const [first]: { pid: number }[] = await Promise.race([once(child, 'message'), closed.then(() => [])]);
  if (!first) throw new Error(`${command[0]} can't be started: ${output()}`);
  return {
    pid: first.pid,
    hasExited: () => exited,
    ended: closed.then(
      () => undefined,
      () => undefined,
    ),
    output,
    async stop() {
      if (child.connected) child.disconnect();
      const killNow = () => killBoth(child, first.pid);
      // A supervisor that was itself killed leaves its command running.
      if (child.signalCode) killNow();
      else child.once('exit', (_, signal) => signal && killNow());
      const lastResort = setTimeout(killNow, PATIENCE_MS);
      await closed;
      clearTimeout(lastResort);
    },
  };
}
