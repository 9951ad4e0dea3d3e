import type { State } from './asl';

/** One event as GetExecutionHistory returns it. `timestamp` is in seconds, as AWS JSON writes dates. */
export interface HistoryEvent {
  id: number;
  previousEventId: number;
  timestamp: number;
  type: string;
  [details: string]: unknown;
}

/** An event before it gets its number. */
export interface EventDraft {
  type: string;
  [details: string]: unknown;
}

/** Returns the service names in a task's events, as the console shows them. */
export const resourceOf = (state: State | undefined) => ({
  resourceType: 'lambda',
  resource: (state?.Type === 'Task' ? state.Resource : '').replace(/^arn:aws:states:::lambda:/, ''),
});

/** Data in events are never truncated here. */
export const NOT_TRUNCATED = { truncated: false };
