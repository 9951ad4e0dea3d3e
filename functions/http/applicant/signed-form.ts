import type { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { DepsOf } from '../../catalog/deps-of';
import { maxPlainSize } from '../../domain/files/file-limits';
import { newApp, pageScripts } from '../app';
import { asPage } from '../problems';
import { addForm, refuseLarge } from './add-form';

/** Accepts the applicant's signed form, uploaded by the page's script or, without scripts, posted with the form. */
export const signedFormPage = (deps: DepsOf<'add-signed-form'>): Hono => {
  // The bytes that a post adds around its file: names of fields, and boundaries.
  const app = newApp({ ...pageScripts(deps.config), maxFileBody: maxPlainSize + 64 * 1024 });
  const page = asPage(deps);
  app.onError(async (error, c) => {
    if (!(error instanceof HTTPException) || error.status !== 413) return page(error, c);
    return refuseLarge(deps, c).catch((other: unknown) => page(other, c));
  });
  app.post('/pemohon/:secret/formulir', addForm(deps));
  return app;
};
