import type { Context } from 'hono';
import type { DepsOf } from '../../../catalog/deps-of';
import { usualPeriod } from '../../../domain/register/export-period';
import { dayOf } from '../../../domain/time/calendar';
import { ExportPage } from '../../../pages/desk/export';
import { document } from '../../../pages/parts/layout';
import { requestExport } from '../../../use-cases/request-export';
import { atDesk, postedAtDesk } from '../at-desk';
import { refusedInput } from '../../refused-input';

type ExportDeps = DepsOf<'desk-export'>;

/** Shows the form for a period, which begins with the last twelve months. */
export const showForm = (deps: ExportDeps) => async (c: Context) => {
  const { reader } = await atDesk(deps, c);
  const { from, to } = usualPeriod(dayOf(deps.clock.now()));
  const input = { 'period.from': from, 'period.to': to };
  return c.html(document(<ExportPage reader={reader} filled={{ input, gaps: [] }} />));
};

/** Starts the export of the register for the entered period, and redirects to the page that shows its files. */
export const askExport = (deps: ExportDeps) => async (c: Context) => {
  const { input, reader } = await postedAtDesk(deps, c);
  try {
    return c.redirect(`/meja/ekspor/${await requestExport(deps, input)}`, 303);
  } catch (error) {
    const { gaps, status } = refusedInput(error);
    return c.html(document(<ExportPage reader={reader} filled={{ input, gaps }} />), status);
  }
};
