import type { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { DepsOf } from '../../catalog/deps-of';
import { maxPlainSize } from '../../domain/files/uploads';
import { newApp, pageScripts } from '../app';
import { asPage } from '../problems';
import { addForm, refuseLarge } from './add-form';

/** Takes the applicant's signed form: uploaded by the page's script, or in the post itself where no script runs. */
export const signedFormPage = (deps: DepsOf<'add-signed-form'>): Hono => {
  // The bytes around a file in its post: names of fields, and the limits between them.
  const app = newApp({ ...pageScripts(deps.config), maxFileBody: maxPlainSize + 64 * 1024 });
  const page = asPage(deps);
  app.onError(async (error, c) => {
    if (!(error instanceof HTTPException) || error.status !== 413) return page(error, c);
    return refuseLarge(deps, c).catch((other: unknown) => page(other, c));
  });
  app.post('/pemohon/:secret/formulir', addForm(deps));
  return app;
};
