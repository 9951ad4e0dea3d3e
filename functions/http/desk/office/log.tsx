import type { Context } from 'hono';
import type { DepsOf } from '../../../catalog/deps-of';
import { OfficeLogPage } from '../../../pages/desk/office-log';
import { document } from '../../../pages/parts/layout';
import { atDesk } from '../at-desk';

/** Shows the chain of the office's changes, the newest first. */
export const showLog = (deps: DepsOf<'desk-office'>) => async (c: Context) => {
  const { office, reader } = await atDesk(deps, c);
  const events = (await deps.office.events()).reverse();
  return c.html(document(<OfficeLogPage {...{ office, reader, events }} />));
};
