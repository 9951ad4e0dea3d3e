import { REGION } from '../region';
import { ServiceError } from './errors';

const PREFIX = `arn:aws:states:${REGION}:000000000000`;
const NOT_IN_A_NAME = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}\ufffe\uffff]/u;

export const stateMachineArnOf = (machine: string) => `${PREFIX}:stateMachine:${machine}`;
export const executionArnOf = (machine: string, execution: string) => `${PREFIX}:execution:${machine}:${execution}`;

/**
 * Returns the execution name of an ARN of this machine.
 * @throws InvalidArn for a text that is not an execution ARN, ExecutionDoesNotExist for another machine's
 */
export function executionNameOf(machine: string, arn: string): string {
  const parts = /^arn:aws[a-z-]*:states:[^:]*:[^:]*:execution:([^:]+):([^:]+)$/.exec(arn);
  if (!parts) throw new ServiceError('InvalidArn', `Invalid Arn: '${arn}'`);
  const [, , name = ''] = parts;
  if (executionArnOf(machine, name) !== arn) throw executionMissing(arn);
  return name;
}

/** @throws InvalidArn for a text that is not a state machine ARN, StateMachineDoesNotExist for another machine's */
export function assertStateMachine(machine: string, arn: string): void {
  if (arn === stateMachineArnOf(machine)) return;
  if (!/^arn:aws[a-z-]*:states:[^:]*:[^:]*:stateMachine:[^:]+/.test(arn)) {
    throw new ServiceError('InvalidArn', `Invalid Arn: '${arn}'`);
  }
  throw new ServiceError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
}

export const executionMissing = (arn: string) =>
  new ServiceError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);

/** @throws InvalidName for a name with characters that StartExecution's reference excludes */
export function assertExecutionName(name: string): void {
  if (NOT_IN_A_NAME.test(name)) throw new ServiceError('InvalidName', `Invalid Name: '${name}'`);
}
