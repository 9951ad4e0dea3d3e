import type { Hono } from 'hono';
import { NotFound } from '../../domain/errors';
import { profile } from '../../domain/office/office-profile';
import { memoNumber, type MemoRecord } from '../../domain/memos/memo';
import { memoTitle } from '../../domain/memos/memo-document';
import { verifiedDocument } from '../../domain/documents/verified-document';
import type { DepsOf } from '../../catalog/deps-of';
import { document as whole } from '../../pages/parts/layout';
import { type Found, VerificationPage, type Verified } from '../../pages/public/verification';
import { newApp } from '../app';
import { asPage } from '../problems';

type VerifyDeps = DepsOf<'verify-document'>;
/** A document of a case, and where it stands there. */
const ofCase = async (deps: VerifyDeps, caseId: string, documentId: string): Promise<Found | undefined> => {
  const dossier = await deps.cases.dossier(caseId);
  return dossier && verifiedDocument(dossier, documentId);
};

const verifiedMemo = ({ content, ...memo }: MemoRecord): Verified => ({
  ...memo,
  title: memoTitle(content),
  number: memoNumber({ ...memo, content }),
});

/** A monthly memo, and its newest version. */
const ofOffice = async ({ memos }: VerifyDeps, documentId: string): Promise<Found | undefined> => {
  const memo = await memos.byDocument(documentId);
  if (!memo) return undefined;
  const newest = (await memos.ofMonth(memo.content.month)).at(-1) ?? memo;
  return { document: verifiedMemo(memo), newest: verifiedMemo(newest) };
};

/** @throws NotFound */
const issuedAs = async (deps: VerifyDeps, documentId: string): Promise<Found> => {
  if (!/^[\w-]{16,64}$/.test(documentId)) throw new NotFound('document');
  const caseId = await deps.cases.caseOfDocument(documentId);
  const found = await (caseId ? ofCase(deps, caseId, documentId) : ofOffice(deps, documentId));
  if (!found) throw new NotFound('document');
  return found;
};

/** GET /verifikasi/{documentId}: what a document's QR opens. No personal data. */
export const verifyDocument = (deps: VerifyDeps): Hono => {
  const app = newApp({ scriptsFrom: deps.config.siteUrl });
  app.onError(asPage(deps));
  app.get('/verifikasi/:documentId', async (c) => {
    const found = await issuedAs(deps, c.req.param('documentId'));
    const script = `${deps.config.siteUrl}/verify.js`;
    return c.html(whole(<VerificationPage {...{ ...found, script }} office={profile.name} />));
  });
  return app;
};
