import type { Context, Hono } from 'hono';
import { catalogueFilter } from '../../domain/catalogue/catalogue-filter';
import type { CatalogueRecord } from '../../domain/catalogue/record';
import { toCatalogueInput } from '../../domain/catalogue/values';
import { AlreadyDecided, ChangedMeanwhile, type Gap, InvalidInput, NotFound, Taken } from '../../domain/errors';
import type { FormInput } from '../../domain/forms/parse';
import type { DepsOf } from '../../catalog/deps-of';
import { CatalogueEditPage, CatalogueGonePage } from '../../pages/desk/catalogue/edit';
import { CatalogueListPage } from '../../pages/desk/catalogue/list';
import { CatalogueMergePage } from '../../pages/desk/catalogue/merge';
import { CatalogueRecordPage } from '../../pages/desk/catalogue/record';
import { document } from '../../pages/parts/layout';
import { addApplication } from '../../use-cases/catalogue/add-application';
import {
  confirmApplication,
  discardApplication,
  editApplication,
  mergeApplication,
  restoreApplication,
} from '../../use-cases/catalogue/change-application';
import { requestCatalogueExport } from '../../use-cases/catalogue/export-catalogue';
import { listCatalogue } from '../../use-cases/catalogue/list-catalogue';
import { valueOf } from '../../use-cases/record-office-change';
import { unsentText } from '../unsent';
import { type AtDesk, atDesk, deskApp, postedAtDesk } from './at-desk';
import { pagingOf } from '../paging-of';

type CatalogueDeps = DepsOf<'desk-catalogue'>;
type Posted = AtDesk & { typed: FormInput };

/** Proposals that the list names. */
const mostProposed = 20;
const shownToMerge = 10;

const doneTexts: Record<string, string> = {
  ditambahkan: 'Aplikasi sudah ditambahkan ke katalog.',
  tersimpan: 'Perubahan sudah disimpan.',
  konfirmasi: 'Aplikasi sudah masuk katalog.',
  keluarkan: 'Aplikasi sudah dikeluarkan dari katalog.',
  kembalikan: 'Aplikasi sudah kembali ke katalog.',
  digabung: 'Aplikasi sudah digabung.',
};
const acts = { konfirmasi: confirmApplication, keluarkan: discardApplication, kembalikan: restoreApplication };
const isAct = (name: string): name is keyof typeof acts => Object.hasOwn(acts, name);

/** The id that the address names. @throws NotFound */
const idOfPath = (c: Context): string => {
  const id = c.req.param('id') ?? '';
  if (!/^[\w-]{1,64}$/.test(id)) throw new NotFound('application');
  return id;
};
const recordOfPath = async ({ catalogue }: CatalogueDeps, c: Context): Promise<CatalogueRecord> => {
  const record = await catalogue.get(idOfPath(c));
  if (!record) throw new NotFound('application');
  return record;
};

const countIn = (c: Context, name: string): number => Number(/^\d{1,4}$/.exec(c.req.query(name) ?? '')?.[0] ?? 0);
const importedText = (c: Context): string => `${countIn(c, 'jumlah')} aplikasi sudah diimpor.`;

const showList = (deps: CatalogueDeps) => async (c: Context) => {
  const { reader } = await atDesk(deps, c);
  const query = catalogueFilter.parse(c.req.query());
  const { after, number, beside } = pagingOf(c, query);
  const done = c.req.query('hasil') === 'diimpor' ? importedText(c) : undefined;
  const [page, proposed] = await Promise.all([
    listCatalogue(deps, query, after),
    deps.catalogue.proposed(mostProposed),
  ]);
  return c.html(
    document(<CatalogueListPage {...{ reader, query, page, proposed, number, done }} {...beside(page.next)} />),
  );
};

const recordPage = async (deps: CatalogueDeps, c: Context, { reader, office }: AtDesk, refusal?: string) => {
  const found = await deps.catalogue.history(idOfPath(c));
  if (!found) throw new NotFound('application');
  const done = refusal ? undefined : doneTexts[c.req.query('hasil') ?? ''];
  return document(<CatalogueRecordPage {...{ reader, office, ...found, done, refusal }} />);
};

/** Returns the page's words for a refused act. Any other error goes on. */
const refusalOf = (error: unknown): string => {
  if (error instanceof ChangedMeanwhile)
    return 'Diubah orang lain sementara halaman ini terbuka. Tidak ada yang diubah. Periksa lagi di bawah.';
  if (error instanceof Taken) return error.gap.message;
  throw error;
};

const actOnRecord = (deps: CatalogueDeps) => async (c: Context) => {
  const at = await postedAtDesk(deps, c);
  const { administrator, typed } = at;
  const name = valueOf(typed, 'action');
  if (!isAct(name)) throw new AlreadyDecided('no such act');
  try {
    const asked = { administrator: administrator.id, id: idOfPath(c), version: valueOf(typed, 'version') };
    await acts[name](deps, { ...asked, input: typed });
    return c.redirect(`/meja/katalog/${asked.id}?hasil=${name}`, 303);
  } catch (error) {
    return c.html(await recordPage(deps, c, at, refusalOf(error)), 409);
  }
};

