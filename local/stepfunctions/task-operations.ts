import type * as z from 'zod';
import { type Json, parseJson } from './asl';
import type { Engine } from './engine';
import { invalidToken, ServiceError, taskGone } from './errors';
import type { Execution } from './execution';
import type { Executions } from './executions';
import type * as requests from './requests';
import type { Outcome } from './next-step';
import type { TaskTokens } from './task-tokens';

/**
 * SendTaskSuccess, SendTaskFailure and SendTaskHeartbeat. A token from elsewhere gives InvalidToken. A token whose task was closed, timed
 * out or replaced by a retry, or whose execution has ended, gives TaskTimedOut, as in the service. TaskDoesNotExist is missing: its
 * reference text is about activities.
 */
export function taskOperations(engine: Engine, executions: Executions, tokens: TaskTokens) {
  /** Returns the open attempt of a token. @throws InvalidToken, TaskTimedOut */
  function openTask(token: string): { execution: Execution; serial: number } {
    const owner = tokens.read(token);
    if (!owner) throw invalidToken();
    const execution = executions.get(owner.name);
    if (execution?.startedAt !== owner.startedAt || !engine.isOpen(execution, owner.serial)) throw taskGone();
    return { execution, serial: owner.serial };
  }

  function recordOutcome(token: string, outcome: Outcome): object {
    const { execution, serial } = openTask(token);
    if (!engine.completeAttempt(execution, serial, outcome)) throw taskGone();
    return {};
  }

  return {
    sendTaskSuccess: ({ taskToken, output }: z.infer<typeof requests.sendTaskSuccess>) =>
      recordOutcome(taskToken, { output: parseOutput(output) }),

    sendTaskFailure: ({ taskToken, error, cause }: z.infer<typeof requests.sendTaskFailure>) =>
      recordOutcome(taskToken, { error: error ?? 'States.TaskFailed', cause: cause ?? '' }),

    sendTaskHeartbeat({ taskToken }: z.infer<typeof requests.sendTaskHeartbeat>): object {
      openTask(taskToken);
      return {};
    },
  };
}

function parseOutput(output: string): Json {
  try {
    return parseJson(output);
  } catch {
    throw new ServiceError('InvalidOutput', "Invalid Output: 'Output is not valid JSON'");
  }
}
