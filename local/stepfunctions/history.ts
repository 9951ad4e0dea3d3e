import { REGION } from '../region';
import type { State, Json } from './asl';
import type { Line } from './entries';
import { endEvent, outcomeEvent } from './history-ends';
import { type EventDraft, type HistoryEvent, resourceOf, NOT_TRUNCATED } from './history-event';

/**
 * Returns the events that an execution's journal lines represent.
 * @param states of the definition; a state that no longer exists is shown as a task
 */
export function historyOf(lines: readonly Line[], states: Record<string, State>): HistoryEvent[] {
  const events: HistoryEvent[] = [];
  let current = '';
  for (const line of lines) {
    for (const draft of eventsOf(line, current, states)) {
      const id = events.length + 1;
      events.push({ id, previousEventId: id - 1, timestamp: line.at / 1000, ...draft });
    }
    if ('state' in line.entry) current = line.entry.state;
  }
  return events;
}

function eventsOf({ entry }: Line, current: string, states: Record<string, State>): EventDraft[] {
  const state = states[current];
  switch (entry.kind) {
    case 'start':
      return [startedEvent(entry.input), enteredEvent(entry.state, states, entry.input)];
    case 'move':
      return [
        exitedEvent(current, state, entry.output),
        enteredEvent(entry.state, states, JSON.stringify(entry.output)),
      ];
    case 'delay':
      return [];
    case 'attempt':
      return [
        scheduledEvent(state, entry.payload),
        { type: 'TaskStarted', taskStartedEventDetails: resourceOf(state) },
      ];
    case 'invoked': {
      const output = { output: JSON.stringify(entry.output), outputDetails: NOT_TRUNCATED };
      return [{ type: 'TaskSubmitted', taskSubmittedEventDetails: { ...resourceOf(state), ...output } }];
    }
    case 'outcome':
      return [outcomeEvent(entry.outcome, state)];
    case 'end': {
      const left = entry.status === 'SUCCEEDED' ? [exitedEvent(current, state, entry.output ?? null)] : [];
      return [...left, endEvent(entry)];
    }
  }
}

const typeOf = (state: State | undefined) => state?.Type ?? 'Task';

const startedEvent = (input: string): EventDraft => ({
  type: 'ExecutionStarted',
  executionStartedEventDetails: { input, inputDetails: NOT_TRUNCATED },
});

const enteredEvent = (name: string, states: Record<string, State>, input: string): EventDraft => ({
  type: `${typeOf(states[name])}StateEntered`,
  stateEnteredEventDetails: { name, input, inputDetails: NOT_TRUNCATED },
});

const exitedEvent = (name: string, state: State | undefined, output: Json): EventDraft => ({
  type: `${typeOf(state)}StateExited`,
  stateExitedEventDetails: { name, output: JSON.stringify(output), outputDetails: NOT_TRUNCATED },
});

const scheduledEvent = (state: State | undefined, payload: Json): EventDraft => ({
  type: 'TaskScheduled',
  taskScheduledEventDetails: {
    ...resourceOf(state),
    region: REGION,
    parameters: JSON.stringify(payload),
    timeoutInSeconds: state?.Type === 'Task' ? state.TimeoutSeconds : undefined,
  },
});
