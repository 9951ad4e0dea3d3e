import { valueOf } from '../../domain/forms/input-values';
import { InvalidInput } from '../../domain/errors';
import { isSameReport, type MemoRecord } from '../../domain/memos/memo';
import { memoForm } from '../../domain/memos/memo-form';
import { monthGaps, reportableMonths } from '../../domain/memos/memo-months';
import { memoSenders } from '../../domain/memos/memo-senders';
import type { FormInput } from '../../domain/forms/parse';
import { dayOf } from '../../domain/time/calendar';
import type { Deps } from '../../ports/deps';
import { readDeskForm } from '../read-desk-form';
import { retryOnConflict } from '../retry-on-conflict';
import { issueMemo, type IssueMemoDeps } from './issue-memo';
import { firstMonth, type MemoReadDeps, readMemoContent } from './read-memo-content';

type MakeDeps = IssueMemoDeps & MemoReadDeps & Pick<Deps, 'office'>;

/** An administrator's post about a memo. */
export interface MemoInput {
  administrator: string;
  input: FormInput;
}

/** The memo's newest version. `isNew`: this act made it. */
interface MakeMemoResult {
  memo: MemoRecord;
  isNew: boolean;
}

/**
 * Makes the memo of a month that is over. Returns the newest version if it already reports the same, as after a second click.
 * @throws InvalidInput for a month that is not over or has no record, or a sender whose post has no holder
 */
export const makeMemo = (deps: MakeDeps, { administrator, input }: MemoInput): Promise<MakeMemoResult> =>
  retryOnConflict(async () => {
    const office = await deps.office.current();
    const now = deps.clock.now();
    const first = await firstMonth(deps, office);
    const gaps = monthGaps(valueOf(input, 'memo.month'), first, now);
    if (first === undefined || gaps.length > 0) throw new InvalidInput(gaps);
    const senders = memoSenders(office.roster, dayOf(now));
    const { memo } = readDeskForm(memoForm(reportableMonths(first, now), senders, office.roster), input, now);
    const sender = senders.find(({ post }) => post === memo.sender);
    if (!sender) throw new InvalidInput([{ field: 'memo.sender', message: 'Pilih pejabat dari daftar.' }]);
    const content = await readMemoContent(deps, office, { month: memo.month, first, sender });
    const versions = await deps.memos.ofMonth(memo.month);
    const newest = versions.at(-1);
    if (newest && isSameReport(newest.content, content)) return { memo: newest, isNew: false };
    return { memo: await issueMemo(deps, { office, versions, content, administrator }), isNew: true };
  });
