import type { Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as z from 'zod/mini';
import type { DepsOf } from '../../catalog/deps-of';
import { ChangedMeanwhile } from '../../domain/errors';
import { errorName } from '../../log';
import { CatalogueImportPage } from '../../pages/desk/catalogue/import';
import { document } from '../../pages/parts/layout';
import type { Applied } from '../../use-cases/catalogue/import-catalogue';
import { importAtDesk, mostDeskRows, previewAtDesk } from '../../use-cases/catalogue/import-at-desk';
import { readTable } from '../../use-cases/catalogue/read-table';
import { type AtDesk, atDesk, deskApp } from './at-desk';

type ImportDeps = DepsOf<'desk-catalogue-import'>;
type Cells = readonly (readonly string[])[];

/** Lambda takes 6 MB, of which the encoding of a file costs a third. */
const mostBody = 4 * 1024 * 1024;
/** The preview carries the cells back and forth. */
const mostCells = 1024 * 1024;

const posted = z.object({
  token: z.string(),
  berkas: z.optional(z.instanceof(File)),
  seal: z.optional(z.string()),
  cells: z.optional(z.string()),
});
const cellTable = z.array(z.array(z.string()));

const form = (deps: ImportDeps) => async (c: Context) => {
  const { reader } = await atDesk(deps, c);
  return c.html(document(<CatalogueImportPage reader={reader} most={mostDeskRows} />));
};

const faulty = (c: Context, { reader }: AtDesk, fault: string) =>
  c.html(document(<CatalogueImportPage {...{ reader, fault }} most={mostDeskRows} />), 400);

/** A preview after its button changed nothing, or not all: the catalogue is another by then. */
interface After {
  isStale?: true;
  applied?: Applied;
}
const preview = async (deps: ImportDeps, c: Context, { reader }: AtDesk, cells: Cells, after: After = {}) => {
  const shown = { ...(await previewAtDesk(deps, cells)), cells };
  const status = after.applied?.failure ? 503 : after.isStale || after.applied ? 409 : shown.plan.fault ? 400 : 200;
  return c.html(
    document(<CatalogueImportPage {...{ reader, ...after }} preview={shown} most={mostDeskRows} />),
    status,
  );
};

/** Does what the preview showed. Rows that were not written are shown again: the next preview is of the rest. */
const importShown = async (
  deps: ImportDeps,
  c: Context,
  at: AtDesk,
  { cells, seal }: { cells: Cells; seal: string },
) => {
  try {
    const applied = await importAtDesk(deps, { cells, seal, administrator: at.administrator.id });
    const { written, left, missed, failure } = applied;
    if (failure) deps.log('failed', { error: errorName(failure), count: missed.length });
    return left.length + missed.length > 0
      ? preview(deps, c, at, cells, { applied })
      : c.redirect(`/meja/katalog?hasil=diimpor&jumlah=${written.length}`, 303);
  } catch (error) {
    if (!(error instanceof ChangedMeanwhile)) throw error;
    return preview(deps, c, at, cells, { isStale: true });
  }
};

/** The cells that a preview carried; undefined where they are none of ours. */
const carried = (text: string): Cells | undefined => {
  try {
    return cellTable.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

const post = (deps: ImportDeps) => async (c: Context) => {
  const at = await atDesk(deps, c);
  const { data } = posted.safeParse(await c.req.parseBody());
  if (data?.token !== at.reader.token) throw new HTTPException(403);
  const { berkas, seal = '' } = data;
  const sent = data.cells === undefined ? undefined : carried(data.cells);
  if (sent && seal === '') return preview(deps, c, at, sent);
  if (sent) return importShown(deps, c, at, { cells: sent, seal });
  if (!berkas || berkas.size === 0) return faulty(c, at, 'Pilih berkas XLSX atau CSV.');
  const { cells, fault } = await readTable(new Uint8Array(await berkas.arrayBuffer()));
  if (!cells) return faulty(c, at, fault);
  if (JSON.stringify(cells).length > mostCells)
    return faulty(c, at, 'Isi berkas ini terlalu panjang. Bagi menjadi beberapa berkas.');
  return preview(deps, c, at, cells);
};

/** A spreadsheet comes into the catalogue in two steps: a preview that changes nothing, and the button that does what it showed. */
export const deskCatalogueImport = (deps: ImportDeps): Hono => {
  const app = deskApp(deps, mostBody);
  app.get('/meja/katalog/impor', form(deps));
  app.post('/meja/katalog/impor', post(deps));
  return app;
};
