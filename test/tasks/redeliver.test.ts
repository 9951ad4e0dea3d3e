import { redeliver } from '../../functions/tasks/redeliver';
import { startWorld, type World } from '../support/world';

let w: World;
beforeAll(async () => {
  w = await startWorld({ prints: false });
});
afterAll(() => w.stop());

it.each([
  [{ caseId: 'not an id' }],
  [{ caseID: '22ee02f6-babb-498d-b459-d429b24c3174' }],
  [{ aheadMinutes: '6' }],
  [{ aheadMinutes: -1 }],
  ['all'],
  [null],
])('refuses %j instead of looking after every case', async (event) => {
  await expect(redeliver(w.deps)(event)).rejects.toThrow();
});

it.each([[undefined], [{}], [{ aheadMinutes: 6 }]])('looks after what is due for %j', async (event) => {
  expect(await redeliver(w.deps)(event)).toEqual({ looked: 0 });
});
