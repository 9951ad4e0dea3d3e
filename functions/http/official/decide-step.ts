import type { Hono } from 'hono';
import type { DepsOf } from '../../catalog/deps-of';
import { newApp, pageScripts } from '../app';
import { asPage } from '../problems';
import { answer } from './decision/answer';
import { addSigned } from './decision/add-signed';
import { changeDraft } from './decision/change-draft';
import { renewLink } from './decision/renew-link';
import { showStep } from './decision/show';

/** The official's page. GET changes nothing. Only a POST decides, and the first decision wins. */
export const decideStep = (deps: DepsOf<'decide-step'>): Hono => {
  const app = newApp(pageScripts(deps.config));
  app.onError(asPage(deps));
  app.get('/putusan/:secret', showStep(deps));
  app.post('/putusan/:secret', answer(deps));
  app.post('/putusan/:secret/draf', changeDraft(deps));
  app.post('/putusan/:secret/bertanda-tangan', addSigned(deps));
  app.post('/putusan/:secret/tautan-baru', renewLink(deps));
  return app;
};
