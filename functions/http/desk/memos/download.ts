import type { Context } from 'hono';
import { signMemoDownload } from '../../../use-cases/memos/read-memo';
import { atDesk } from '../at-desk';
import { type MemosDeps, monthOfPath } from './path';

/** Redirects to the file of the version in the path. */
export const downloadMemo = (deps: MemosDeps) => async (c: Context) => {
  await atDesk(deps, c);
  const version = c.req.param('version') ?? '';
  return c.redirect(await signMemoDownload(deps, { month: monthOfPath(c), version }), 303);
};
