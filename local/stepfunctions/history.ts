import type { State, Json } from './asl';
import type { Line } from './entries';
import { endEvent, outcomeEvent } from './history-ends';
import { type EventDraft, type HistoryEvent, resourceOf, WHOLE } from './history-event';

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
      return [started(entry.input), entered(entry.state, states, entry.input)];
    case 'move':
      return [exited(current, state, entry.output), entered(entry.state, states, JSON.stringify(entry.output))];
    case 'delay':
      return [];
    case 'attempt':
      return [scheduled(state, entry.payload), { type: 'TaskStarted', taskStartedEventDetails: resourceOf(state) }];
    case 'invoked': {
      const output = { output: JSON.stringify(entry.output), outputDetails: WHOLE };
      return [{ type: 'TaskSubmitted', taskSubmittedEventDetails: { ...resourceOf(state), ...output } }];
    }
    case 'outcome':
      return [outcomeEvent(entry.outcome, state)];
    case 'end': {
      const left = entry.status === 'SUCCEEDED' ? [exited(current, state, entry.output ?? null)] : [];
      return [...left, endEvent(entry)];
    }
  }
}

const typeOf = (state: State | undefined) => state?.Type ?? 'Task';

const started = (input: string): EventDraft => ({
  type: 'ExecutionStarted',
  executionStartedEventDetails: { input, inputDetails: WHOLE },
});

const entered = (name: string, states: Record<string, State>, input: string): EventDraft => ({
  type: `${typeOf(states[name])}StateEntered`,
  stateEnteredEventDetails: { name, input, inputDetails: WHOLE },
});

const exited = (name: string, state: State | undefined, output: Json): EventDraft => ({
  type: `${typeOf(state)}StateExited`,
  stateExitedEventDetails: { name, output: JSON.stringify(output), outputDetails: WHOLE },
});

const scheduled = (state: State | undefined, payload: Json): EventDraft => ({
  type: 'TaskScheduled',
  taskScheduledEventDetails: {
    ...resourceOf(state),
    region: 'ap-southeast-3',
    parameters: JSON.stringify(payload),
    timeoutInSeconds: state?.Type === 'Task' ? state.TimeoutSeconds : undefined,
  },
});
