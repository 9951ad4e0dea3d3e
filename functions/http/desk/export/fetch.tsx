import type { Context } from 'hono';
import type { DepsOf } from '../../../catalog/deps-of';
import { ExportFilesPage } from '../../../pages/desk/export';
import { document } from '../../../pages/parts/layout';
import { readExport, signExport } from '../../../use-cases/read-export';
import { atDesk } from '../at-desk';

type ExportDeps = DepsOf<'desk-export'>;

/** Shows the state of the export: in progress, or ready. */
export const showExportFiles = (deps: ExportDeps) => async (c: Context) => {
  const { reader } = await atDesk(deps, c);
  return c.html(
    document(
      <ExportFilesPage
        reader={reader}
        record={await readExport(deps, c.req.param('exportId') ?? '')}
        now={deps.clock.now()}
      />,
    ),
  );
};

/** Redirects to one of the files. */
export const downloadExport = (deps: ExportDeps) => async (c: Context) => {
  await atDesk(deps, c);
  return c.redirect(await signExport(deps, c.req.param('exportId') ?? '', c.req.param('format') ?? ''), 303);
};
