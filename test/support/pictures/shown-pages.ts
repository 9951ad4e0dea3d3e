import { document } from '../../../functions/pages/parts/layout';
import type { World } from '../world';
import { startAlbum } from './album';
import { cataloguePages } from './catalogue-pages';
import { deskPages } from './desk-pages';
import { gonePages } from './gone-pages';
import { figurePages, letterPages } from './letter-pages';
import { PartsPage } from './parts-page';
import { walkPages } from './walk-pages';

/** Returns every page and mail with content, by name. Plays cases in the office and keeps each page as it is sent. */
export const shownPages = async (w: World): Promise<Record<string, string>> => {
  const album = await startAlbum(w);
  album.pages.parts = document(PartsPage({}));
  await walkPages(w, album);
  const documents = (await Promise.all(w.caseIds().map((id) => w.deps.cases.documents(id)))).flat();
  if (documents[0]) await album.keep('verification', `/verifikasi/${documents[0].documentId}`);
  await album.keep('verification-unknown', '/verifikasi/tidak-ada');
  await gonePages(w, album);
  await deskPages(w, album);
  await letterPages(w, album);
  await figurePages(w, album);
  await cataloguePages(w, album);
  return album.pages;
};
