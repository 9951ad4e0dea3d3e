import { dateText } from '../documents/wording';
import { holderText } from '../office/holder-text';
import { officialBy, type Roster, titleAndUnit } from '../office/roster';
import { isSameReport, type UnprintedMemo } from './memo';

const senderText = ({ content: { sender } }: UnprintedMemo, roster: Roster): string => {
  const official = officialBy(roster, sender);
  return official ? titleAndUnit(roster, official) : holderText(roster, sender);
};

/** Returns "nomor 8 (sebelumnya 7)", or nothing if the text did not change. */
const changedText = (name: string, current: string | undefined, before: string | undefined): string[] =>
  current === undefined || current === before
    ? []
    : [`${name} ${current}${before === undefined ? '' : ` (sebelumnya ${before})`}`];

/** Returns the changes of a memo's version against the version before it: figures, sender, number and day. */
export const memoChangeText = (memo: UnprintedMemo, before: UnprintedMemo | undefined, roster: Roster): string => {
  const [entry, previousEntry] = [memo.outgoing, before?.outgoing];
  const hasSameFigures =
    before === undefined || isSameReport(memo.content, { ...before.content, sender: memo.content.sender });
  const parts = [
    ...(hasSameFigures ? [] : ['angkanya diperbarui']),
    ...changedText('dari', senderText(memo, roster), before && senderText(before, roster)),
    ...changedText('nomor', entry?.number, previousEntry?.number),
    ...changedText('tanggal', entry && dateText(entry.date), previousEntry && dateText(previousEntry.date)),
    ...(previousEntry && !entry ? [`belum bernomor (sebelumnya ${previousEntry.number})`] : []),
  ];
  return `Versi ${[memo.version, ...parts].join(', ')}.`;
};
