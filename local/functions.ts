import type { Hono } from 'hono';
import { type CatalogRow, rows } from '../functions/catalog';
import type { Deps } from '../functions/ports/deps';
import { loadModule } from './load-module';

/** A row of the catalog with the factory that its module exports. */
export interface LoadedRow<Made> {
  row: CatalogRow;
  make: (deps: Deps) => Made;
}
type Task = (event: unknown) => Promise<unknown>;

const load = async <Made>(row: CatalogRow): Promise<LoadedRow<Made>> => {
  const { module, factory } = row.entry;
  const make = (await loadModule(module))[factory];
  if (typeof make !== 'function') throw new Error(`functions/${module} exports no ${factory}`);
  return { row, make: make as LoadedRow<Made>['make'] };
};

/** Loads every function of the catalog that has routes. @throws if its module or factory does not exist */
export const loadApps = (): Promise<LoadedRow<Hono>[]> =>
  Promise.all(rows.filter(({ routes }) => routes).map((row) => load<Hono>(row)));

/** Loads every function of the catalog without routes. @throws if its module or factory does not exist */
export const loadTasks = (): Promise<LoadedRow<Task>[]> =>
  Promise.all(rows.filter(({ routes }) => !routes).map((row) => load<Task>(row)));
