import { parseDefinition, type State } from './asl';

/** The seconds after which executions of a standard workflow end: one year ("Quotas related to state machine executions"). */
const ONE_YEAR = 31_536_000;

export interface Machine {
  name: string;
  startAt: string;
  /** The milliseconds that one execution may last. */
  limit: number;
  states: ReadonlyMap<string, State>;
}

/** Prepares a definition for running. @throws Error for ASL that is invalid or not supported */
export function loadMachine(name: string, source: unknown): Machine {
  const { StartAt, States, TimeoutSeconds = ONE_YEAR } = parseDefinition(source);
  return { name, startAt: StartAt, limit: TimeoutSeconds * 1000, states: new Map(Object.entries(States)) };
}
