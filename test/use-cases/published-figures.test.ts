import { keepPublished, publishedMaxAgeSeconds } from '../../functions/use-cases/keep-published';
import { unitDeps, unitNow } from '../support/unit-deps';

/** A reader of figures whose clock the test moves, with the number of its reads. */
const begin = (fails: (read: number) => boolean = () => false) => {
  let [now, reads] = [unitNow.getTime(), 0];
  const { deps } = unitDeps({
    clock: { now: () => new Date(now) },
    statistics: {
      countedUntil: async () => {
        reads += 1;
        if (fails(reads)) throw new Error('down');
        return undefined;
      },
    },
  });
  const wait = (seconds: number) => void (now += seconds * 1000);
  return { figures: keepPublished(deps), wait, reads: () => reads };
};

it('reads once within the hour', async () => {
  const { figures, wait, reads } = begin();
  await figures();
  wait(publishedMaxAgeSeconds - 1);
  await figures();
  expect(reads()).toBe(1);
});

it('reads again after the hour', async () => {
  const { figures, wait, reads } = begin();
  await figures();
  wait(publishedMaxAgeSeconds);
  await figures();
  expect(reads()).toBe(2);
});

it('does not keep a read that failed', async () => {
  const { figures, reads } = begin((read) => read === 1);
  await expect(figures()).rejects.toThrow('down');
  expect(await figures()).toMatchObject({ months: [] });
  expect(reads()).toBe(2);
});
