import type { Block, DocumentBody, Fact, Printable, Text } from '../documents/model';
import { copiesBlocks, dottedLine } from '../documents/office-entries';
import { roleTitleOf, titleOf } from '../documents/signatories';
import { countText, dateText, momentText, moneyText, nipText, nothing } from '../documents/wording';
import { profile } from '../office/office-profile';
import { headPost, officialBy, postBy, type Roster } from '../office/roster';
import { stepOf, type StepId } from '../sop/sop';
import {
  daysText,
  endGroupTexts,
  failedByCount,
  failedItemsText,
  itemText,
  shareText,
  standardText,
  stepText,
} from '../statistics/figure-texts';
import type { Figures } from '../statistics/figures';
import { monthAfter, monthText } from '../statistics/months';
import { countedSteps, endsOf, officialsOnTime, openBefore, type Pace, paceOf } from '../statistics/series';
import { type MemoContent, memoNumber, type UnprintedMemo } from './memo';

const heading = (text: string): Block => ({ type: 'heading', level: 2, text });
const paragraph = (text: string): Block => ({ type: 'paragraph', text });
const alignRight = 'right' as const;

/** Returns a row of the first table: a count for the month and for the month before. */
const countRow = (name: string, countOf: (figures: Figures) => number, { figures, before }: MemoContent): Text[] => [
  name,
  countText(countOf(figures)),
  ...(before ? [countText(countOf(before))] : []),
];

const countTable = (content: MemoContent): Block => {
  const { month, figures, before, open } = content;
  const ends = (figuresOf: Figures) => endsOf(month, figuresOf);
  const isLifted = figures.lifted > 0 || (before?.lifted ?? 0) > 0;
  return {
    type: 'table',
    columns: [
      { title: 'Permohonan', share: 6 },
      { title: monthText(month), share: 2.4, align: alignRight },
      ...(before ? [{ title: monthText(monthAfter(month, -1)), share: 2.4, align: alignRight }] : []),
    ],
    rows: [
      countRow('Diterima', ({ received }) => received, content),
      ...(isLifted ? [countRow('Dibuka kembali', ({ lifted }) => lifted, content)] : []),
      countRow(endGroupTexts.done, (figures) => ends(figures).done, content),
      countRow(endGroupTexts.refused, (figures) => ends(figures).refused, content),
      countRow(endGroupTexts.other, (figures) => ends(figures).other, content),
      [
        'Masih terbuka pada akhir bulan, termasuk yang menunggu pemohon',
        countText(open),
        ...(before ? [countText(openBefore(open, [figures]))] : []),
      ],
    ],
  };
};

const countBlocks = (content: MemoContent): Block[] => {
  const { month, figures, before } = content;
  return [
    heading('1. Jumlah permohonan'),
    ...(figures.rows === 0
      ? [paragraph(`Selama ${monthText(month)} tidak ada permohonan yang diterima, diputus, atau ditutup.`)]
      : []),
    countTable(content),
    ...(before ? [] : [paragraph('Bulan ini adalah bulan pertama yang tercatat, sehingga belum ada pembanding.')]),
  ];
};

const paceRow = (name: string, pace: Pace): Text[] => [
  name,
  countText(pace.count),
  daysText(pace.median),
  daysText(pace.ninetieth),
  standardText(pace),
  shareText(pace.onTime),
];

const paceTable = (figures: Figures): Block => ({
  type: 'table',
  columns: [
    { title: 'Langkah', share: 5.4 },
    { title: 'Putusan', share: 1.8, align: alignRight },
    { title: 'Median', share: 1.8, align: alignRight },
    { title: 'Persentil ke-90', share: 2.1, align: alignRight },
    { title: 'Standar', share: 1.8, align: alignRight },
    { title: 'Tepat waktu', share: 1.8, align: alignRight },
  ],
  rows: [
    ...countedSteps(figures).map((id) => paceRow(stepText(id), paceOf(figures.steps[id]))),
    ...(figures.steps.request ? [paceRow('Pemohon memperbaiki', paceOf(figures.steps.request))] : []),
  ],
});

const onTimeText = (figures: Figures): string[] => {
  const { timed, onTime } = officialsOnTime(figures);
  return timed === 0
    ? []
    : [
        `Dari ${countText(timed)} putusan pejabat yang mempunyai batas waktu, ${countText(onTime)} putusan (${shareText(onTime / timed)}) diambil tepat waktu.`,
      ];
};

/** Returns the steps whose median exceeds the longest standard time in force. */
const slowText = (figures: Figures): string => {
  const slowSteps = countedSteps(figures).filter((id: StepId) => {
    const { median, standard } = paceOf(figures.steps[id]);
    return median !== undefined && standard !== undefined && median > standard.to;
  });
  return slowSteps.length === 0
    ? 'Tidak ada langkah yang mediannya melampaui standar.'
    : `Langkah yang mediannya melampaui standar: ${slowSteps.map((id) => `langkah ${stepOf(id).number} (${stepOf(id).title})`).join(', ')}.`;
};

