import { hasEnded } from '../domain/office/desk-access';
import type { Administrator } from '../domain/office/office-record';
import type { Deps } from '../ports/deps';
import type { OfficeNow } from '../ports/office';

type SessionDeps = Pick<Deps, 'desk' | 'office' | 'clock' | 'ids'>;

/** The administrator of a valid session with the current office. `nobody`: no valid session. `removed`: the administrator was removed. */
type DeskSessionOf = { administrator: Administrator; office: OfficeNow } | 'nobody' | 'removed';

/** Ends a session. */
export const endSession = ({ desk, ids }: Pick<Deps, 'desk' | 'ids'>, secret: string): Promise<void> =>
  desk.endSession(ids.digest(secret));

/** Finds the administrator behind a session's secret. The list is read each time: a removed one is out at once, and their session ends. */
export const openSession = async (deps: SessionDeps, secret: string | undefined): Promise<DeskSessionOf> => {
  const session = secret ? await deps.desk.session(deps.ids.digest(secret)) : undefined;
  if (!secret || !session || hasEnded(session, deps.clock.now())) return 'nobody';
  const office = await deps.office.current();
  const administrator = office.administrators.find(({ id }) => id === session.administrator);
  if (administrator) return { administrator, office };
  await endSession(deps, secret);
  return 'removed';
};
