import type { Hono } from 'hono';
import { numberedPath } from '../../pages/desk/letter-texts';
import { deskApp } from './desk-app';
import { act } from './letters/act';
import { showLetters } from './letters/list';
import { showNumbered } from './letters/numbered';
import type { LettersDeps } from './letters/path';
import { downloadLetterFile, showLetter } from './letters/show';

/** The pages of the office's outgoing letters: the lists of waiting and of numbered letters, and each letter with its acts. */
export const deskLetters = (deps: LettersDeps): Hono => {
  const app = deskApp(deps);
  const path = '/meja/surat-keluar/:caseId/:of';
  app.get('/meja/surat-keluar', showLetters(deps));
  app.get(numberedPath, showNumbered(deps));
  app.get(path, showLetter(deps));
  app.get(`${path}/berkas/:fileId`, downloadLetterFile(deps));
  app.post(path, act(deps, 'number', 'bernomor'));
  app.post(`${path}/tarik`, act(deps, 'withdraw', 'ditarik'));
  app.post(`${path}/ulang`, act(deps, 'reissue', 'ulang'));
  app.post(`${path}/tautan`, act(deps, 'resend-link', 'terkirim'));
  return app;
};
