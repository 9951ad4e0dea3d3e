import type { Context, Hono } from 'hono';
import type { DepsOf } from '../catalog/deps-of';
import { requestIdOf } from '../domain/files/uploads';
import { signFormUpload, signLetterUpload, signLinkUpload } from '../use-cases/sign-upload';
import { newApp } from './app';
import { clientAddress } from './client-address';
import { jsonBody } from './json-body';
import { asProblemJson } from './problems';

type SignDeps = DepsOf<'sign-uploads'>;

const forForm = (deps: SignDeps) => async (c: Context) => {
  const request = { body: await jsonBody(c), address: clientAddress(c) };
  return c.json(await signFormUpload(deps, requestIdOf(request.body), request), 201);
};

const forLink = (deps: SignDeps, by: 'applicant' | 'official') => async (c: Context) => {
  const request = { body: await jsonBody(c), address: clientAddress(c) };
  return c.json(await signLinkUpload(deps, c.req.param('secret') ?? '', by, request), 201);
};

/** Answers with the address for one PUT of one file: for a form not registered yet, or behind a mailed link. */
export const signUploads = (deps: SignDeps): Hono => {
  const app = newApp();
  app.onError(asProblemJson(deps));
  app.post('/api/uploads', forForm(deps));
  app.post('/putusan/:secret/berkas', forLink(deps, 'official'));
  app.post('/pemohon/:secret/berkas', forLink(deps, 'applicant'));
  app.post('/tanda-tangan/:secret/berkas', async (c) => {
    const request = { body: await jsonBody(c), address: clientAddress(c) };
    return c.json(await signLetterUpload(deps, c.req.param('secret'), request), 201);
  });
  return app;
};
