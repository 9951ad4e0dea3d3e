import type { Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { memoBeside, overviewOf, statisticsOf } from '../../domain/case/paths';
import { linkDays } from '../../domain/case/access';
import { NotFound } from '../../domain/errors';
import { downloadSeconds } from '../../domain/files/case-file';
import { makesMemos, memoFileName } from '../../domain/memos/memo';
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
import { newestMemos } from '../../use-cases/memos/list-memos';
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

/** The reader of the office's figures behind a link, and the page that the figures stand beside. */
interface FiguresReader {
  link: LinkOf<'official'> | LinkOf<'signatory'>;
  office: OfficeNow;
  back: { path: string; title: string };
}
type OpensFigures = (deps: OverviewDeps, c: Context) => Promise<FiguresReader>;

/** Behind a decision's link. @throws NotFound, LinkEnded */
const besideOverview: OpensFigures = async (deps, c) => {
  const { link, office, secret } = await opened(deps, c);
  return { link, office, back: { path: overviewOf(`/putusan/${secret}`), title: 'Menunggu Anda' } };
};

/** Behind the link to a letter that its head signs, or signed. @throws NotFound */
const besideLetter: OpensFigures = async (deps, c) => {
  const { secret, access, link, office } = await openSignatoryLink(deps, c.req.param('secret') ?? '');
  if (access !== 'sign' && access !== 'read') throw new NotFound('statistics');
  return { link, office, back: { path: `/tanda-tangan/${secret}`, title: 'Surat' } };
};

/** Lets the office's head alone go on. @throws NotFound for anybody else, as for an address that is none */
const openFigures = async (deps: OverviewDeps, c: Context, opens: OpensFigures): Promise<FiguresReader> => {
  const reader = await opens(deps, c);
  if (!readsStatistics(reader, deps.clock.now(), deps.ids)) throw new NotFound('statistics');
  return reader;
};

const showFigures = (deps: OverviewDeps, opens: OpensFigures) => async (c: Context) => {
  const { office, back } = await openFigures(deps, c, opens);
  const now = deps.clock.now();
  const asked = readAsked(c.req.query(), now);
  const [shown, memos] = await Promise.all([
    showStatistics(deps, office, asked),
    makesMemos() ? newestMemos(deps) : [],
  ]);
  const page = <HeadStatisticsPage {...{ asked, shown, office, now, back, memos }} />;
  return c.html(document(page), isWrong(asked) ? 400 : 200);
};

/** Downloads the newest version of a month's memo. @throws NotFound */
const downloadMemo = (deps: OverviewDeps, opens: OpensFigures) => async (c: Context) => {
  await openFigures(deps, c, opens);
  const memo = makesMemos() ? (await deps.memos.ofMonth(c.req.param('month') ?? '')).at(-1) : undefined;
  if (!memo) throw new NotFound('memo');
  return c.redirect(await deps.fileLinks.presignDownload(memo.key, memoFileName(memo), downloadSeconds), 303);
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
  for (const [path, opens] of [
    ['/ringkasan/:secret', besideOverview],
    ['/tanda-tangan/:secret', besideLetter],
  ] as const) {
    app.get(statisticsOf(path), showFigures(deps, opens));
    app.get(memoBeside(statisticsOf(path), ':month'), downloadMemo(deps, opens));
  }
  app.get('/putusan/:secret/katalog', readCatalogue(deps));
  app.get('/putusan/:secret/katalog/:id', readApplication(deps));
  return app;
};
