import type { Context } from 'hono';
import type { DepsOf } from '../../../catalog/deps-of';
import { CatalogueImportPage } from '../../../pages/desk/catalogue/import';
import { document } from '../../../pages/parts/layout';
import { mostDeskRows, previewAtDesk } from '../../../use-cases/catalogue/import-at-desk';
import type { Applied } from '../../../use-cases/catalogue/import-catalogue';
import { type AtDesk, atDesk } from '../at-desk';

export type ImportDeps = DepsOf<'desk-catalogue-import'>;
export type Cells = readonly (readonly string[])[];

/** The state of a preview after its button wrote no rows, or only some, because the catalogue had changed. */
interface After {
  isStale?: true;
  applied?: Applied;
}

/** Shows the form for a file. */
export const showForm = (deps: ImportDeps) => async (c: Context) => {
  const { reader } = await atDesk(deps, c);
  return c.html(document(<CatalogueImportPage reader={reader} most={mostDeskRows} />));
};

/** Answers with the fault of a file that cannot be previewed. */
export const refuseFile = (c: Context, { reader }: AtDesk, fault: string) =>
  c.html(document(<CatalogueImportPage {...{ reader, fault }} most={mostDeskRows} />), 400);

/** Shows the changes that a table would make. */
export const showPreview = async (
  deps: ImportDeps,
  c: Context,
  { reader }: AtDesk,
  cells: Cells,
  after: After = {},
) => {
  const preview = { ...(await previewAtDesk(deps, cells)), cells };
  const changed = after.isStale || after.applied ? 409 : 200;
  const status = after.applied?.failure ? 503 : changed === 200 && preview.plan.fault ? 400 : changed;
  return c.html(document(<CatalogueImportPage {...{ reader, ...after, preview }} most={mostDeskRows} />), status);
};
