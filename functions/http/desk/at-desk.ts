import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { FormInput } from '../../domain/forms/parse';
import type { Administrator } from '../../domain/office/office-record';
import type { DeskReader } from '../../pages/desk/layout';
import type { Deps } from '../../ports/deps';
import type { OfficeNow } from '../../ports/office';
import { openSession } from '../../use-cases/open-session';
import { seesLetters } from '../../use-cases/sees-letters';
import { typedBody } from '../typed-body';
import { NotAtDesk } from './desk-errors';
import { dropSessionCookie, sessionOf } from './session-cookie';

export type DeskDeps = Pick<Deps, 'desk' | 'office' | 'outgoing' | 'clock' | 'ids' | 'log' | 'config'>;

/** The administrator at the desk, and the current office record. */
export interface AtDesk {
  administrator: Administrator;
  office: OfficeNow;
  reader: DeskReader;
}

/** An administrator with the form that they posted. */
export type PostedAtDesk = AtDesk & { input: FormInput };

/** Returns the administrator who sent this request. @throws NotAtDesk */
export const atDesk = async (deps: DeskDeps, c: Context): Promise<AtDesk> => {
  const secret = sessionOf(c);
  const session = await openSession(deps, secret);
  if (session === 'removed') dropSessionCookie(deps, c);
  if (session === 'nobody' || session === 'removed') throw new NotAtDesk(session);
  const { name } = session.administrator;
  const reader = { name, token: deps.ids.digest(`formulir ${secret}`), seesLetters: await seesLetters(deps) };
  return { ...session, reader };
};

/**
 * Returns the administrator and their posted form. Rejects a form without the session's token, because another site may have sent it.
 * @throws NotAtDesk, 403
 */
export const postedAtDesk = async (deps: DeskDeps, c: Context): Promise<PostedAtDesk> => {
  const at = await atDesk(deps, c);
  const input = await typedBody(c);
  if (input.token !== at.reader.token) throw new HTTPException(403);
  return { ...at, input };
};
