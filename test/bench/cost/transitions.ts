import { GetExecutionHistoryCommand, type HistoryEvent } from '@aws-sdk/client-sfn';
import type { World } from '../../support/world';

/**
 * Returns the transitions of an execution that Step Functions bills: each entered state, each retry of a task, and the transition to the
 * end. "Step Functions counts a state transition each time a step of your workflow is executed", retries included
 * (aws.amazon.com/step-functions/pricing). That page does not mention the end. It counts here, so that the figure is not too low.
 */
const transitionsIn = (events: readonly Pick<HistoryEvent, 'type'>[]): number => {
  const count = (is: RegExp) => events.filter(({ type }) => is.test(`${type}`)).length;
  const retries = count(/^TaskScheduled$/) - count(/^TaskStateEntered$/);
  return count(/StateEntered$/) + Math.max(0, retries) + count(/^ExecutionSucceeded$/);
};

/** The transitions of all executions of a case. */
export const transitionsOf = async ({ clients, machine, deps }: World, caseId: string): Promise<number> => {
  const { execution } = (await deps.cases.view(caseId))!.head;
  let transitions = 0;
  for (let n = 1; n <= execution; n += 1) {
    const executionArn = `${machine.stateMachineArn.replace(':stateMachine:', ':execution:')}:${caseId}-${n}`;
    const events: HistoryEvent[] = [];
    let nextToken: string | undefined;
    do {
      const page = await clients.sfn.send(
        new GetExecutionHistoryCommand({ executionArn, nextToken, maxResults: 1000 }),
      );
      events.push(...(page.events ?? []));
      nextToken = page.nextToken;
    } while (nextToken);
    transitions += transitionsIn(events);
  }
  return transitions;
};
