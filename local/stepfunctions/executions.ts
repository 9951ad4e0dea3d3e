import { join } from 'node:path';
import { compact, removeUnfinished } from './compaction';
import { createDamageLog, readEntry } from './damage';
import type { Entry, Line } from './entries';
import { applyEntry, type Execution, startedExecution } from './execution';
import { Journal, type JournalOptions } from './journal';

/** Closed executions are forgotten after 90 days, as in the service ("Quotas related to state machine executions"). */
const RETENTION = 90 * 86_400_000;
/** The bytes of forgotten executions that make a compaction worthwhile. While running, they must also be half of the file. */
const MIN_GARBAGE_AT_START = 1 << 16;
const MIN_GARBAGE_WHILE_RUNNING = 1 << 22;

/** All executions in one folder's journal, oldest start first. */
export class Executions {
  readonly #path: string;
  readonly #byName = new Map<string, Execution>();
  readonly #damage: ReturnType<typeof createDamageLog>;
  readonly #journal: Journal;
  readonly #clock: { now(): Date };
  #order = 0;
  #garbage = 0;
  #lines = 0;

  /** @param directory must exist */
  constructor(
    directory: string,
    clock: { now(): Date },
    { report = console.error, ...options }: Omit<JournalOptions, 'betweenWrites'> = {},
  ) {
    this.#clock = clock;
    this.#path = join(directory, 'executions.jsonl');
    removeUnfinished(this.#path);
    this.#damage = createDamageLog(this.#path);
    this.#journal = new Journal(this.#path, (text, offset) => this.#load(text, offset), {
      betweenWrites: () => this.#compactIfGarbageReaches(Math.max(MIN_GARBAGE_WHILE_RUNNING, this.#journal.size() / 2)),
      report,
      ...options,
    });
    this.forgetOld();
    if (this.#damage.hasDamage()) {
      report(this.#damage.saveCopy(clock.now()));
      this.#compactIfGarbageReaches(0);
    }
    this.#compactIfGarbageReaches(MIN_GARBAGE_AT_START);
  }

  get(name: string): Execution | undefined {
    return this.#byName.get(name);
  }

  all(): Iterable<Execution> {
    return this.#byName.values();
  }

  /** Forgets executions that have been closed for longer than the retention. */
  forgetOld(): void {
    const before = this.#clock.now().getTime() - RETENTION;
    for (const execution of this.#byName.values())
      if ((execution.stoppedAt ?? Infinity) < before) this.#forget(execution);
  }

  /** Appends an entry and applies it to memory at once. It is durable when `flushed` has resolved. */
  record(name: string, entry: Entry): Execution {
    const previous = entry.kind === 'start' ? -1 : (this.#byName.get(name)?.last ?? -1);
    const line: Line = { name, previous, at: this.#clock.now().getTime(), entry };
    const text = JSON.stringify(line);
    return this.#apply(line, this.#journal.append(text), Buffer.byteLength(text) + 1);
  }

  /** Returns the line at an offset. */
  lineAt(offset: number): Line {
    return JSON.parse(this.#journal.read(offset));
  }

  /** Returns every line of an execution, oldest first. */
  linesOf(execution: Execution): Line[] {
    const lines: Line[] = [];
    for (let offset = execution.last; offset >= 0;) {
      const line = this.lineAt(offset);
      lines.push(line);
      offset = line.previous;
    }
    return lines.reverse();
  }

  flushed(): Promise<void> {
    return this.#journal.flushed();
  }

  ready(): Promise<void> {
    return this.#journal.ready();
  }

  durable(): Promise<void> {
    return this.#journal.durable();
  }

  close(): Promise<void> {
    return this.#journal.close();
  }

  /** Loads one line. Forgets an execution with a missing entry: its state would be a guess. */
  #load(text: string, offset: number): void {
    this.#lines += 1;
    const line = readEntry(text);
    if (line?.entry.kind === 'start') this.#damage.restarted(line.name);
    else if (line && this.#damage.has(line.name)) return;
    const isNext = line && (line.entry.kind === 'start' || this.#byName.get(line.name)?.last === line.previous);
    if (isNext) this.#apply(line, offset, Buffer.byteLength(text) + 1);
    else for (const name of this.#damage.add(this.#lines, text)) this.#byName.delete(name);
  }

  /** Compacts the journal if forgotten executions take at least these bytes of it. */
  #compactIfGarbageReaches(bytes: number): void {
    if (this.#garbage < bytes) return;
    this.#garbage = 0;
    this.#journal.replace(compact(this.#path, this.#byName));
  }

  /** Applies a line to its execution in memory. @throws Error if the execution's first line is missing */
  #apply(line: Line, offset: number, bytes: number): Execution {
    let execution = this.#byName.get(line.name);
    if (line.entry.kind === 'start') {
      this.#forget(execution);
      execution = startedExecution(line, this.#order++, offset);
      this.#byName.set(line.name, execution);
    }
    if (!execution) throw new Error(`The journal has no start of ${line.name}`);
    applyEntry(execution, line.entry, line.at);
    execution.last = offset;
    execution.bytes += bytes;
    return execution;
  }

  #forget(execution: Execution | undefined): void {
    if (!execution) return;
    this.#byName.delete(execution.name);
    this.#garbage += execution.bytes;
  }
}
