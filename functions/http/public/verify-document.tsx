import type { Hono } from 'hono';
import type { DepsOf } from '../../catalog/deps-of';
import { profile } from '../../domain/office/office-profile';
import { document } from '../../pages/parts/layout';
import { VerificationPage } from '../../pages/public/verification';
import { verifyDocument as verify } from '../../use-cases/verify-document';
import { newApp } from '../app';
import { asPage } from '../problems';

/** GET /verifikasi/{documentId}: the page behind a document's QR code. It shows no personal data. */
export const verifyDocument = (deps: DepsOf<'verify-document'>): Hono => {
  const app = newApp({ scriptsFrom: deps.config.siteUrl });
  app.onError(asPage(deps));
  app.get('/verifikasi/:documentId', async (c) => {
    const found = await verify(deps, c.req.param('documentId'));
    const script = `${deps.config.siteUrl}/verify.js`;
    return c.html(document(<VerificationPage {...{ ...found, script }} office={profile.name} />));
  });
  return app;
};
