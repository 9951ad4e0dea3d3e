import type { AslState, Json } from './asl';
import { valueAt } from './run-state';

/** The time (ms) at which an attempt begun now runs out; undefined without a TimeoutSeconds. */
export async function timeoutAt(
  state: AslState,
  input: Json,
  context: object,
  now: number,
): Promise<number | undefined> {
  const { TimeoutSecondsPath: path } = state;
  const seconds = path ? Number(await valueAt(path, input, context)) : state.TimeoutSeconds;
  return seconds === undefined ? undefined : now + seconds * 1000;
}

/** The time (ms) until which a Wait state entered now waits. */
export async function waitUntil(state: AslState, input: Json, context: object, now: number): Promise<number> {
  const { Seconds, SecondsPath, Timestamp, TimestampPath } = state;
  if (Seconds !== undefined) return now + Seconds * 1000;
  if (SecondsPath) return now + Number(await valueAt(SecondsPath, input, context)) * 1000;
  if (Timestamp) return Date.parse(Timestamp);
  return Date.parse(String(await valueAt(TimestampPath ?? '', input, context)));
}
