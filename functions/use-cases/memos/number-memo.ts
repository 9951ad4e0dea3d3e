import { valueOf } from '../../domain/forms/input-values';
import { addConflicts, type Gap, InvalidInput, NotFound } from '../../domain/errors';
import { numberGaps } from '../../domain/letters/letter-acts';
import { withHyphens } from '../../domain/letters/official-number';
import type { MemoRecord } from '../../domain/memos/memo';
import { outgoingForm } from '../../domain/office/request-act-forms';
import { boundsOf, monthAfter, monthText } from '../../domain/statistics/months';
import { dayOf } from '../../domain/time/calendar';
import { dayText } from '../../domain/time/dates';
import type { Deps } from '../../ports/deps';
import { readDeskForm } from '../read-desk-form';
import { retryOnConflict } from '../retry-on-conflict';
import { issueMemo, type IssueMemoDeps } from './issue-memo';
import type { MemoInput } from './make-memo';

type NumberDeps = IssueMemoDeps & Pick<Deps, 'office'>;
type Entry = NonNullable<MemoRecord['outgoing']>;

/** Returns the gap of a date before the end of the memo's month. */
const earlyGaps = (month: string, { date }: Entry): Gap[] =>
  date > dayOf(new Date(boundsOf(month).to))
    ? []
    : [
        {
          field: 'outgoing.date',
          message: `Tanggal ini sebelum ${monthText(month)} berakhir. Pakai ${dayText(`${monthAfter(month)}-01`)} atau sesudahnya.`,
        },
      ];

/** Returns the conflict if a newer version was made since the form was shown. */
const unseenVersion = ({ version, outgoing }: MemoRecord, seenVersion: string): Gap[] => {
  if (seenVersion === `${version}`) return [];
  const changeText = outgoing ? `diberi nomor ${outgoing.number}, ${dayText(outgoing.date)},` : 'dibuat lagi';
  const message = `Nota dinas ini baru saja ${changeText} oleh orang lain (versi ${version}). Periksa isian Anda, lalu simpan lagi bila memang perlu.`;
  return [{ field: 'outgoing.number', message }];
};

/**
 * Gives the newest version of a month's memo the office's number and date, or corrects them. Issues a next version with the same contents.
 * The same entry again records nothing.
 * @throws NotFound, InvalidInput, Taken for a number that another letter of the year has
 */
export const numberMemo = (deps: NumberDeps, month: string, { administrator, input }: MemoInput): Promise<MemoRecord> =>
  retryOnConflict(async () => {
    const office = await deps.office.current();
    const versions = await deps.memos.ofMonth(month);
    const newest = versions.at(-1);
    if (!newest) throw new NotFound('memo');
    const conflicts = unseenVersion(newest, valueOf(input, 'was'));
    const { outgoing: entry } = readDeskForm(outgoingForm, input, deps.clock.now(), conflicts);
    const outgoing = { ...entry, number: withHyphens(entry.number) };
    const { outgoing: current, content } = newest;
    if (current?.number === outgoing.number && current.date === outgoing.date) return newest;
    const gaps = addConflicts([...numberGaps(outgoing.number), ...earlyGaps(month, outgoing)], conflicts);
    if (gaps.length > 0) throw new InvalidInput(gaps);
    return issueMemo(deps, { office, versions, content, outgoing, administrator });
  });
