import type { Retrier } from './asl';

/**
 * Returns the seconds before the given retry (1 is the first), by the Amazon States Language. They are the interval, multiplied by the
 * backoff rate for each further retry, at most MaxDelaySeconds. FULL jitter gives any value from 0 to that.
 */
export function retrySeconds(
  { IntervalSeconds, BackoffRate, MaxDelaySeconds = Infinity, JitterStrategy }: Omit<Retrier, 'ErrorEquals'>,
  attempt: number,
  random: () => number = Math.random,
): number {
  const seconds = Math.min(IntervalSeconds * BackoffRate ** (attempt - 1), MaxDelaySeconds);
  return JitterStrategy === 'FULL' ? random() * seconds : seconds;
}
