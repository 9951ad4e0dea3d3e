import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { NotFound } from '../../domain/errors';
import { ClosedDeskPage, type ClosedReason, MissingAtDeskPage } from '../../pages/desk/sign-in';
import { document } from '../../pages/parts/layout';
import type { Deps } from '../../ports/deps';
import { asPage } from '../problems';
import { unsentText } from '../unsent';

/** The request has no valid session, or its administrator was removed. */
export class NotAtDesk extends Error {
  override name = 'NotAtDesk';
  constructor(readonly reason: 'nobody' | 'removed') {
    super(reason);
  }
}

const showClosedDesk = async (c: Context, status: 401 | 403, reason: ClosedReason): Promise<Response> =>
  c.html(document(<ClosedDeskPage reason={reason} unsent={await unsentText(c)} />), status);

/** Shows errors of the desk as a page. Sends requests without a session to the sign-in page. */
export const asDeskPage = (deps: Pick<Deps, 'log' | 'ids'>) => async (error: unknown, c: Context) => {
  if (error instanceof NotAtDesk) {
    if (error.reason === 'removed') return showClosedDesk(c, 403, 'removed');
    return c.req.method === 'GET' ? c.redirect('/meja/masuk', 303) : showClosedDesk(c, 401, 'ended');
  }
  if (error instanceof NotFound) return c.html(document(<MissingAtDeskPage unsent={await unsentText(c)} />), 404);
  if (error instanceof HTTPException && error.status === 403) return showClosedDesk(c, 403, 'foreign');
  return asPage(deps)(error, c);
};
