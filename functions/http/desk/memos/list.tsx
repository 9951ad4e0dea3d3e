import type { Context } from 'hono';
import { InvalidInput } from '../../../domain/errors';
import { MemosPage } from '../../../pages/desk/memos/list';
import { memoPath } from '../../../pages/desk/memos/paths';
import type { Filled } from '../../../pages/parts/filled';
import { document } from '../../../pages/parts/layout';
import { listMemos } from '../../../use-cases/memos/list-memos';
import { makeMemo } from '../../../use-cases/memos/make-memo';
import { type AtDesk, atDesk, postedAtDesk } from '../at-desk';
import type { MemosDeps } from './path';

const listPage = async (deps: MemosDeps, { office, reader }: AtDesk, filled: Filled): Promise<string> =>
  document(<MemosPage {...{ reader, office, filled }} list={await listMemos(deps, office)} />);

/** Shows the memos, and the form for a new one. */
export const showMemos = (deps: MemosDeps) => async (c: Context) =>
  c.html(await listPage(deps, await atDesk(deps, c), { input: {}, gaps: [] }));

/** Makes the memo of the chosen month. */
export const postMemo = (deps: MemosDeps) => async (c: Context) => {
  const { input, ...at } = await postedAtDesk(deps, c);
  try {
    const { memo, isNew } = await makeMemo(deps, { administrator: at.administrator.id, input });
    return c.redirect(`${memoPath(memo.content.month)}?hasil=${isNew ? 'dibuat' : 'sama'}`, 303);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return c.html(await listPage(deps, at, { input, gaps: error.gaps }), 400);
  }
};
