import './promise-with-resolvers';
import { StateMachine } from 'aws-local-stepfunctions';
import type { AslState, AslTarget } from './asl';
import { withoutQuirks } from './library-quirks';

/** Before the name of a state that is left to the engine: re-entering the same state must also leave the run. */
export const EXIT = '>';

type Definition = ConstructorParameters<typeof StateMachine>[0];

/**
 * A machine that runs one state and stops at the next. Its targets become Succeed states named EXIT + name. The time
 * limit is dropped: the engine keeps time, in the journal, because the library's timer neither outlives the process nor
 * reaches beyond 24.8 days. `timesOut` puts in a limit of one millisecond, so that a timeout is the library's own error.
 */
export function oneStateMachine(name: string, state: AslState, timesOut: boolean): StateMachine {
  const { TimeoutSeconds: _seconds, TimeoutSecondsPath: _path, ...rest } = withOwnContext(withoutQuirks(state));
  const exits: Record<string, AslState> = {};
  const exit = (target: string) => {
    exits[EXIT + target] = { Type: 'Succeed' };
    return EXIT + target;
  };
  const leave = (targets?: AslTarget[]) => targets?.map((target) => ({ ...target, Next: exit(target.Next) }));
  const inner: AslState = { ...rest, Type: state.Type };
  if (state.Next) inner.Next = exit(state.Next);
  if (state.Default) inner.Default = exit(state.Default);
  if (inner.Catch) inner.Catch = leave(inner.Catch);
  if (inner.Choices) inner.Choices = leave(inner.Choices);
  if (timesOut) inner.TimeoutSeconds = 0.001;
  return machine({ StartAt: name, States: { ...exits, [name]: inner } });
}

/** A machine that answers `{value}`: what the reference path points at in its input or context. */
export function pathMachine(path: string): StateMachine {
  const Parameters = { 'value.$': renamed(path) };
  return machine({ StartAt: 'Value', States: { Value: { Type: 'Pass', Parameters, End: true } } });
}

const machine = (definition: object) =>
  new StateMachine(definition as Definition, { validationOptions: { noValidate: true } });

/** The library overwrites parts of `$$.Execution`, so the engine's context object lies one level deeper. */
export const OWN_CONTEXT = 'Own';

const renamed = (reference: string) => reference.replace(/\$\$(?=[.[]|$)/g, `$$$$.${OWN_CONTEXT}`);

function withOwnContext(state: AslState): AslState {
  const isReference = (key: string) => key === 'Variable' || key.endsWith('Path');
  const isTemplate = (key: string) => key.endsWith('.$');
  return Object.fromEntries(
    Object.entries(state).map(([key, value]) => {
      const inTemplate = key === 'Parameters' || key === 'ResultSelector';
      return [key, renameContext(key, value, inTemplate ? isTemplate : isReference)];
    }),
  ) as AslState;
}

function renameContext(key: string, value: unknown, isReference: (key: string) => boolean): unknown {
  if (typeof value === 'string') return isReference(key) ? renamed(value) : value;
  if (Array.isArray(value)) return value.map((item) => renameContext('', item, isReference));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([inner, item]) => [inner, renameContext(inner, item, isReference)]),
  );
}
