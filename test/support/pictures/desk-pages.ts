import { seedCatalogue } from '../../../functions/use-cases/seed-catalogue';
import { deskOf } from '../desk';
import type { World } from '../world';
import type { Album } from './album';

const named = [
  ['register', '/meja'],
  ['register-late', '/meja?cari=siperklinik'],
  ['register-none', '/meja?cari=tidakada'],
  ['officials', '/meja/pejabat'],
  ['official', '/meja/pejabat/kadis'],
  ['days', '/meja/libur'],
  ['names', '/meja/nama'],
  ['administrators', '/meja/administrator'],
  ['office-log', '/meja/catatan'],
  ['export', '/meja/ekspor'],
  ['statistics', '/meja/statistik'],
  ['memos', '/meja/nota-dinas'],
  ['catalogue', '/meja/katalog'],
  ['catalogue-search', '/meja/katalog?cari=srikandi'],
  ['catalogue-new', '/meja/katalog/baru'],
  ['catalogue-import', '/meja/katalog/impor'],
] as const;

/** Collects the secretariat's pages and its mail. */
export const deskPages = async (w: World, { pages, keep, keepMail }: Album): Promise<void> => {
  await keep('desk-sign-in', '/meja/masuk');
  await seedCatalogue(w.deps);
  const desk = deskOf(w);
  await desk.askLink('sekretariat@example.id');
  keepMail('sign-in', '/meja/masuk/');
  await keep('desk-sign-in-confirm', desk.signInPath());
  await desk.raw(desk.signInPath(), {});
  for (const [name, path] of named) pages[`desk-${name}`] = await desk.page(path);
  const [usual, longest] = w.caseIds().filter((_id, index) => index < 2);
  pages['desk-case'] = await desk.page(`/meja/permohonan/${w.caseIds().at(-1)}`);
  pages['desk-case-longest'] = await desk.page(`/meja/permohonan/${usual}`);
  pages['desk-case-rejected-longest'] = await desk.page(`/meja/permohonan/${longest}`);
};
