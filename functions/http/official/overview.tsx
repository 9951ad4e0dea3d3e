import type { Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { overviewOf, statisticsOf } from '../../domain/case/paths';
import { linkDays } from '../../domain/case/access';
import { NotFound } from '../../domain/errors';
import { isWrong, readAsked } from '../../domain/statistics/period';
import type { LinkOf } from '../../domain/case/records';
import type { OfficeNow } from '../../ports/office';
import type { DepsOf } from '../../catalog/deps-of';
import { document } from '../../pages/parts/layout';
import { OverviewPage } from '../../pages/official/overview';
import { HeadStatisticsPage } from '../../pages/official/statistics';
import { MessagePage } from '../../pages/public/tracking';
import { type LinkedCase, linkWaitingCase } from '../../use-cases/link-waiting-case';
import { linkLetterToSign, listLettersToSign } from '../../use-cases/list-letters-to-sign';
import { listWaiting } from '../../use-cases/list-waiting';
import { openSignatoryLink } from '../../use-cases/open-letter-link';
import { readsStatistics } from '../../use-cases/reads-statistics';
import { showStatistics } from '../../use-cases/show-statistics';
import { demandOpen, type OfficialLink, openOfficialLink } from '../../use-cases/open-link';
import { newApp } from '../app';
import { readCursor, writeCursor } from '../../use-cases/cursor';
import { asPage } from '../problems';
import { readApplication, readCatalogue } from './read-catalogue';
import { typedBody } from '../typed-body';

type OverviewDeps = DepsOf<'overview'>;

/** @throws NotFound, LinkEnded */
const opened = async (deps: OverviewDeps, c: Context): Promise<OfficialLink> => {
  const link = await openOfficialLink(deps, c.req.param('secret') ?? '');
  demandOpen(link);
  return link;
};

const show = (deps: OverviewDeps) => async (c: Context) => {
  const link = await opened(deps, c);
  const after = { waiting: readCursor(c.req.query('sesudah')), decided: readCursor(c.req.query('lanjut')) };
  const [{ titles, waiting, decided }, letters] = await Promise.all([
    listWaiting(deps, link, after),
    after.waiting || after.decided ? [] : listLettersToSign(deps, link),
  ]);
  const path = `/putusan/${link.secret}`;
  const beside = (name: string, place: Record<string, unknown> | undefined) =>
    place && `${overviewOf(path)}?${name}=${writeCursor(place)}`;
  const props = {
    path,
    title: titles.join(', '),
    waiting: waiting.items,
    letters,
    isFirst: after.waiting === undefined,
    afterWaiting: beside('sesudah', waiting.next),
    decided: decided.items,
    afterDecided: beside('lanjut', decided.next),
    statistics: readsStatistics(link, deps.clock.now(), deps.ids) ? statisticsOf(overviewOf(path)) : undefined,
  };
  return c.html(document(<OverviewPage {...props} />));
};

const showFigures = async (
  deps: OverviewDeps,
  c: Context,
  { link, office }: { link: LinkOf<'official'> | LinkOf<'signatory'>; office: OfficeNow },
  back: { path: string; title: string },
) => {
  const now = deps.clock.now();
  if (!readsStatistics({ link, office }, now, deps.ids)) throw new NotFound('statistics');
  const asked = readAsked(c.req.query(), now);
  const shown = await showStatistics(deps, office, asked);
  return c.html(document(<HeadStatisticsPage {...{ asked, shown, office, now, back }} />), isWrong(asked) ? 400 : 200);
};

/** The office's figures behind a decision's link, to be read by its head alone. @throws NotFound for anybody else, as for an address that is none */
const showBesideOverview = (deps: OverviewDeps) => async (c: Context) => {
  const link = await opened(deps, c);
  return showFigures(deps, c, link, { path: overviewOf(`/putusan/${link.secret}`), title: 'Menunggu Anda' });
};

/** The same behind the link to a letter that its head signs, or signed. @throws NotFound */
const showBesideLetter = (deps: OverviewDeps) => async (c: Context) => {
  const { secret, access, ...letter } = await openSignatoryLink(deps, c.req.param('secret') ?? '');
  if (access !== 'sign' && access !== 'read') throw new NotFound('statistics');
  return showFigures(deps, c, letter, { path: `/tanda-tangan/${secret}`, title: 'Surat' });
};

const refusals: Record<Extract<LinkedCase, { refused: string }>['refused'], { title: string; text: string }> = {
  'not-waiting': {
    title: 'Tidak menunggu Anda',
    text: 'Permohonan ini tidak lagi menunggu Anda: sudah diputus atau dialihkan.',
  },
  'read-only': {
    title: 'Tautan ini hanya untuk membaca',
    text: `Tautan ini sudah lewat ${linkDays.decide} hari dan hanya untuk membaca. Untuk memutus, buka tautan dari surel terbaru kami.`,
  },
};

const letterRefusals: typeof refusals = {
  'not-waiting': {
    title: 'Tidak menunggu Anda',
    text: 'Surat ini tidak lagi menunggu tanda tangan Anda: sudah ditandatangani, ditarik, atau berganti penanda tangan.',
  },
  'read-only': refusals['read-only'],
};

const openCase = (deps: OverviewDeps) => async (c: Context) => {
  const link = await opened(deps, c);
  const { caseId, letter } = await typedBody(c);
  const { data } = z.uuid().safeParse(caseId);
  if (data && letter) {
    const toLetter = await linkLetterToSign(deps, link, { caseId: data, of: Number(letter) });
    if ('secret' in toLetter) return c.redirect(`/tanda-tangan/${toLetter.secret}`, 303);
    return c.html(document(<MessagePage {...letterRefusals[toLetter.refused]} />), 409);
  }
  const linked: LinkedCase = data ? await linkWaitingCase(deps, link, data) : { refused: 'not-waiting' };
  if ('secret' in linked) return c.redirect(`/putusan/${linked.secret}`, 303);
  return c.html(document(<MessagePage {...refusals[linked.refused]} />), 409);
};

/** An official's page of all that waits for them and what they decided, behind any of their links. GET changes nothing. */
export const overview = (deps: OverviewDeps): Hono => {
  const app = newApp();
  app.onError(asPage(deps));
  app.get('/ringkasan/:secret', show(deps));
  app.post('/ringkasan/:secret', openCase(deps));
  app.get('/ringkasan/:secret/statistik', showBesideOverview(deps));
  app.get('/tanda-tangan/:secret/statistik', showBesideLetter(deps));
  app.get('/putusan/:secret/katalog', readCatalogue(deps));
  app.get('/putusan/:secret/katalog/:id', readApplication(deps));
  return app;
};
