import type { Context, Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { deskForms } from '../../domain/office/office-forms';
import { newApp } from '../app';
import { namePostedForms } from '../unsent';
import type { DeskDeps } from './at-desk';
import { asDeskPage } from './desk-errors';

/** Returns an app of the desk. It accepts forms only from its own pages. */
export const deskApp = (deps: DeskDeps, maxFileBody?: number): Hono => {
  const app = newApp({ checksOrigin: true, maxFileBody });
  app.onError(asDeskPage(deps));
  const own = (origin: string, c: Context) =>
    origin === new URL(deps.config.publicUrl).origin || origin === new URL(c.req.url).origin;
  app.use(async (c, next) => {
    namePostedForms(c, deskForms());
    await next();
  });
  app.use(csrf({ origin: own }));
  return app;
};
