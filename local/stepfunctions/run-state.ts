import { type StateMachine, ExecutionError } from 'aws-local-stepfunctions';
import type { AslState, Json } from './asl';
import { EXIT, OWN_CONTEXT, oneStateMachine, pathMachine } from './one-state-machine';
import { retrySeconds } from './retry-seconds';

/** How one attempt of a task ended. */
export type Outcome = { output: Json } | { error: string; cause: string } | { timeout: true };

/** What the engine has to do next for a state. */
export type Step =
  | { kind: 'attempt'; payload: Json; delaySeconds: number }
  | { kind: 'move'; next: string; output: Json }
  | { kind: 'end'; output: Json }
  | { kind: 'fail'; error: string; cause: string };

export interface StateRunner {
  /** @param outcomes of the attempts made so far in this visit, oldest first; @param context the ASL context object */
  next(input: Json, context: object, outcomes: readonly Outcome[]): Promise<Step>;
}

type EventLogs = ReturnType<StateMachine['run']>['eventLogs'];

/** Ends a run at the attempt that has no outcome yet; no Retry or Catch of the library may take it for a failure. */
class Suspended extends Error {
  readonly isRetryable = false;
  readonly isCatchable = false;
  constructor(readonly payload: Json) {
    super('suspended');
  }
}

/**
 * Runs one state by replay: the library meets each earlier attempt's outcome again, at once, and decides Retry, Catch,
 * paths and Next; nothing of a run stays alive, so a waiting state costs nothing and a restart changes nothing.
 */
export function stateRunner(name: string, state: AslState): StateRunner {
  const machine = oneStateMachine(name, state, false);
  const timedOut = oneStateMachine(name, state, true);
  return {
    next: (input, context, outcomes) =>
      replay(name, outcomes.some((outcome) => 'timeout' in outcome) ? timedOut : machine, input, context, outcomes),
  };
}

async function replay(
  name: string,
  machine: StateMachine,
  input: Json,
  context: object,
  outcomes: readonly Outcome[],
): Promise<Step> {
  let attempt = 0;
  const run = machine.run(input, {
    context: { [OWN_CONTEXT]: context },
    overrides: {
      taskResourceLocalHandlers: { [name]: (payload) => settle(outcomes[attempt++], payload) },
      retryIntervalOverrides: { [name]: 0 },
      waitTimeOverrides: { [name]: 0 },
    },
  });
  const seen = readEvents(run.eventLogs);
  try {
    const output = (await run.result) as Json;
    const { left } = await seen;
    return left === undefined ? { kind: 'end', output } : { kind: 'move', next: left, output };
  } catch (error) {
    const cause = error instanceof ExecutionError ? error.cause : error;
    if (!(cause instanceof Suspended))
      return { kind: 'fail', error: (cause as Error).name, cause: (cause as Error).message };
    return { kind: 'attempt', payload: cause.payload, delaySeconds: attempt > 1 ? (await seen).delaySeconds : 0 };
  }
}

function settle(outcome: Outcome | undefined, payload: Json): Promise<Json> | Json {
  if (outcome === undefined) throw new Suspended(payload);
  if ('timeout' in outcome) return new Promise<Json>(() => undefined);
  if ('output' in outcome) return outcome.output;
  const failure = new Error(outcome.cause);
  failure.name = outcome.error;
  throw failure;
}

async function readEvents(events: EventLogs): Promise<{ left: string | undefined; delaySeconds: number }> {
  let left: string | undefined;
  let delaySeconds = 0;
  for await (const event of events) {
    if (event.type === 'StateEntered' && event.state.name.startsWith(EXIT)) left = event.state.name.slice(EXIT.length);
    if (event.type === 'StateRetried' && 'retry' in event)
      delaySeconds = retrySeconds(event.retry.retrier, event.retry.attempt);
  }
  return { left, delaySeconds };
}

/**
 * The value that a reference path points at.
 * @throws Error when it points at nothing
 */
export async function valueAt(path: string, input: Json, context: object): Promise<Json> {
  const run = pathMachine(path).run(input, { context: { [OWN_CONTEXT]: context } });
  return ((await run.result) as { value: Json }).value;
}
