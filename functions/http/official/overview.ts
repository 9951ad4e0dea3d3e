import type { Hono } from 'hono';
import type { DepsOf } from '../../catalog/deps-of';
import { memoPath, statisticsPath } from '../../domain/case/paths';
import { newApp } from '../app';
import { asPage } from '../problems';
import { showApplicationByLink, showCatalogueByLink } from './overview/catalogue';
import { downloadMemo, showFigures } from './overview/figures';
import { openFiguresByLetter, openFiguresByDecision } from './overview/open-figures';
import { openCase } from './overview/open-case';
import { showOverview } from './overview/show';

/** An official's page of waiting cases and past decisions, behind any of their links. GET changes nothing. */
export const overview = (deps: DepsOf<'overview'>): Hono => {
  const app = newApp();
  app.onError(asPage(deps));
  app.get('/ringkasan/:secret', showOverview(deps));
  app.post('/ringkasan/:secret', openCase(deps));
  for (const [path, openFigures] of [
    ['/ringkasan/:secret', openFiguresByDecision],
    ['/tanda-tangan/:secret', openFiguresByLetter],
  ] as const) {
    app.get(statisticsPath(path), showFigures(deps, openFigures));
    app.get(memoPath(statisticsPath(path), ':month'), downloadMemo(deps, openFigures));
  }
  app.get('/putusan/:secret/katalog', showCatalogueByLink(deps));
  app.get('/putusan/:secret/katalog/:id', showApplicationByLink(deps));
  return app;
};
