import { hasEnded, minutesLater, sessionHours } from '../domain/office/desk-access';
import type { Deps } from '../ports/deps';

type SignInDeps = Pick<Deps, 'desk' | 'office' | 'clock' | 'ids'>;

/** Returns true if a one-time link is valid now. Changes nothing. */
export const isSignInOpen = async ({ desk, clock, ids }: SignInDeps, secret: string): Promise<boolean> => {
  const link = await desk.signIn(ids.digest(secret));
  return link !== undefined && !hasEnded(link, clock.now());
};

/** Uses a one-time link. Returns the secret of the new session, or undefined if the link is not valid. */
export const signIn = async ({ desk, office, clock, ids }: SignInDeps, secret: string): Promise<string | undefined> => {
  const link = await desk.useSignIn(ids.digest(secret));
  const now = clock.now();
  const { administrators } = await office.current();
  const isListed = link && administrators.some(({ id }) => id === link.administrator);
  if (!isListed || hasEnded(link, now)) return undefined;
  const session = ids.secret();
  const expiresAt = minutesLater(now, sessionHours * 60);
  await desk.saveSession({ hash: ids.digest(session), administrator: link.administrator, expiresAt });
  return session;
};
