import type { Hono } from 'hono';
import type { DepsOf } from '../../catalog/deps-of';
import { caseActs } from '../../use-cases/act-on-case';
import { act } from './cases/act';
import { showRegister } from './cases/register';
import { downloadCaseFile, showCase } from './cases/show';
import { deskApp } from './desk-app';

/** The pages of the register and of its cases, with the secretariat's acts on a case. */
export const deskCases = (deps: DepsOf<'desk-cases'>): Hono => {
  const app = deskApp(deps);
  app.get('/meja', showRegister(deps));
  app.get('/meja/permohonan/:caseId', showCase(deps));
  app.get('/meja/permohonan/:caseId/berkas/:fileId', downloadCaseFile(deps));
  for (const name of caseActs) app.post(`/meja/permohonan/:caseId/${name}`, act(deps, name));
  return app;
};
