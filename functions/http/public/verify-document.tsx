import { present } from '../../domain/present';
import type { Hono } from 'hono';
import { NotFound } from '../../domain/errors';
import { profile } from '../../domain/office/office-profile';
import type { DocumentRecord } from '../../domain/case/records';
import type { DepsOf } from '../../catalog/deps-of';
import { document as whole } from '../../pages/parts/layout';
import { VerificationPage } from '../../pages/public/verification';
import { newApp } from '../app';
import { asPage } from '../problems';

/** GET /verifikasi/{documentId}: what a document's QR opens. No personal data. */
export const verifyDocument = (deps: DepsOf<'verify-document'>): Hono => {
  const issuedAs = async (documentId: string): Promise<{ document: DocumentRecord; newest: DocumentRecord }> => {
    const caseId = /^[\w-]{16,64}$/.test(documentId) ? await deps.cases.caseOfDocument(documentId) : undefined;
    const all = caseId ? await deps.cases.documents(caseId) : [];
    const document = all.find((candidate) => candidate.documentId === documentId);
    if (!document) throw new NotFound('document');
    const newest = present(
      all
        .filter(({ kind, letter }) => kind === document.kind && letter?.of === document.letter?.of)
        .sort((a, b) => b.version - a.version)[0],
      'the newest version',
    );
    return { document, newest };
  };
  const app = newApp({ scriptsFrom: deps.config.siteUrl });
  app.onError(asPage(deps));
  app.get('/verifikasi/:documentId', async (c) => {
    const { document, newest } = await issuedAs(c.req.param('documentId'));
    const script = `${deps.config.siteUrl}/verify.js`;
    return c.html(whole(<VerificationPage {...{ document, newest, script }} office={profile.name} />));
  });
  return app;
};
