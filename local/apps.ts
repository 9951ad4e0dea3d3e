import { Hono } from 'hono';
import type { Deps } from '../functions/ports/deps';
import { applicantPages } from '../functions/http/applicant/applicant';
import { askLostLink } from '../functions/http/public/ask-lost-link';
import { decideStep } from '../functions/http/official/decide-step';
import { deskCases } from '../functions/http/desk/cases';
import { deskExport } from '../functions/http/desk/export';
import { deskOffice } from '../functions/http/desk/office';
import { deskSignIn } from '../functions/http/desk/sign-in';
import { downloadFile } from '../functions/http/download-file';
import { overview } from '../functions/http/official/overview';
import { asPage } from '../functions/http/problems';
import { signUploads } from '../functions/http/sign-uploads';
import { startBundle } from '../functions/http/start-bundle';
import { submitRequest } from '../functions/http/public/submit-request';
import { trackCase } from '../functions/http/public/track-case';
import { unknownAddress } from '../functions/http/public/unknown-address';
import { verifyDocument } from '../functions/http/public/verify-document';

/** Every function of the catalog that has routes, by the name of its factory. A test holds this against the catalog. */
export const apps = {
  applicantPages,
  askLostLink,
  decideStep,
  deskCases,
  deskExport,
  deskOffice,
  deskSignIn,
  downloadFile,
  overview,
  signUploads,
  startBundle,
  submitRequest,
  trackCase,
  unknownAddress,
  verifyDocument,
};

/** One origin for all that AWS has at two: the functions, then the static site, then what neither knows. */
export const atOneOrigin = (deps: Deps, site?: Hono): Hono => {
  const { unknownAddress: last, ...first } = apps;
  const app = new Hono();
  app.onError(asPage(deps));
  for (const part of Object.values(first).map((make) => make(deps))) {
    for (const { path, method } of part.routes)
      if (method !== 'ALL') app.on(method, path, (c) => part.fetch(c.req.raw, c.env));
  }
  const unknown = last(deps);
  app.get('*', async (c) => {
    const answer = await site?.fetch(c.req.raw);
    return answer && answer.status !== 404 ? answer : unknown.fetch(c.req.raw, c.env);
  });
  // With the headers that every answer carries.
  app.notFound((c) => unknown.fetch(c.req.raw, c.env));
  return app;
};
