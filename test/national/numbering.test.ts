import { oneCounter, rush } from '../support/national/registration-run';

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

it('registers 100 submissions a second, each under a number of its own', async () => {
  const done = await rush({ rate: 100, seconds: 3 });
  expect(done).toMatchObject({ registered: 300, busy: 0 });
  expect(done.p99).toBeLessThan(1000);
  expect(done.holes).toBeLessThan(32);
  // The later slow requests took the numbers that still waited.
  expect(done.serials).toEqual(upTo(done.last));
});

it('turned applicants away at that rate while all took the next number of one counter', async () => {
  const done = await rush({ rate: 100, seconds: 4, take: oneCounter });
  expect(done.busy).toBeGreaterThan(5);
  expect(done.perSecond).toBeLessThan(45);
});

it('loses no number with a process that ends before or after its transaction', async () => {
  const done = await rush({ rate: 100, seconds: 2, deathsPerThousand: 200 });
  expect(done.deaths).toBeGreaterThan(20);
  expect(done).toMatchObject({ registered: 200, busy: 0 });
  expect(done.serials).toEqual(upTo(done.last));
});

it('numbers requests that come one after the other without a hole at any moment', async () => {
  const done = await rush({ rate: 5, seconds: 6 });
  expect(done).toMatchObject({ registered: 30, last: 30, holes: 0, triesEach: 1 });
});

it('plays the same rush for the same seed', async () =>
  expect(await rush({ rate: 50, seconds: 1, seed: 7 })).toEqual(await rush({ rate: 50, seconds: 1, seed: 7 })));

it('is bound by a partition that takes less', async () => {
  const limits = { readMs: 5, transactionMs: 25, partitionUnits: 100 };
  const done = await rush({ rate: 100, seconds: 1, limits });
  expect(done.counts.throttled).toBeGreaterThan(0);
  expect(done.perSecond).toBeLessThan(60);
});
