import { randomUUID } from 'node:crypto';
import type * as z from 'zod';
import type { Engine } from './engine';
import { ServiceError } from './errors';
import type { Execution } from './execution';
import type { Executions } from './executions';
import { assertExecutionName, assertStateMachine, executionArnOf, executionMissing, executionNameOf } from './names';
import type * as requests from './requests';

/** StartExecution and StopExecution of one state machine. Dates in answers are in seconds, as AWS JSON writes them. */
export function executionOperations(machine: string, engine: Engine, executions: Executions) {
  const started = (execution: Execution) => ({
    executionArn: executionArnOf(machine, execution.name),
    startDate: execution.startedAt / 1000,
  });

  /** @throws ExecutionDoesNotExist, InvalidArn */
  function find(executionArn: string): Execution {
    const execution = executions.get(executionNameOf(machine, executionArn));
    if (!execution) throw executionMissing(executionArn);
    return execution;
  }

  return {
    find,

    /**
     * Starts an execution. While one runs, the same name and input count as the same start.
     * @throws ExecutionAlreadyExists for every other use of a known name, StateMachineDoesNotExist, InvalidName, InvalidExecutionInput
     */
    startExecution(request: z.infer<typeof requests.startExecution>): object {
      const name = request.name ?? randomUUID();
      const input = request.input ?? '{}';
      assertStateMachine(machine, request.stateMachineArn);
      assertExecutionName(name);
      assertJson(input);
      const known = executions.get(name);
      if (!known) return started(engine.start(name, input));
      if (known.live?.input === input) return started(known);
      throw new ServiceError('ExecutionAlreadyExists', `Execution Already Exists: '${executionArnOf(machine, name)}'`);
    },

    /** Stops an execution. A stop of an ended one changes nothing and answers with its end time. */
    stopExecution({ executionArn, error, cause }: z.infer<typeof requests.stopExecution>): object {
      const execution = find(executionArn);
      if (execution.live) engine.abort(execution, error ?? undefined, cause ?? undefined);
      return { stopDate: (execution.stoppedAt ?? 0) / 1000 };
    },
  };
}

function assertJson(input: string): void {
  try {
    JSON.parse(input);
  } catch {
    throw new ServiceError('InvalidExecutionInput', "Invalid State Machine Execution Input: 'Input is not valid JSON'");
  }
}
