import { AsyncLocalStorage } from 'node:async_hooks';
import type { Readable } from 'node:stream';

/**
 * The faults of an outgoing call.
 *
 * - `before`, `after`: an error without its effect, or with it
 * - `answer-lost`: the answer to an effect is lost, so that the SDK sends it again
 * - `throttled`: throttled once, so that the SDK waits and sends it again
 * - `twice`: sent twice
 * - `killed-before`, `killed-after`: the process is killed
 */
export const modes = ['before', 'after', 'answer-lost', 'throttled', 'twice', 'killed-before', 'killed-after'] as const;
type Mode = (typeof modes)[number];

/** Part of the SDK's clients that a fault needs; they differ in their types only. */
interface Client {
  middlewareStack: { add(middleware: unknown, options: object): void };
}
interface Context {
  clientName?: string;
  commandName?: string;
  fault?: Mode;
}
type Next = (args: unknown) => Promise<unknown>;
/** The innermost part of the SDK's middleware. It gets the answer from the network, unread. */
type Send = (args: unknown) => Promise<{ response: { body: Readable } }>;

class Broken extends Error {
  override name = 'Broken';
}
const transient = (name: string) =>
  Object.assign(new Error(name), { name, $retryable: { throttling: name !== 'TimeoutError' } });

/** One run of one function, which a kill ends. */
interface Run {
  name: string;
  dead: boolean;
}

/** Makes the n-th outgoing call from now on fail. Counts the calls of all functions. */
export const faulty = () => {
  const runs = new AsyncLocalStorage<Run>();
  const plan = { count: 0, at: 0, mode: undefined as Mode | undefined, hit: undefined as string | undefined };
  /** The calls of the act that is played, in their order. */
  let trace: string[] = [];

  /** The fault that this call meets, if it is its turn. */
  const meets = (what: string): Mode | undefined => {
    const site = `${runs.getStore()?.name ?? 'test'} ${what}`;
    trace.push(site);
    plan.count += 1;
    if (plan.count !== plan.at || !plan.mode) return undefined;
    plan.hit = site;
    return plan.mode;
  };
  const guarded = async (fault: Mode | undefined, call: () => Promise<unknown>): Promise<unknown> => {
    const run = runs.getStore();
    if (run?.dead) throw new Broken('killed');
    if (run && fault === 'killed-before') run.dead = true;
    if (fault === 'before' || fault === 'killed-before') throw new Broken(fault);
    const answer = await call();
    if (fault === 'twice') await call().catch(() => undefined);
    if (run && fault === 'killed-after') run.dead = true;
    if (fault === 'after' || fault === 'killed-after') throw new Broken(fault);
    return answer;
  };
  /** Runs inside the SDK's own retries, for calls that the SDK may send again by itself. */
  const retried = (next: Send, context: Context) => async (args: unknown) => {
    const { fault } = context;
    context.fault = undefined;
    if (fault === 'throttled') throw transient('ThrottlingException');
    const answer = await next(args);
    if (fault !== 'answer-lost') return answer;
    // Closes a lost connection. An unread answer would hold its socket, and after 50 of them the client waits for ever.
    answer.response.body.destroy();
    throw transient('TimeoutError');
  };

  return {
    plan,
    /** Returns the calls since the last call of this function. */
    traced: () => {
      const calls = trace;
      trace = [];
      return calls;
    },
    run: <T>(name: string, call: () => Promise<T>): Promise<T> => runs.run({ name, dead: false }, call),
    mailing: async (send: () => Promise<void>) => void (await guarded(meets('SES.SendEmail'), send)),
    attach: (clients: readonly unknown[]) => {
      for (const { middlewareStack } of clients as Client[]) {
        const outer = (next: Next, context: Context) => (args: unknown) => {
          const fault = meets(`${context.clientName}.${context.commandName}`);
          context.fault = fault;
          return guarded(fault, () => next(args));
        };
        middlewareStack.add(outer, { step: 'initialize', priority: 'high' });
        middlewareStack.add(retried, { step: 'deserialize', priority: 'low' });
      }
    },
    arm: (at: number, mode: Mode) => Object.assign(plan, { count: 0, at, mode, hit: undefined }),
    disarm: () => Object.assign(plan, { mode: undefined }),
  };
};
export type Faulty = ReturnType<typeof faulty>;
