import type { Context } from 'hono';
import { dayOf } from '../../../domain/time/calendar';
import { memoDoneText } from '../../../pages/desk/memos/done';
import { MemoPage } from '../../../pages/desk/memos/memo';
import { memoPath } from '../../../pages/desk/memos/paths';
import type { Filled } from '../../../pages/parts/filled';
import { document } from '../../../pages/parts/layout';
import { numberMemo } from '../../../use-cases/memos/number-memo';
import { readMemo } from '../../../use-cases/memos/read-memo';
import { refusedInput } from '../../refused-input';
import { type AtDesk, atDesk, postedAtDesk } from '../at-desk';
import { type MemosDeps, monthOfPath } from './path';

const memoPage = async (deps: MemosDeps, c: Context, { office, reader }: AtDesk, filled: Filled): Promise<string> => {
  const memo = await readMemo(deps, monthOfPath(c));
  const done = filled.gaps.length === 0 ? memoDoneText(c.req.query('hasil')) : undefined;
  return document(<MemoPage {...{ reader, office, ...memo, filled, done }} today={dayOf(deps.clock.now())} />);
};

/** Shows the memo of the month in the path. */
export const showMemo = (deps: MemosDeps) => async (c: Context) =>
  c.html(await memoPage(deps, c, await atDesk(deps, c), { input: {}, gaps: [] }));

/** Records the memo's number in the office. */
export const postMemoNumber = (deps: MemosDeps) => async (c: Context) => {
  const { input, ...at } = await postedAtDesk(deps, c);
  try {
    const memo = await numberMemo(deps, monthOfPath(c), { administrator: at.administrator.id, input });
    return c.redirect(`${memoPath(memo.content.month)}?hasil=bernomor`, 303);
  } catch (error) {
    const { gaps, status } = refusedInput(error);
    return c.html(await memoPage(deps, c, at, { input, gaps }), status);
  }
};
