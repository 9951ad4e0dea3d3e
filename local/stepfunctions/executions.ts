import { join } from 'node:path';
import { compact, removeUnfinished } from './compaction';
import { damageNotes, readEntry } from './damage';
import type { Entry, Line } from './entries';
import { applyEntry, type Execution, startedExecution } from './execution';
import { type JournalOptions, openJournal } from './journal';

/** Closed executions are forgotten after 90 days, as by the service ("Quotas related to state machine executions"). */
const RETENTION = 90 * 86_400_000;
/** Garbage that makes the file worth rewriting: at least this many bytes, and half of the file while running. */
const GARBAGE_AT_START = 1 << 16;
const GARBAGE_WHILE_RUNNING = 1 << 22;

export type Executions = ReturnType<typeof openExecutions>;

/**
 * All executions of one folder's journal, oldest start first.
 * @param directory exists already
 */
export function openExecutions(
  directory: string,
  clock: { now(): Date },
  options: Omit<JournalOptions, 'betweenWrites'> = {},
) {
  const path = join(directory, 'executions.jsonl');
  const byName = new Map<string, Execution>();
  let order = 0;
  let garbage = 0;

  removeUnfinished(path);
  const damage = damageNotes(path);
  let lines = 0;
  const journal = openJournal(path, load, {
    betweenWrites: () => rewriteAbove(Math.max(GARBAGE_WHILE_RUNNING, journal.size() / 2)),
    ...options,
  });
  forgetOld();
  if (damage.found()) {
    (options.report ?? console.error)(damage.keepCopy(clock.now()));
    rewriteAbove(0);
  }
  rewriteAbove(GARBAGE_AT_START);

  /** An execution of which an entry is missing is not gone on with: its state would be guessed. */
  function load(text: string, offset: number): void {
    lines += 1;
    const line = readEntry(text);
    if (line?.entry.kind === 'start') damage.restarted(line.name);
    else if (line && damage.has(line.name)) return;
    const isNext = line && (line.entry.kind === 'start' || byName.get(line.name)?.last === line.previous);
    if (isNext) place(line, offset, Buffer.byteLength(text) + 1);
    else for (const name of damage.note(lines, text)) byName.delete(name);
  }

  function rewriteAbove(bytes: number): void {
    if (garbage < bytes) return;
    garbage = 0;
    journal.replace(compact(path, byName));
  }

  function place(line: Line, offset: number, bytes: number): Execution {
    let execution = byName.get(line.name);
    if (line.entry.kind === 'start') {
      forget(execution);
      execution = startedExecution(line, order++, offset);
      byName.set(line.name, execution);
    }
    if (!execution) throw new Error(`The journal has no start of ${line.name}`);
    applyEntry(execution, line.entry, line.at);
    execution.last = offset;
    execution.bytes += bytes;
    return execution;
  }

  function forget(execution: Execution | undefined): void {
    if (!execution) return;
    byName.delete(execution.name);
    garbage += execution.bytes;
  }

  /** Drops what has been closed for longer than the retention. */
  function forgetOld(): void {
    const before = clock.now().getTime() - RETENTION;
    for (const execution of byName.values()) if ((execution.stoppedAt ?? Infinity) < before) forget(execution);
  }

  return {
    get: (name: string) => byName.get(name),
    all: () => byName.values(),
    forgetOld,
    flushed: () => journal.flushed(),
    ready: () => journal.ready(),
    durable: () => journal.durable(),
    close: () => journal.close(),
    /** Appends an entry and applies it to memory at once; durable when `flushed` has resolved. */
    record(name: string, entry: Entry): Execution {
      const previous = entry.kind === 'start' ? -1 : (byName.get(name)?.last ?? -1);
      const line: Line = { name, previous, at: clock.now().getTime(), entry };
      const text = JSON.stringify(line);
      return place(line, journal.append(text), Buffer.byteLength(text) + 1);
    },
    /** The line at an offset. */
    lineAt: (offset: number): Line => JSON.parse(journal.read(offset)),
    /** Every line of an execution, oldest first. */
    linesOf(execution: Execution): Line[] {
      const lines: Line[] = [];
      for (let offset = execution.last; offset >= 0;) {
        const line: Line = JSON.parse(journal.read(offset));
        lines.push(line);
        offset = line.previous;
      }
      return lines.reverse();
    },
  };
}
