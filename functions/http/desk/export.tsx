import type { Context, Hono } from 'hono';
import { addDays, addMonths, dayOf } from '../../domain/time/calendar';
import { downloadSeconds } from '../../domain/files/case-file';
import { exportFile, exportFormats, type ExportRecord } from '../../domain/office/desk-access';
import { InvalidInput, NotFound } from '../../domain/errors';
import type { DepsOf } from '../../catalog/deps-of';
import { ExportPage, MadePage } from '../../pages/desk/export';
import { document } from '../../pages/parts/layout';
import { requestExport } from '../../use-cases/request-export';
import { atDesk, deskApp, postedAtDesk } from './at-desk';

type ExportPageDeps = DepsOf<'desk-export'>;

/** The export that the address names. @throws NotFound */
const exportOfPath = async ({ desk }: ExportPageDeps, c: Context): Promise<ExportRecord> => {
  const exportId = c.req.param('exportId') ?? '';
  const record = /^[\w-]{20,40}$/.test(exportId) ? await desk.export(exportId) : undefined;
  if (!record) throw new NotFound('export');
  return record;
};

const showForm = (deps: ExportPageDeps) => async (c: Context) => {
  const { reader } = await atDesk(deps, c);
  const today = dayOf(deps.clock.now());
  const typed = { 'period.from': addDays(addMonths(today, -12), 1), 'period.to': today };
  return c.html(document(<ExportPage reader={reader} filled={{ typed, gaps: [] }} />));
};

const request = (deps: ExportPageDeps) => async (c: Context) => {
  const { typed, reader } = await postedAtDesk(deps, c);
  try {
    return c.redirect(`/meja/ekspor/${await requestExport(deps, typed)}`, 303);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return c.html(document(<ExportPage reader={reader} filled={{ typed, gaps: error.gaps }} />), 400);
  }
};

const showMade = (deps: ExportPageDeps) => async (c: Context) => {
  const { reader } = await atDesk(deps, c);
  return c.html(document(<MadePage reader={reader} record={await exportOfPath(deps, c)} />));
};

const download = (deps: ExportPageDeps) => async (c: Context) => {
  await atDesk(deps, c);
  const { exportId, from, to, count, statistics, catalogue } = await exportOfPath(deps, c);
  const format = exportFormats.find((one) => one === c.req.param('format'));
  if (!format || !count) throw new NotFound('export');
  const name = catalogue
    ? `katalog-${from}.${format}`
    : `${statistics ? 'statistik' : 'register'}-${from}-sampai-${to}.${format}`;
  return c.redirect(await deps.fileLinks.presignDownload(exportFile(exportId, format), name, downloadSeconds), 303);
};

/** The register as files: asked for here, made in the background, fetched by a link that soon ends. */
export const deskExport = (deps: ExportPageDeps): Hono => {
  const app = deskApp(deps);
  app.get('/meja/ekspor', showForm(deps));
  app.post('/meja/ekspor', request(deps));
  app.get('/meja/ekspor/:exportId', showMade(deps));
  app.get('/meja/ekspor/:exportId/:format', download(deps));
  return app;
};
