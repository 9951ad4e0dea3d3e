import { present } from '../../functions/domain/present';
import type * as z from 'zod';
import type { State } from './asl';
import type { Execution } from './execution';
import type { Executions } from './executions';
import { historyOf } from './history';
import type { HistoryEvent } from './history-event';
import { assertStateMachine, executionArnOf, stateMachineArnOf } from './names';
import { pageToken, placeOf } from './page-token';
import type * as requests from './requests';
import { withoutData } from './without-data';

const describeExecution = (executions: Executions, { first, last }: Execution): object => {
  const start = executions.lineAt(first).entry;
  const end = executions.lineAt(last).entry;
  const ended = end.kind === 'end' ? end : undefined;
  const output = ended?.output === undefined ? undefined : JSON.stringify(ended.output);
  return {
    input: start.kind === 'start' ? start.input : undefined,
    inputDetails: { included: true },
    output,
    outputDetails: output === undefined ? undefined : { included: true },
    error: ended?.error,
    cause: ended?.cause,
  };
};

const historyPage = (request: z.infer<typeof requests.getExecutionHistory>, events: HistoryEvent[]): object => {
  const from = placeOf(request.nextToken ?? undefined) ?? 0;
  const to = from + (request.maxResults || 100);
  const page = (request.reverseOrder ? events.reverse() : events).slice(from, to);
  return {
    events: request.includeExecutionData === false ? page.map(withoutData) : page,
    nextToken: to < events.length ? pageToken(to) : undefined,
  };
};

/** DescribeExecution, GetExecutionHistory and ListExecutions. Ended executions are read from the journal. */
export function readOperations(
  machine: string,
  states: Record<string, State>,
  executions: Executions,
  find: (executionArn: string) => Execution,
) {
  const summary = ({ name, status, startedAt, stoppedAt }: Execution) => ({
    executionArn: executionArnOf(machine, name),
    stateMachineArn: stateMachineArnOf(machine),
    name,
    status,
    startDate: startedAt / 1000,
    stopDate: stoppedAt === undefined ? undefined : stoppedAt / 1000,
    redriveCount: 0,
  });

  return {
    describeExecution({ executionArn }: z.infer<typeof requests.executionOnly>): object {
      const execution = find(executionArn);
      return { ...summary(execution), ...describeExecution(executions, execution) };
    },

    getExecutionHistory: (request: z.infer<typeof requests.getExecutionHistory>): object =>
      historyPage(request, historyOf(executions.linesOf(find(request.executionArn)), states)),

    /** Lists executions, newest start first. Pages stay correct while executions start. */
    listExecutions(request: z.infer<typeof requests.listExecutions>): object {
      assertStateMachine(machine, request.stateMachineArn);
      const before = placeOf(request.nextToken ?? undefined) ?? Infinity;
      const limit = request.maxResults || 100;
      const found = [...executions.all()].filter(
        ({ order, status }) => order < before && (!request.statusFilter || status === request.statusFilter),
      );
      const page = found.slice(-limit).reverse();
      const more = found.length > limit;
      return {
        executions: page.map(summary),
        nextToken: more ? pageToken(present(page[limit - 1], 'the last of the page').order) : undefined,
      };
    },
  };
}
