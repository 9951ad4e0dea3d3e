import { rows } from '../../functions/catalog';
import { apps } from '../../local/apps';
import { tasks } from '../../local/tasks';

it('serves every function of the catalog that has routes', () => {
  const factories = rows.filter(({ routes }) => routes).map(({ entry }) => entry.factory);
  expect(Object.keys(apps).sort()).toEqual(factories.sort());
});

it('can call every function of the catalog that has none', () => {
  const factories = rows.filter(({ routes }) => !routes).map(({ entry }) => entry.factory);
  expect(Object.keys(tasks).sort()).toEqual(factories.sort());
});

it.each(rows.filter(({ routes }) => routes))('$name answers just its routes', ({ entry, routes }) => {
  const app = apps[entry.factory as keyof typeof apps]({ config: {} } as never);
  const served = app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)\{\.\+\}$/, '{$1+}').replaceAll(/:(\w+)/g, '{$1}')}`);
  expect([...new Set(served)].sort()).toEqual([...routes!].sort());
});

it('loads every function before the office is known: nothing is worded at the top of a module', async () => {
  await jest.isolateModulesAsync(async () => {
    for (const load of [() => import('../../local/apps'), () => import('../../local/tasks')])
      expect(Object.keys(await load())).not.toEqual([]);
  });
});