const paceBlocks = ({ figures, withoutCalendar }: MemoContent): Block[] => {
  const isDecided = countedSteps(figures).length > 0;
  if (!isDecided && !figures.steps.request)
    return [heading('2. Waktu tiap langkah'), paragraph('Tidak ada langkah yang selesai pada bulan ini.')];
  const years = withoutCalendar.join(', ');
  return [
    heading('2. Waktu tiap langkah, dalam hari kerja'),
    paragraph(
      'Hari kerja dihitung sejak hari diterima (hari ke-0). Sekurang-kurangnya separuh putusan diambil dalam waktu median, dan sekurang-kurangnya sembilan dari sepuluh putusan dalam waktu persentil ke-90. Standar adalah waktu baku SOP yang berlaku saat langkah dibuka. Waktu pemohon dihitung terpisah.',
    ),
    paceTable(figures),
    ...(isDecided ? [paragraph([...onTimeText(figures), slowText(figures)].join(' '))] : []),
    ...(years
      ? [
          paragraph(
            `Hari libur tahun ${years} belum dimasukkan. Hari kerja tahun itu hanya dihitung tanpa Sabtu dan Minggu.`,
          ),
        ]
      : []),
  ];
};

const backlogTable = ({ backlog: { posts } }: MemoContent): Block => {
  const sum = (countOf: (row: (typeof posts)[number]) => number) => posts.reduce((all, row) => all + countOf(row), 0);
  const cells = (cellOf: (column: (row: (typeof posts)[number]) => number) => number): string[] =>
    [
      cellOf(({ total }) => total),
      cellOf(({ notLate }) => notLate),
      ...[0, 1, 2].map((delay) => cellOf(({ late }) => late[delay] ?? 0)),
    ].map(countText);
  return {
    type: 'table',
    columns: [
      { title: 'Jabatan', share: 5 },
      { title: 'Semua', share: 1.7, align: alignRight },
      { title: 'Belum terlambat', share: 2, align: alignRight },
      { title: 'Terlambat 1–3 hari', share: 2, align: alignRight },
      { title: 'Terlambat 4–10 hari', share: 2, align: alignRight },
      { title: 'Terlambat lebih dari 10 hari', share: 2.2, align: alignRight },
    ],
    rows: posts.map((row) => [row.post, ...cells((column) => column(row))]),
    ...(posts.length > 1 && { total: ['Jumlah', ...cells(sum)] }),
  };
};

const waitingBlocks = (content: MemoContent): Block[] => {
  const { at, posts, withApplicant } = content.backlog;
  const applicants = `${withApplicant === 0 ? 'tidak ada permohonan yang' : `${countText(withApplicant)} permohonan`} menunggu perbaikan pemohon`;
  return [
    heading('3. Permohonan yang sedang menunggu'),
    paragraph(
      posts.length === 0
        ? `Pada ${momentText(at)} tidak ada permohonan yang menunggu pejabat. Saat itu ${applicants}.`
        : `Keadaan pada ${momentText(at)}. Keterlambatan dihitung dalam hari kerja. Selain yang di bawah ini, ${applicants}.`,
    ),
    ...(posts.length > 0 ? [backlogTable(content)] : []),
  ];
};

/** The most checklist items that a memo names. */
const mostItems = 5;

const factLines = ({ figures }: MemoContent): string[] => {
  const { conditions, conditionsMet, notIntegrated, failed, budget, revisions } = figures;
  const revisionCount = Object.values(revisions).reduce((sum, count) => sum + count, 0);
  const items = failedByCount(failed).slice(0, mostItems);
  const budgets = Object.entries(budget).sort(([a], [b]) => a.localeCompare(b));
  return [
    ...(revisionCount > 0 ? [`Pemohon mengirim ${countText(revisionCount)} perbaikan.`] : []),
    ...(conditions > 0 ? [`Langkah 4 menetapkan ${countText(conditions)} syarat.`] : []),
    ...(conditionsMet > 0 ? [`Langkah 7 melaporkan ${countText(conditionsMet)} syarat terpenuhi.`] : []),
    ...(notIntegrated > 0 ? [`${countText(notIntegrated)} sistem tidak dapat diintegrasikan.`] : []),
    ...(items.length > 0
      ? [
          `Butir analisis yang paling sering ${failedItemsText}: ${items.map(([id, count]) => `${id} ${itemText(id)} (${countText(count)} kali)`).join('; ')}.`,
        ]
      : []),
    ...(budgets.length > 0
      ? [
          `Pagu anggaran aplikasi yang selesai: ${budgets.map(([key, amount]) => `${key.slice(5)} tahun ${key.slice(0, 4)} ${moneyText(amount)}`).join('; ')}.`,
        ]
      : []),
  ];
};

const factBlocks = (content: MemoContent): Block[] => {
  const items = factLines(content);
  return items.length === 0 ? [] : [heading('4. Hal lain pada bulan ini'), { type: 'list', items }];
};

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
    : { title: nothing, name: dottedLine, nip: dottedLine };
};

const headOf = ({ content, outgoing, issuedAt }: UnprintedMemo, roster: Roster): Fact[] => [
  { label: 'Kepada', value: `Yth. ${headTitle(content, roster)}` },
  { label: 'Dari', value: senderOf(content, roster).title },
  { label: 'Tanggal', value: dateText(outgoing?.date ?? issuedAt) },
  { label: 'Nomor', value: outgoing?.number ?? dottedLine },
  { label: 'Sifat', value: 'Biasa' },
  { label: 'Lampiran', value: nothing },
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
      paragraph(
        `Kami laporkan pelayanan permohonan pembangunan aplikasi selama ${monthText(content.month)} menurut SOP nomor ${profile.sop.number.replaceAll(' ', '')}. Angkanya mencakup semua perangkat daerah pemohon dan dihitung dari catatan sistem Ajuan.`,
      ),
      ...countBlocks(content),
      ...paceBlocks(content),
      ...waitingBlocks(content),
      ...factBlocks(content),
      paragraph('Demikian kami laporkan. Kami mohon arahan selanjutnya.'),
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
