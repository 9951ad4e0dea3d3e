import { oneAtATime } from '../../local/one-at-a-time';

/** A function whose runs end on the test's command. */
const held = () => {
  const ends: { event: unknown; end: (result?: Error) => void }[] = [];
  const call = (event: unknown) =>
    new Promise<string>((resolve, reject) => {
      const number = ends.length;
      ends.push({ event, end: (fault) => (fault ? reject(fault) : resolve(`run ${number}`)) });
    });
  return { ends, call: oneAtATime(call) };
};
const turn = () => new Promise((resolve) => setImmediate(resolve));

it('runs one after another what has the same event, and shares the run that has not begun', async () => {
  const { ends, call } = held();
  const [first, second, third] = [call({ id: 1 }), call({ id: 1 }), call({ id: 1 })];
  await turn();
  expect(ends).toHaveLength(1);
  ends[0]!.end();
  expect(await first).toBe('run 0');
  await turn();
  expect(ends).toHaveLength(2);
  const fourth = call({ id: 1 });
  ends[1]!.end();
  expect(await Promise.all([second, third])).toEqual(['run 1', 'run 1']);
  await turn();
  ends[2]!.end();
  expect(await fourth).toBe('run 2');
  const fifth = call({ id: 1 });
  await turn();
  ends[3]!.end();
  expect(await fifth).toBe('run 3');
});

it('lets what has another event run beside it', async () => {
  const { ends, call } = held();
  const both = [call({ id: 1 }), call({ id: 2 })];
  expect(ends.map(({ event }) => event)).toEqual([{ id: 1 }, { id: 2 }]);
  for (const { end } of ends) end();
  await Promise.all(both);
});

it('tells a failure to whom it concerns alone', async () => {
  const { ends, call } = held();
  const [first, second] = [call({ id: 1 }), call({ id: 1 })];
  const refused = expect(first).rejects.toThrow('out of paper');
  ends[0]!.end(new Error('out of paper'));
  await refused;
  await turn();
  ends[1]!.end();
  expect(await second).toBe('run 1');
});