const showNew = (deps: CatalogueDeps) => async (c: Context) => {
  const { reader } = await atDesk(deps, c);
  const typed = { 'app.class': 'provinsi', 'app.status': 'berjalan' };
  return c.html(document(<CatalogueEditPage reader={reader} filled={{ typed, gaps: [] }} />));
};

/** The gaps of what was refused with what was typed; any other error goes on. */
const gapsOf = (error: unknown): readonly Gap[] => {
  if (error instanceof InvalidInput) return error.gaps;
  if (error instanceof Taken) return [error.gap];
  throw error;
};
const statusOf = (error: unknown) => (error instanceof Taken ? 409 : 400);

const add = (deps: CatalogueDeps) => async (c: Context) => {
  const { reader, typed, administrator } = await postedAtDesk(deps, c);
  try {
    const id = await addApplication(deps, { administrator: administrator.id, input: typed });
    return c.redirect(`/meja/katalog/${id}?hasil=ditambahkan`, 303);
  } catch (error) {
    const filled = { typed, gaps: gapsOf(error) };
    return c.html(document(<CatalogueEditPage {...{ reader, filled }} />), statusOf(error));
  }
};

const isEditable = ({ state }: CatalogueRecord): boolean => state === 'listed' || state === 'proposed';

const showEdit = (deps: CatalogueDeps) => async (c: Context) => {
  const { reader } = await atDesk(deps, c);
  const record = await recordOfPath(deps, c);
  if (!isEditable(record)) return c.redirect(`/meja/katalog/${record.id}`, 303);
  const filled = { typed: toCatalogueInput(record.content), gaps: [] };
  return c.html(document(<CatalogueEditPage {...{ reader, record, filled }} />));
};

/** Another change came first: both are shown, or where the record went. */
const changedMeanwhile = async (deps: CatalogueDeps, c: Context, { reader, typed }: Posted) => {
  const record = await recordOfPath(deps, c);
  const filled = { typed, gaps: [] };
  if (isEditable(record)) return document(<CatalogueEditPage {...{ reader, record, filled }} isStale />);
  return document(<CatalogueGonePage {...{ reader, record }} unsent={await unsentText(c)} />);
};

const edit = (deps: CatalogueDeps) => async (c: Context) => {
  const at = await postedAtDesk(deps, c);
  const { reader, typed, administrator } = at;
  const id = idOfPath(c);
  try {
    const version = valueOf(typed, 'version');
    await editApplication(deps, { administrator: administrator.id, id, version, input: typed });
    return c.redirect(`/meja/katalog/${id}?hasil=tersimpan`, 303);
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return c.html(await changedMeanwhile(deps, c, at), 409);
    const [filled, record] = [{ typed, gaps: gapsOf(error) }, await recordOfPath(deps, c)];
    return c.html(document(<CatalogueEditPage {...{ reader, record, filled }} />), statusOf(error));
  }
};

const mergePage = async (
  deps: CatalogueDeps,
  c: Context,
  { reader }: AtDesk,
  { typed, gaps }: { typed: FormInput; gaps: readonly Gap[] },
) => {
  const record = await recordOfPath(deps, c);
  const text = (valueOf(typed, 'cari') || c.req.query('cari') || record.content.name).slice(0, 200);
  const found = await deps.catalogue.search(text, {}, { limit: shownToMerge + 1 });
  const rows = found.rows.filter(({ id }) => id !== record.id).slice(0, shownToMerge);
  return document(<CatalogueMergePage {...{ reader, record, text, rows, filled: { typed, gaps } }} />);
};

const showMerge = (deps: CatalogueDeps) => async (c: Context) => {
  const at = await atDesk(deps, c);
  return c.html(await mergePage(deps, c, at, { typed: {}, gaps: [] }));
};

const merge = (deps: CatalogueDeps) => async (c: Context) => {
  const at = await postedAtDesk(deps, c);
  const { typed, administrator } = at;
  const asked = { administrator: administrator.id, id: idOfPath(c), version: valueOf(typed, 'version') };
  try {
    await mergeApplication(deps, { ...asked, input: typed });
    return c.redirect(`/meja/katalog/${asked.id}?hasil=digabung`, 303);
  } catch (error) {
    if (error instanceof InvalidInput) return c.html(await mergePage(deps, c, at, { typed, gaps: error.gaps }), 400);
    return c.html(await recordPage(deps, c, at, refusalOf(error)), 409);
  }
};

/** The catalogue of applications: the list, a record with its history, what may be done to it. */
export const deskCatalogue = (deps: CatalogueDeps): Hono => {
  const app = deskApp(deps);
  app.get('/meja/katalog', showList(deps));
  app.get('/meja/katalog/baru', showNew(deps));
  app.post('/meja/katalog/baru', add(deps));
  app.post('/meja/katalog/ekspor', async (c) => {
    await postedAtDesk(deps, c);
    return c.redirect(`/meja/ekspor/${await requestCatalogueExport(deps)}`, 303);
  });
  app.get('/meja/katalog/:id', async (c) => c.html(await recordPage(deps, c, await atDesk(deps, c))));
  app.post('/meja/katalog/:id', actOnRecord(deps));
  app.get('/meja/katalog/:id/ubah', showEdit(deps));
  app.post('/meja/katalog/:id/ubah', edit(deps));
  app.get('/meja/katalog/:id/gabung', showMerge(deps));
  app.post('/meja/katalog/:id/gabung', merge(deps));
  return app;
};
