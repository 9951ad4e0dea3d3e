import { parseDefinition, type State } from './asl';

/** Executions of a standard workflow end after one year ("Quotas related to state machine executions"). */
const ONE_YEAR = 31_536_000;

export interface Machine {
  name: string;
  startAt: string;
  /** Milliseconds that one execution may last. */
  limit: number;
  states: ReadonlyMap<string, State>;
}

/** Makes a definition ready to run. @throws Error for ASL that is invalid or not run here */
export function loadMachine(name: string, source: unknown): Machine {
  const { StartAt, States, TimeoutSeconds = ONE_YEAR } = parseDefinition(source);
  return { name, startAt: StartAt, limit: TimeoutSeconds * 1000, states: new Map(Object.entries(States)) };
}
