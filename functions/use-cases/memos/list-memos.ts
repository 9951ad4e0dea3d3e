import type { ListedMemos } from '../../domain/memos/listed-memos';
import type { MemoRecord } from '../../domain/memos/memo';
import { reportableMonths } from '../../domain/memos/memo-months';
import { memoSenders, usualSender } from '../../domain/memos/memo-senders';
import { dayOf } from '../../domain/time/calendar';
import type { Deps } from '../../ports/deps';
import type { MemoReader } from '../../ports/memos';
import type { OfficeNow } from '../../ports/office';
import type { StatisticsReader } from '../../ports/statistics';
import { firstMonth } from './read-memo-content';

/** The number of versions that a list reads: months have few, and readers look for the newest months. */
const mostRead = 60;

interface NewestDeps {
  memos: Pick<MemoReader, 'newest'>;
}

/** Returns the newest version of each month's memo, the newest month first. */
export const newestMemos = async ({ memos }: NewestDeps): Promise<MemoRecord[]> => {
  const versions = await memos.newest(mostRead);
  return versions.filter(({ content: { month } }, index) => versions[index - 1]?.content.month !== month);
};

/** Reads the list of memos, and the months and senders that a new one may have. */
export const listMemos = async (
  deps: NewestDeps & Pick<Deps, 'clock'> & { statistics: Pick<StatisticsReader, 'oldest'> },
  office: OfficeNow,
): Promise<ListedMemos> => {
  const now = deps.clock.now();
  const [memos, first] = await Promise.all([newestMemos(deps), firstMonth(deps, office)]);
  const lastMade = [...memos].sort((a, b) => b.issuedAt.localeCompare(a.issuedAt))[0];
  const usual = usualSender(office.roster, dayOf(now), lastMade?.content.sender);
  return {
    memos,
    months: reportableMonths(first, now),
    senders: memoSenders(office.roster, dayOf(now)),
    ...(usual && { usual: usual.post }),
  };
};
