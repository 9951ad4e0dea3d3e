import type { DocumentBody, Fact, Printable } from '../documents/model';
import { copiesBlocks, dottedLine } from '../documents/office-entries';
import { roleTitleOf, titleOf } from '../documents/signatories';
import { dateText, nipText, blankMark } from '../documents/wording';
import { profile } from '../office/office-profile';
import { headPost, officialBy, postBy, type Roster } from '../office/roster';
import { monthText } from '../statistics/months';
import { type MemoContent, memoNumber, type UnprintedMemo } from './memo';
import { countBlocks, factBlocks, paceBlocks, paragraphBlock, waitingBlocks } from './memo-blocks';

/** Returns the title of the office's head, as its holder signed at that time. */
const headTitle = ({ head }: MemoContent, roster: Roster): string => {
  const post = headPost(roster);
  return post ? titleOf(post, officialBy(roster, head)) : roleTitleOf('kepala-dinas');
};

const senderOf = ({ sender }: MemoContent, roster: Roster) => {
  const official = officialBy(roster, sender);
  const post = postBy(roster, official?.post);
  return official && post
    ? { title: titleOf(post, official), name: official.name, rank: official.rank, nip: nipText(official.nip) }
    : { title: blankMark, name: dottedLine, nip: dottedLine };
};

const headOf = ({ content, outgoing, issuedAt }: UnprintedMemo, roster: Roster): Fact[] => [
  { label: 'Kepada', value: `Yth. ${headTitle(content, roster)}` },
  { label: 'Dari', value: senderOf(content, roster).title },
  { label: 'Tanggal', value: dateText(outgoing?.date ?? issuedAt) },
  { label: 'Nomor', value: outgoing?.number ?? dottedLine },
  { label: 'Sifat', value: 'Biasa' },
  { label: 'Lampiran', value: blankMark },
  {
    label: 'Hal',
    value: [{ text: `Laporan permohonan aplikasi bulan ${monthText(content.month)}`, bold: true }],
  },
];

/**
 * Returns the contents of a month's memo: counts, durations against the standard, and the places where requests wait.
 */
const memoBody = (memo: UnprintedMemo, roster: Roster): DocumentBody => {
  const { content } = memo;
  return {
    letterhead: true,
    blocks: [
      { type: 'heading', level: 1, text: 'NOTA DINAS' },
      { type: 'facts', rows: headOf(memo, roster) },
      paragraphBlock(
        `Kami laporkan pelayanan permohonan pembangunan aplikasi selama ${monthText(content.month)} menurut SOP nomor ${profile.sop.number.replaceAll(' ', '')}. Angkanya mencakup semua perangkat daerah pemohon dan dihitung dari catatan sistem Ajuan.`,
      ),
      ...countBlocks(content),
      ...paceBlocks(content),
      ...waitingBlocks(content),
      ...factBlocks(content),
      paragraphBlock('Demikian kami laporkan. Kami mohon arahan selanjutnya.'),
    ],
    signatory: senderOf(content, roster),
    below: copiesBlocks((profile.letters?.copies?.memo ?? []).map(({ to }) => to)),
  };
};

/** Returns a memo's title: "Nota Dinas November 2026". */
export const memoTitle = ({ month }: Pick<MemoContent, 'month'>): string => `Nota Dinas ${monthText(month)}`;

/** Returns a version of a memo, ready for printing. */
export const memoModel = (memo: UnprintedMemo & { documentId: string }, roster: Roster): Printable => ({
  layout: 'letter',
  kind: 'nota-dinas',
  documentId: memo.documentId,
  title: memoTitle(memo.content),
  number: memoNumber(memo),
  version: memo.version,
  issuedAt: memo.issuedAt,
  chainHash: memo.chainHash,
  ...memoBody(memo, roster),
});
