import { setImmediate as turn } from 'node:timers/promises';
import { mapWithLimit } from '../../functions/use-cases/map-with-limit';

it('does the work of all in their order, never more than four at once', async () => {
  let [running, most] = [0, 0];
  const doubled = await mapWithLimit([...Array(11).keys()], async (item, index) => {
    running += 1;
    most = Math.max(most, running);
    for (let turns = item % 3; turns >= 0; turns -= 1) await turn();
    running -= 1;
    return item * 2 + index;
  });
  expect(doubled).toEqual([...Array(11).keys()].map((item) => item * 3));
  expect(most).toBe(4);
});

it('tells the first that fails, and begins no further ones', async () => {
  const begun: number[] = [];
  const work = async (item: number) => {
    begun.push(item);
    if (item === 1) throw new Error('broken');
  };
  await expect(mapWithLimit([0, 1, 2, 3, 4, 5], work)).rejects.toThrow('broken');
  expect(begun).toEqual([0, 1, 2, 3]);
});
