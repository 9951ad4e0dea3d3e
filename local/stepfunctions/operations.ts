import * as z from 'zod';
import type { Engine } from './engine';
import { ServiceError } from './errors';
import { executionOperations } from './execution-operations';
import type { Executions } from './executions';
import type { Machine } from './machine';
import { readOperations } from './read-operations';
import * as requests from './requests';
import { taskOperations } from './task-operations';
import type { TaskTokens } from './task-tokens';

/** Takes a request's parsed body and returns the answer's body. Throws ServiceError. Its changes may not be on the disk yet. */
export type Operation = (body: unknown) => object;

/** Returns the operations of this endpoint by their names in `X-Amz-Target`. */
export function createOperations(
  machine: Machine,
  engine: Engine,
  executions: Executions,
  tokens: TaskTokens,
): ReadonlyMap<string, Operation> {
  const { find, ...control } = executionOperations(machine.name, engine, executions);
  const states = Object.fromEntries(machine.states);
  const read = readOperations(machine.name, states, executions, find);
  const task = taskOperations(engine, executions, tokens);
  return new Map([
    ['StartExecution', checked(requests.startExecution, control.startExecution)],
    ['StopExecution', checked(requests.stopExecution, control.stopExecution)],
    ['DescribeExecution', checked(requests.executionOnly, read.describeExecution)],
    ['GetExecutionHistory', checked(requests.getExecutionHistory, read.getExecutionHistory)],
    ['ListExecutions', checked(requests.listExecutions, read.listExecutions)],
    ['SendTaskSuccess', checked(requests.sendTaskSuccess, task.sendTaskSuccess)],
    ['SendTaskFailure', checked(requests.sendTaskFailure, task.sendTaskFailure)],
    ['SendTaskHeartbeat', checked(requests.sendTaskHeartbeat, task.sendTaskHeartbeat)],
  ]);
}

function checked<T extends z.ZodType>(schema: T, run: (request: z.infer<T>) => object): Operation {
  return (body) => {
    const parsed = schema.safeParse(body);
    if (parsed.success) return run(parsed.data);
    const problems = parsed.error.issues.map(({ path, message }) => `'${path.join('.')}' ${message}`);
    throw new ServiceError(
      'ValidationException',
      `${problems.length} validation error detected: ${problems.join('; ')}`,
    );
  };
}
