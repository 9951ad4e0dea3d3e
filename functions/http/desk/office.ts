import type { Hono } from 'hono';
import type { DepsOf } from '../../catalog/deps-of';
import { deskApp } from './desk-app';
import { changePlace } from './office/change-place';
import { showLog } from './office/log';
import { officePlaces } from './office/places';
import { showPlace } from './office/show-place';

/** The pages for the office's own settings, which need no engineer, and for the chain of their changes. */
export const deskOffice = (deps: DepsOf<'desk-office'>): Hono => {
  const app = deskApp(deps);
  for (const place of officePlaces) {
    app.get(place.path, showPlace(deps, place));
    app.post(place.path, changePlace(deps, place));
  }
  app.get('/meja/catatan', showLog(deps));
  return app;
};
