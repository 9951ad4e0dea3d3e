import { AlreadyDecided, ConcurrencyConflict } from '../../functions/domain/errors';
import { retryOnConflict } from '../../functions/use-cases/retry-on-conflict';

/** Fails with `error` the first `times` times. */
const failing = (error: Error, times: number) => {
  let calls = 0;
  const attempt = async (): Promise<string> => {
    calls += 1;
    if (calls <= times) throw error;
    return 'written';
  };
  return { attempt, calls: () => calls };
};

it.each([
  ['nothing conflicts', 0, 1],
  ['another writer came first once', 1, 2],
  ['another writer came first four times', 4, 5],
])('where %s, writes at last', async (_, conflicts, calls) => {
  const act = failing(new ConcurrencyConflict('head'), conflicts);
  expect(await retryOnConflict(act.attempt)).toBe('written');
  expect(act.calls()).toBe(calls);
});

it('gives up after five conflicts', async () => {
  const act = failing(new ConcurrencyConflict('head'), 9);
  await expect(retryOnConflict(act.attempt)).rejects.toThrow(ConcurrencyConflict);
  expect(act.calls()).toBe(5);
});

it('does not retry any other error', async () => {
  const act = failing(new AlreadyDecided('step'), 9);
  await expect(retryOnConflict(act.attempt)).rejects.toThrow(AlreadyDecided);
  expect(act.calls()).toBe(1);
});

it('retries the errors that the caller names', async () => {
  const act = failing(new AlreadyDecided('step'), 1);
  expect(await retryOnConflict(act.attempt, [ConcurrencyConflict, AlreadyDecided])).toBe('written');
});
