import type { Hono } from 'hono';
import { deskApp } from './desk-app';
import { act } from './letters/act';
import { showLetters } from './letters/list';
import type { LettersDeps } from './letters/path';
import { downloadLetterFile, showLetter } from './letters/show';

/** The pages of the office's outgoing letters: the list of waiting letters, and each letter with its acts. */
export const deskLetters = (deps: LettersDeps): Hono => {
  const app = deskApp(deps);
  const path = '/meja/surat-keluar/:caseId/:of';
  app.get('/meja/surat-keluar', showLetters(deps));
  app.get(path, showLetter(deps));
  app.get(`${path}/berkas/:fileId`, downloadLetterFile(deps));
  app.post(path, act(deps, 'number', 'bernomor'));
  app.post(`${path}/tarik`, act(deps, 'withdraw', 'ditarik'));
  app.post(`${path}/ulang`, act(deps, 'reissue', 'ulang'));
  app.post(`${path}/tautan`, act(deps, 'resend-link', 'terkirim'));
  return app;
};
