import type { HistoryEvent } from './history-event';

const DATA = new Set(['input', 'inputDetails', 'output', 'outputDetails', 'parameters']);

/** Returns an event without the inputs and outputs in its details, for `includeExecutionData: false`. */
export function withoutData(event: HistoryEvent): HistoryEvent {
  const details = Object.entries(event).filter(([, value]) => isDetails(value));
  return {
    ...event,
    ...Object.fromEntries(details.map(([key, value]) => [key, isDetails(value) ? drop(value) : value])),
  };
}

const isDetails = (value: unknown): value is object => typeof value === 'object' && value !== null;
const drop = (details: object) => Object.fromEntries(Object.entries(details).filter(([key]) => !DATA.has(key)));
