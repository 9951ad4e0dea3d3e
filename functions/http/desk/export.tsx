import type { Hono } from 'hono';
import { addDays, addMonths, dayOf } from '../../domain/time/calendar';
import { downloadSeconds } from '../../domain/files/case-file';
import { exportFile, exportFormats } from '../../domain/office/desk-access';
import { InvalidInput, NotFound } from '../../domain/errors';
import { demandPeriod } from '../../domain/register/export-period';
import { periodForm } from '../../domain/office/office-forms';
import { nestFormInput, parseOrThrow } from '../../domain/forms/parse';
import type { Deps } from '../../ports/deps';
import { ExportPage, MadePage } from '../../pages/desk/export';
import { document } from '../../pages/parts/layout';
import { atDesk, type DeskDeps, deskApp, postedAtDesk } from './at-desk';

type ExportPageDeps = DeskDeps & Pick<Deps, 'background' | 'fileLinks'>;

/** The register as files: asked for here, made in the background, fetched by a link that soon ends. */
export const deskExport = (deps: ExportPageDeps): Hono => {
  const { desk, clock, ids } = deps;
  const app = deskApp(deps);
  const recordOf = async (exportId: string) => {
    const record = /^[\w-]{20,40}$/.test(exportId) ? await desk.export(exportId) : undefined;
    if (!record) throw new NotFound('export');
    return record;
  };

  app.get('/meja/ekspor', async (c) => {
    const { reader } = await atDesk(deps, c);
    const today = dayOf(clock.now());
    const typed = { 'period.from': addDays(addMonths(today, -12), 1), 'period.to': today };
    return c.html(document(<ExportPage reader={reader} filled={{ typed, gaps: [] }} />));
  });
  app.post('/meja/ekspor', async (c) => {
    const { typed, reader } = await postedAtDesk(deps, c);
    const now = clock.now();
    try {
      const value = parseOrThrow(periodForm, nestFormInput(periodForm, typed), { today: dayOf(now) });
      const period = value.period as { from: string; to: string };
      demandPeriod(period);
      const exportId = ids.trackingId();
      await desk.saveExport({ exportId, ...period, requestedAt: now.toISOString() });
      await deps.background.start('export-register', { exportId });
      return c.redirect(`/meja/ekspor/${exportId}`, 303);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return c.html(document(<ExportPage reader={reader} filled={{ typed, gaps: error.gaps }} />), 400);
    }
  });
  app.get('/meja/ekspor/:exportId', async (c) => {
    const { reader } = await atDesk(deps, c);
    return c.html(document(<MadePage reader={reader} record={await recordOf(c.req.param('exportId'))} />));
  });
  app.get('/meja/ekspor/:exportId/:format', async (c) => {
    await atDesk(deps, c);
    const { exportId, from, to, count } = await recordOf(c.req.param('exportId'));
    const format = exportFormats.find((one) => one === c.req.param('format'));
    if (!format || !count) throw new NotFound('export');
    const name = `register-${from}-sampai-${to}.${format}`;
    return c.redirect(await deps.fileLinks.presignDownload(exportFile(exportId, format), name, downloadSeconds), 303);
  });
  return app;
};
