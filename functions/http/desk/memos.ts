import type { Hono } from 'hono';
import { NotFound } from '../../domain/errors';
import { makesMemos } from '../../domain/memos/memo';
import { memoPath, memosPath } from '../../pages/desk/memos/paths';
import { deskApp } from './desk-app';
import { downloadMemo } from './memos/download';
import { postMemo, showMemos } from './memos/list';
import { postMemoNumber, showMemo } from './memos/memo';
import type { MemosDeps } from './memos/path';

/** The pages of the monthly memos (nota dinas), for an office that makes them: list, new memo, number and download. */
export const deskMemos = (deps: MemosDeps): Hono => {
  const app = deskApp(deps);
  app.use(async (_, next) => {
    if (!makesMemos()) throw new NotFound('memos');
    await next();
  });
  app.get(memosPath, showMemos(deps));
  app.post(memosPath, postMemo(deps));
  app.get(memoPath(':month'), showMemo(deps));
  app.post(memoPath(':month'), postMemoNumber(deps));
  app.get(`${memoPath(':month')}/berkas/:version`, downloadMemo(deps));
  return app;
};
