import type { Context } from 'hono';
import { ChangedMeanwhile, Taken } from '../../../domain/errors';
import { doneTextOf } from '../../../pages/desk/catalogue/done';
import { CatalogueRecordPage } from '../../../pages/desk/catalogue/record';
import { document } from '../../../pages/parts/layout';
import { readHistory } from '../../../use-cases/catalogue/read-application';
import type { AtDesk } from '../at-desk';
import { type CatalogueDeps, idOfPath } from './path';

const changedText = 'Diubah orang lain sementara halaman ini terbuka. Tidak ada yang diubah. Periksa lagi di bawah.';

/** Returns the page of a record with its history, and with the message of the last act or of its refusal. @throws NotFound */
export const recordPage = async (deps: CatalogueDeps, c: Context, { reader, office }: AtDesk, refusal?: string) => {
  const found = await readHistory(deps, idOfPath(c));
  const done = refusal ? undefined : doneTextOf(c.req.query('hasil'));
  return document(<CatalogueRecordPage {...{ reader, office, ...found, done, refusal }} />);
};

/** Answers a refused act with the present record. @throws every other error */
export const refuseAct = async (deps: CatalogueDeps, c: Context, at: AtDesk, error: unknown) => {
  if (error instanceof ChangedMeanwhile) return c.html(await recordPage(deps, c, at, changedText), 409);
  if (error instanceof Taken) return c.html(await recordPage(deps, c, at, error.gap.message), 409);
  throw error;
};
