import { rows } from '../../functions/catalog';
import { loadApps, loadTasks } from '../../local/functions';
import { unitDeps } from '../support/unit-deps';

it.each(rows.filter(({ routes }) => routes))('$name answers just its routes', async ({ name, routes }) => {
  const { make } = (await loadApps()).find(({ row }) => row.name === name)!;
  const app = make(unitDeps().deps);
  const served = app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)\{\.\+\}$/, '{$1+}').replaceAll(/:(\w+)/g, '{$1}')}`);
  expect([...new Set(served)].sort()).toEqual([...routes!].sort());
});

it('loads every function before the office is known: nothing is worded at the top of a module', async () => {
  await jest.isolateModulesAsync(async () => {
    const fresh = await import('../../local/functions');
    expect(await fresh.loadApps()).not.toEqual([]);
    expect(await fresh.loadTasks()).not.toEqual([]);
  });
});

it('can call every function without routes', async () => {
  const names = rows.filter(({ routes }) => !routes).map(({ name }) => name);
  expect((await loadTasks()).map(({ row }) => row.name)).toEqual(names);
});
