import type { Context } from 'hono';
import type { DepsOf } from '../../../catalog/deps-of';
import { CatalogueImportPage } from '../../../pages/desk/catalogue/import';
import { document } from '../../../pages/parts/layout';
import { maxDeskRows, previewAtDesk } from '../../../use-cases/catalogue/import-at-desk';
import type { ImportResult } from '../../../use-cases/catalogue/import-catalogue';
import { type AtDesk, atDesk } from '../at-desk';

export type ImportDeps = DepsOf<'desk-catalogue-import'>;
export type Cells = readonly (readonly string[])[];

/** The state of a preview after its button wrote no rows, or only some, because the catalogue had changed. */
interface ImportOutcome {
  isStale?: true;
  result?: ImportResult;
}

/** Shows the form for a file. */
export const showImportForm = (deps: ImportDeps) => async (c: Context) => {
  const { reader } = await atDesk(deps, c);
  return c.html(document(<CatalogueImportPage reader={reader} rowLimit={maxDeskRows} />));
};

/** Answers with the fault of a file that cannot be previewed. */
export const refuseFile = (c: Context, { reader }: AtDesk, fault: string) =>
  c.html(document(<CatalogueImportPage {...{ reader, fault }} rowLimit={maxDeskRows} />), 400);

/** Shows the changes that a table would make. */
export const showPreview = async (
  deps: ImportDeps,
  c: Context,
  { reader }: AtDesk,
  cells: Cells,
  outcome: ImportOutcome = {},
) => {
  const preview = { ...(await previewAtDesk(deps, cells)), cells };
  const conflictStatus = outcome.isStale || outcome.result ? 409 : 200;
  const status = outcome.result?.failure ? 503 : conflictStatus === 200 && preview.plan.fault ? 400 : conflictStatus;
  return c.html(document(<CatalogueImportPage {...{ reader, ...outcome, preview }} rowLimit={maxDeskRows} />), status);
};
