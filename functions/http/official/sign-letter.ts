import type { Hono } from 'hono';
import { openCopyLink, openSignatoryLink } from '../../use-cases/open-letter-link';
import { newApp, pageScripts } from '../app';
import { asPage } from '../problems';
import { renewLink } from './letter/ended';
import type { LetterDeps } from './letter/path';
import { downloadFile, showLetter } from './letter/show';
import { postSignature } from './letter/sign';

/** The pages of one letter behind a mailed link, for its signatory and for recipients of a copy. GET changes nothing. */
export const signLetterPages = (deps: LetterDeps): Hono => {
  const app = newApp(pageScripts(deps.config));
  app.onError(asPage(deps));
  app.get('/tanda-tangan/:secret', showLetter(deps, openSignatoryLink));
  app.post('/tanda-tangan/:secret', postSignature(deps));
  app.post('/tanda-tangan/:secret/tautan-baru', renewLink(deps));
  app.get('/tanda-tangan/:secret/berkas/:fileId', downloadFile(deps, openSignatoryLink));
  app.get('/surat/:secret', showLetter(deps, openCopyLink));
  app.get('/surat/:secret/berkas/:fileId', downloadFile(deps, openCopyLink));
  return app;
};
