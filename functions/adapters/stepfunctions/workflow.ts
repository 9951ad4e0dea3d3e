import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidToken,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import type { CaseHead } from '../../domain/case/records';
import type { Workflow } from '../../ports/workflow';

const nameOf = (head: CaseHead) => `${head.caseId}-${head.execution}`;

/** Workflow on Step Functions. Inputs and answers hold the case id, step ids and outcome ids only. */
export const workflow = (client: SFNClient, stateMachineArn: string): Workflow => ({
  start: async (head) => {
    const input = JSON.stringify({
      caseId: head.caseId,
      step: head.next?.step ?? 'closed',
      asker: head.asker ?? 'none',
    });
    try {
      await client.send(new StartExecutionCommand({ stateMachineArn, name: nameOf(head), input }));
    } catch (error) {
      if (!(error instanceof ExecutionAlreadyExists)) throw error;
    }
  },
  answer: async (taskToken, answer) => {
    try {
      await client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(answer) }));
      return 'given';
    } catch (error) {
      if (error instanceof TaskTimedOut || error instanceof TaskDoesNotExist || error instanceof InvalidToken)
        return 'gone';
      throw error;
    }
  },
  state: async (head) => {
    try {
      const { status } = await client.send(
        new DescribeExecutionCommand({ executionArn: executionArn(stateMachineArn, nameOf(head)) }),
      );
      return status === 'RUNNING' || status === 'PENDING_REDRIVE' ? 'running' : 'ended';
    } catch (error) {
      if (error instanceof ExecutionDoesNotExist) return 'missing';
      throw error;
    }
  },
  stop: async (head) => {
    await client.send(new StopExecutionCommand({ executionArn: executionArn(stateMachineArn, nameOf(head)) }));
  },
});

const executionArn = (stateMachineArn: string, name: string) =>
  `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
