export interface Retrier {
  IntervalSeconds?: number;
  BackoffRate?: number;
  MaxDelaySeconds?: number;
  JitterStrategy?: 'NONE' | 'FULL';
}

/**
 * Seconds before the given retry (1 = the first), as the Amazon States Language has it: interval, times the backoff rate
 * for each further one, at most MaxDelaySeconds, and with FULL jitter anything from 0 to that.
 */
export function retrySeconds(retrier: Retrier, attempt: number, random: () => number = Math.random): number {
  const { IntervalSeconds = 1, BackoffRate = 2, MaxDelaySeconds = Infinity, JitterStrategy = 'NONE' } = retrier;
  const seconds = Math.min(IntervalSeconds * BackoffRate ** (attempt - 1), MaxDelaySeconds);
  return JitterStrategy === 'FULL' ? random() * seconds : seconds;
}
