import type { Context } from 'hono';
import type { DepsOf } from '../../../catalog/deps-of';
import { isNarrowed, readRegisterFilter } from '../../../domain/register/register-filter';
import { makesMemos } from '../../../domain/memos/memo';
import { RegisterPage } from '../../../pages/desk/register';
import { document } from '../../../pages/parts/layout';
import { listRegister } from '../../../use-cases/list-register';
import { readDashboard } from '../../../use-cases/read-dashboard';
import { pagingOf } from '../../paging-of';
import { atDesk } from '../at-desk';

/** Shows the register, filtered and paged by its query. */
export const showRegister = (deps: DepsOf<'desk-cases'>) => async (c: Context) => {
  const { office, reader } = await atDesk(deps, c);
  const { filter, unknown } = readRegisterFilter(c.req.query(), office.roster);
  const { after, number, neighbours } = pagingOf(c, filter);
  // Only the desk's first page reads the office's figures. A search or a later page follows a page that already showed them.
  const [{ heads, next, cut, letters, memos }, dashboard] = await Promise.all([
    listRegister(deps, office, filter, after),
    number === 1 && !isNarrowed(filter) ? readDashboard(deps, office, reader.seesLetters) : undefined,
  ]);
  const shown = {
    reader,
    office,
    filter,
    unknown,
    heads,
    letters,
    memos: makesMemos() ? memos : undefined,
    cut,
    dashboard,
    now: deps.clock.now(),
    page: number,
  };
  return c.html(document(<RegisterPage {...shown} {...neighbours(next)} />), unknown.length > 0 ? 400 : 200);
};
