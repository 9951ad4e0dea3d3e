import { firstRecord } from '../../../functions/domain/office/office-chain';
import { holderOfPost, type Roster } from '../../../functions/domain/office/roster';
import { dayOf } from '../../../functions/domain/time/calendar';
import type { OpsDeps } from '../connect';
import { parseRosterFile } from '../roster-file';
import type { Result } from './result';

/** Returns a warning if nobody holds the head's post on `today`. It may be meant: a file can come before a first day. */
const headWarning = ({ posts, officials }: Roster, today: string): string | undefined => {
  const head = posts.find(({ role }) => role === 'kepala-dinas');
  if (!head || holderOfPost({ posts, officials }, head.id, today)) return undefined;
  return `nobody holds ${head.id} today: until somebody does, requests wait and no step is decided for a vacant post`;
};

/** Writes an office's first record from a roster file. An existing record is changed at the desk, which records its author. */
export const seedRoster = async (
  { seed, clock }: Pick<OpsDeps, 'seed' | 'clock'>,
  json: string,
  source?: string,
): Promise<Result> => {
  const today = dayOf(clock.now());
  const { posts, officials, administrators } = parseRosterFile(json, today, source);
  if (!(await seed(firstRecord({ posts, officials }, administrators))))
    throw new Error('An office stands there already: change it at its desk, /meja/pejabat. Nothing was written.');
  const [p, o, a] = [posts.length, officials.length, administrators.length];
  return { rows: [{ posts: p, officials: o, administrators: a, warning: headWarning({ posts, officials }, today) }] };
};
