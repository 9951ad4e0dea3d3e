import type { MemoList } from '../../domain/memos/listed-memos';
import { memoInForce, type MemoRecord } from '../../domain/memos/memo';
import { reportableMonths } from '../../domain/memos/memo-months';
import { memoSenders, usualSender } from '../../domain/memos/memo-senders';
import { dayOf } from '../../domain/time/calendar';
import type { Deps } from '../../ports/deps';
import type { MemoReader } from '../../ports/memos';
import type { OfficeNow } from '../../ports/office';
import type { StatisticsReader } from '../../ports/statistics';
import { firstMonth } from './read-memo-content';

/** The number of versions that a list reads: months have few, and readers look for the newest months. */
const maxVersionsRead = 60;

interface NewestDeps {
  memos: Pick<MemoReader, 'newest'>;
}

/** Returns the versions of each month's memo, oldest first; the newest month comes first. */
const memosByMonth = async ({ memos }: NewestDeps): Promise<MemoRecord[][]> => {
  const versions = (await memos.newest(maxVersionsRead)).toReversed();
  const months = [...new Set(versions.map(({ content: { month } }) => month))].toReversed();
  return months.map((month) => versions.filter(({ content }) => content.month === month));
};

/** Returns the version of each month's memo that holds, the newest month first. */
export const memosInForce = async (deps: NewestDeps): Promise<MemoRecord[]> =>
  (await memosByMonth(deps)).flatMap((versions) => memoInForce(versions) ?? []);

/** Reads the list of memos, and the months and senders that a new one may have. */
export const listMemos = async (
  deps: NewestDeps & Pick<Deps, 'clock'> & { statistics: Pick<StatisticsReader, 'oldest'> },
  office: OfficeNow,
): Promise<MemoList> => {
  const now = deps.clock.now();
  const [months, first] = await Promise.all([memosByMonth(deps), firstMonth(deps, office)]);
  const memos = months.flatMap((versions) => {
    const [newest, inForce] = [versions.at(-1), memoInForce(versions)];
    return newest ? [{ newest, ...(inForce !== newest && inForce && { inForce }) }] : [];
  });
  const newestMade = memos.map(({ newest }) => newest).sort((a, b) => b.issuedAt.localeCompare(a.issuedAt))[0];
  const sender = usualSender(office.roster, dayOf(now), newestMade?.content.sender);
  return {
    memos,
    months: reportableMonths(first, now),
    senders: memoSenders(office.roster, dayOf(now)),
    ...(sender && { usualSender: sender.post }),
  };
};
