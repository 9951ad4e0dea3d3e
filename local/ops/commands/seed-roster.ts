import { firstRecord } from '../../../functions/domain/office/office-chain';
import { dayOf } from '../../../functions/domain/time/calendar';
import type { OpsDeps } from '../connect';
import { parseRosterFile } from '../roster-file';
import type { Result } from './result';

/** Writes an office's first record from a roster file. An existing record is changed at the desk, which records its author. */
export const seedRoster = async ({ seed, clock }: Pick<OpsDeps, 'seed' | 'clock'>, json: string): Promise<Result> => {
  const { posts, officials, administrators } = parseRosterFile(json, dayOf(clock.now()));
  if (!(await seed(firstRecord({ posts, officials }, administrators))))
    throw new Error('An office stands there already: change it at its desk, /meja/pejabat. Nothing was written.');
  const [p, o, a] = [posts.length, officials.length, administrators.length];
  return { rows: [{ posts: p, officials: o, administrators: a }] };
};
