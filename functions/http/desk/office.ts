import type { Hono } from 'hono';
import type { DepsOf } from '../../catalog/deps-of';
import { deskApp } from './desk-app';
import { changePlace } from './office/change-place';
import { showLog } from './office/log';
import { officePlaces } from './office/places';
import { showPlace } from './office/show-place';

/** The pages of the office's own settings and of the log of their changes. A change needs no engineer. */
export const deskOffice = (deps: DepsOf<'desk-office'>): Hono => {
  const app = deskApp(deps);
  for (const section of officePlaces) {
    app.get(section.path, showPlace(deps, section));
    app.post(section.path, changePlace(deps, section));
  }
  app.get('/meja/catatan', showLog(deps));
  return app;
};
