import { retrySeconds } from '../../../local/stepfunctions/retry-seconds';

const usual = { IntervalSeconds: 1, BackoffRate: 2, MaxAttempts: 3, JitterStrategy: 'NONE' as const };

describe('retrySeconds', () => {
  it.each([
    [{}, 1, 1],
    [{}, 3, 4],
    [{ IntervalSeconds: 2, BackoffRate: 3 }, 3, 18],
    [{ IntervalSeconds: 2, BackoffRate: 3, MaxDelaySeconds: 5 }, 3, 5],
    [{ IntervalSeconds: 2, BackoffRate: 3, MaxDelaySeconds: 5, JitterStrategy: 'FULL' as const }, 3, 1.25],
  ])('of %j at retry %i is %d', (retrier, attempt, expected) => {
    expect(retrySeconds({ ...usual, ...retrier }, attempt, () => 0.25)).toBe(expected);
  });
});
