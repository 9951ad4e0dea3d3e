import type { Block, Text } from '../documents/model';
import { countText, momentText, moneyText } from '../documents/wording';
import { integrationResults } from '../sop/integration-results';
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
  receivedText,
} from '../statistics/figure-texts';
import type { Figures } from '../statistics/figures';
import { monthAfter, monthText } from '../statistics/months';
import { countedSteps, endsOf, officialsOnTime, openBefore, type Pace, paceOf } from '../statistics/series';
import type { MemoContent } from './memo';

const headingBlock = (text: string): Block => ({ type: 'heading', level: 2, text });
export const paragraphBlock = (text: string): Block => ({ type: 'paragraph', text });
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
      countRow(receivedText, ({ received }) => received, content),
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

export const countBlocks = (content: MemoContent): Block[] => {
  const { month, figures, before } = content;
  return [
    headingBlock('1. Jumlah permohonan'),
    ...(figures.rows === 0
      ? [paragraphBlock(`Selama ${monthText(month)} tidak ada permohonan yang masuk, diputus, atau ditutup.`)]
      : []),
    countTable(content),
    ...(before ? [] : [paragraphBlock('Bulan ini adalah bulan pertama yang tercatat, sehingga belum ada pembanding.')]),
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

export const paceBlocks = ({ figures, withoutCalendar }: MemoContent): Block[] => {
  const isDecided = countedSteps(figures).length > 0;
  if (!isDecided && !figures.steps.request)
    return [headingBlock('2. Waktu tiap langkah'), paragraphBlock('Tidak ada langkah yang selesai pada bulan ini.')];
  const years = withoutCalendar.join(', ');
  return [
    headingBlock('2. Waktu tiap langkah, dalam hari kerja'),
    paragraphBlock(
      'Hari kerja dihitung sejak hari diterima (hari ke-0). Sekurang-kurangnya separuh putusan diambil dalam waktu median, dan sekurang-kurangnya sembilan dari sepuluh putusan dalam waktu persentil ke-90. Standar adalah waktu baku SOP yang berlaku saat langkah dibuka. Waktu pemohon dihitung terpisah.',
    ),
    paceTable(figures),
    ...(isDecided ? [paragraphBlock([...onTimeText(figures), slowText(figures)].join(' '))] : []),
    ...(years
      ? [
          paragraphBlock(
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

export const waitingBlocks = (content: MemoContent): Block[] => {
  const { at, posts, withApplicant } = content.backlog;
  const applicants = `${withApplicant === 0 ? 'tidak ada permohonan yang' : `${countText(withApplicant)} permohonan`} menunggu perbaikan pemohon`;
  return [
    headingBlock('3. Permohonan yang sedang menunggu'),
    paragraphBlock(
      posts.length === 0
        ? `Pada ${momentText(at)} tidak ada permohonan yang menunggu pejabat. Saat itu ${applicants}.`
        : `Keadaan pada ${momentText(at)}. Keterlambatan dihitung dalam hari kerja. Selain yang di bawah ini, ${applicants}.`,
    ),
    ...(posts.length > 0 ? [backlogTable(content)] : []),
  ];
};

/** The most checklist items that a memo names. */
const maxItems = 5;

const factLines = ({ figures }: MemoContent): string[] => {
  const { conditions, conditionsMet, notIntegrated, failed, budget, revisions } = figures;
  const revisionCount = Object.values(revisions).reduce((sum, count) => sum + count, 0);
  const items = failedByCount(failed).slice(0, maxItems);
  const budgets = Object.entries(budget).sort(([a], [b]) => a.localeCompare(b));
  return [
    ...(revisionCount > 0 ? [`Pemohon mengirim ${countText(revisionCount)} perbaikan.`] : []),
    ...(conditions > 0 ? [`Langkah 4 menetapkan ${countText(conditions)} syarat.`] : []),
    ...(conditionsMet > 0 ? [`Langkah 7 melaporkan ${countText(conditionsMet)} syarat terpenuhi.`] : []),
    ...(notIntegrated > 0
      ? [`${countText(notIntegrated)} sistem ${integrationResults['tidak-dapat'].toLowerCase()}.`]
      : []),
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

export const factBlocks = (content: MemoContent): Block[] => {
  const items = factLines(content);
  return items.length === 0 ? [] : [headingBlock('4. Hal lain pada bulan ini'), { type: 'list', items }];
};
