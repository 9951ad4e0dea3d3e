import type { State } from './asl';
import type { Entry } from './entries';
import { type EventDraft, resourceOf, NOT_TRUNCATED } from './history-event';
import type { Outcome } from './next-step';

/** Returns the event of an attempt's outcome. */
export function outcomeEvent(outcome: Outcome, state: State | undefined): EventDraft {
  const resource = resourceOf(state);
  if ('timeout' in outcome) {
    return { type: 'TaskTimedOut', taskTimedOutEventDetails: { ...resource, error: 'States.Timeout' } };
  }
  if ('error' in outcome) return { type: 'TaskFailed', taskFailedEventDetails: { ...resource, ...outcome } };
  const output = { output: JSON.stringify(outcome.output), outputDetails: NOT_TRUNCATED };
  return { type: 'TaskSucceeded', taskSucceededEventDetails: { ...resource, ...output } };
}

/** Returns the last event of an execution. */
export function endEvent({ status, output, error, cause }: Extract<Entry, { kind: 'end' }>): EventDraft {
  switch (status) {
    case 'SUCCEEDED': {
      const details = { output: JSON.stringify(output), outputDetails: NOT_TRUNCATED };
      return { type: 'ExecutionSucceeded', executionSucceededEventDetails: details };
    }
    case 'FAILED':
      return { type: 'ExecutionFailed', executionFailedEventDetails: { error, cause } };
    case 'ABORTED':
      return { type: 'ExecutionAborted', executionAbortedEventDetails: { error, cause } };
    case 'TIMED_OUT':
      return { type: 'ExecutionTimedOut', executionTimedOutEventDetails: { error, cause } };
  }
}
