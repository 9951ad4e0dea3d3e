import type { Context } from 'hono';
import type { DepsOf } from '../../../catalog/deps-of';
import { OfficeLogPage } from '../../../pages/desk/office-log';
import { document } from '../../../pages/parts/layout';
import { atDesk } from '../at-desk';

/** The most versions of memos whose changes the log names: months have few. */
const maxMemos = 500;

/** Shows the chain of the office's changes, the newest first. */
export const showLog = (deps: DepsOf<'desk-office'>) => async (c: Context) => {
  const { office, reader } = await atDesk(deps, c);
  const [events, memos] = await Promise.all([deps.office.events(), deps.memos.newest(maxMemos)]);
  return c.html(document(<OfficeLogPage {...{ office, reader, memos }} events={events.reverse()} />));
};
