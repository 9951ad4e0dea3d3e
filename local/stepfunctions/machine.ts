import './promise-with-resolvers';
import { StateMachine } from 'aws-local-stepfunctions';
import { type AslDefinition, type AslState, assertSupported } from './asl';
import { type StateRunner, stateRunner } from './run-state';

/** Executions of a standard workflow end after one year ("Quotas related to state machine executions"). */
const ONE_YEAR = 31_536_000;

export interface MachineState {
  state: AslState;
  runner: StateRunner;
}

export interface Machine {
  name: string;
  startAt: string;
  /** Milliseconds that one execution may last. */
  limit: number;
  states: ReadonlyMap<string, MachineState>;
}

/**
 * Checks a definition, unless somebody did, and makes its states ready to run.
 * @throws Error for ASL that is invalid or not supported here
 */
export function loadMachine(name: string, definition: object, isChecked = false): Machine {
  const asl = definition as AslDefinition;
  if (!isChecked) assertValid(asl);
  assertSupported(asl);
  const states = Object.entries(asl.States).map(
    ([key, state]) => [key, { state, runner: stateRunner(key, state) }] as const,
  );
  return { name, startAt: asl.StartAt, limit: (asl.TimeoutSeconds ?? ONE_YEAR) * 1000, states: new Map(states) };
}

/** Validating takes 0.1 s; a definition that is started again and again in one process needs it once. */
const validated = new WeakSet<AslDefinition>();

/**
 * The library validates in its constructor and writes defaults into what it is given, hence the copy. No ARN checks: a
 * test may name its functions plainly.
 */
function assertValid(asl: AslDefinition): void {
  if (validated.has(asl)) return;
  const copy = structuredClone(asl) as ConstructorParameters<typeof StateMachine>[0];
  void new StateMachine(copy, { validationOptions: { checkArn: false } });
  validated.add(asl);
}
