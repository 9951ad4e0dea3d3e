import type { Context, Hono } from 'hono';
import type { DepsOf } from '../../catalog/deps-of';
import { InvalidInput, NotFound, Taken } from '../../domain/errors';
import { downloadSeconds } from '../../domain/files/case-file';
import { makesMemos, memoFileName } from '../../domain/memos/memo';
import { dayOf } from '../../domain/time/calendar';
import { MemosPage } from '../../pages/desk/memos/list';
import { MemoPage } from '../../pages/desk/memos/memo';
import { memoPath, memosPath } from '../../pages/desk/memos/paths';
import type { Filled } from '../../pages/parts/filled';
import { document } from '../../pages/parts/layout';
import { listMemos } from '../../use-cases/memos/list-memos';
import { makeMemo } from '../../use-cases/memos/make-memo';
import { numberMemo } from '../../use-cases/memos/number-memo';
import { type AtDesk, atDesk, postedAtDesk } from './at-desk';
import { deskApp } from './desk-app';

type MemosDeps = DepsOf<'desk-memos'>;

const doneTexts: Record<string, string> = {
  dibuat: 'Nota dinas sudah dibuat. Unduh PDF-nya di bawah.',
  sama: 'Angka bulan ini tidak berubah. Versi yang sudah ada tetap dipakai.',
  bernomor: 'Nomor surat sudah disimpan, dan versi bernomor siap dicetak.',
};
const noInput: Filled = { input: {}, gaps: [] };

const listPage = async (deps: MemosDeps, { office, reader }: AtDesk, filled = noInput): Promise<string> =>
  document(<MemosPage {...{ reader, office, filled }} listed={await listMemos(deps, office)} />);

const memoPage = async (deps: MemosDeps, c: Context, { office, reader }: AtDesk, filled = noInput): Promise<string> => {
  const versions = await deps.memos.ofMonth(c.req.param('month') ?? '');
  const newest = versions.at(-1);
  if (!newest) throw new NotFound('memo');
  const done = filled.gaps.length === 0 ? doneTexts[c.req.query('hasil') ?? ''] : undefined;
  const today = dayOf(deps.clock.now());
  return document(<MemoPage {...{ reader, office, versions, newest, filled, today, done }} />);
};

const make = (deps: MemosDeps) => async (c: Context) => {
  const { input, ...at } = await postedAtDesk(deps, c);
  try {
    const { memo, isNew } = await makeMemo(deps, { administrator: at.administrator.id, input });
    return c.redirect(`${memoPath(memo.content.month)}?hasil=${isNew ? 'dibuat' : 'sama'}`, 303);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return c.html(await listPage(deps, at, { input, gaps: error.gaps }), 400);
  }
};

const number = (deps: MemosDeps) => async (c: Context) => {
  const { input, ...at } = await postedAtDesk(deps, c);
  try {
    const asked = { administrator: at.administrator.id, input };
    const memo = await numberMemo(deps, c.req.param('month') ?? '', asked);
    return c.redirect(`${memoPath(memo.content.month)}?hasil=bernomor`, 303);
  } catch (error) {
    if (error instanceof InvalidInput) return c.html(await memoPage(deps, c, at, { input, gaps: error.gaps }), 400);
    if (error instanceof Taken) return c.html(await memoPage(deps, c, at, { input, gaps: [error.gap] }), 409);
    throw error;
  }
};

const download = (deps: MemosDeps) => async (c: Context) => {
  await atDesk(deps, c);
  const versions = await deps.memos.ofMonth(c.req.param('month') ?? '');
  const memo = versions.find(({ version }) => `${version}` === c.req.param('version'));
  if (!memo) throw new NotFound('memo');
  return c.redirect(await deps.fileLinks.presignDownload(memo.key, memoFileName(memo), downloadSeconds), 303);
};

/** The monthly memos (nota dinas): made, listed, numbered and downloaded at the desk, where the office makes them. */
export const deskMemos = (deps: MemosDeps): Hono => {
  const app = deskApp(deps);
  app.use(async (_, next) => {
    if (!makesMemos()) throw new NotFound('memos');
    await next();
  });
  app.get(memosPath, async (c) => c.html(await listPage(deps, await atDesk(deps, c))));
  app.post(memosPath, make(deps));
  app.get(memoPath(':month'), async (c) => c.html(await memoPage(deps, c, await atDesk(deps, c))));
  app.post(memoPath(':month'), number(deps));
  app.get(`${memoPath(':month')}/berkas/:version`, download(deps));
  return app;
};
