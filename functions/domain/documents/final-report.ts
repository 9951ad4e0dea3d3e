import { systemsIn } from '../forms/systems';
import { isLoopOn } from '../letters/letter-kinds';
import { profile } from '../office/office-profile';
import { outcomes } from '../sop/outcomes';
import {
  asDecision,
  type DocumentContext,
  conditionsOf,
  decisionOf,
  fieldOf,
  requestOf,
  systemsOf,
} from './document-context';
import { type SystemResults, systemsTable } from './integration-report';
import type { DocumentKind } from './kind';
import type { Block, Fact } from './model';
import { numberColumn, printedColumns, printedRows } from './printed';
import { copiesBlocks, printedCopies } from './office-entries';
import { budgetBlocks, noteOf, orNothing } from './report-parts';
import { requestFacts, subjectOf } from './request-facts';
import { decider } from './signatories';
import { dateText } from './wording';

const resultsOf = (so: DocumentContext): SystemResults => systemsIn(decisionOf(so, 'integration')?.data).results;

/** Tells whether at least one system was integrated, at least in part (SOP step 7: "dengan/tidak terintegrasi"). */
export const isIntegrated = (so: DocumentContext): boolean =>
  Object.values(resultsOf(so)).some(({ result }) => result === 'terintegrasi' || result === 'sebagian');

const resultFacts = (so: DocumentContext): Fact[] => {
  const { outcome, url } = asDecision(so.form).data;
  if (outcome === 'cancel') return [{ label: 'Hasil', value: `Pembangunan ${subjectOf(so)} dibatalkan` }];
  return [
    { label: 'Hasil', value: `${outcomes.done.fact}: ${subjectOf(so)} telah dibangun` },
    { label: 'Integrasi', value: isIntegrated(so) ? 'Dengan integrasi' : 'Tanpa integrasi' },
    { label: 'Alamat aplikasi', value: orNothing(url) },
    { label: 'Subdomain', value: `${requestOf(so).subdomain}${profile.domainSuffix}` },
  ];
};

const integrationBlocks = (so: DocumentContext): Block[] => [
  { type: 'heading', level: 2, text: 'Integrasi' },
  systemsOf(so).length > 0
    ? systemsTable(so, resultsOf(so))
    : { type: 'paragraph', text: 'Menurut Laporan Hasil Analisis, aplikasi ini tidak memerlukan integrasi.' },
];

const conditionsBlocks = (so: DocumentContext): Block[] => {
  const { conditionsMet = [], outcome } = asDecision(so.form).data;
  const conditions = conditionsOf(so);
  if (conditions.length === 0 || outcome === 'cancel') return [];
  return [
    { type: 'heading', level: 2, text: 'Syarat dari analisis' },
    {
      type: 'table',
      columns: [numberColumn, { title: 'Syarat', share: 15 }, { title: 'Keadaan', share: 4 }],
      rows: conditions.map((condition, index) => [
        `${index + 1}`,
        condition,
        conditionsMet.includes(`${index}`) ? 'Dipenuhi' : 'Belum dipenuhi',
      ]),
    },
  ];
};

/**
 * Returns the table of stages. It is left out if the case was cancelled before any stage began, because it would be
 * empty.
 */
const milestonesBlocks = (so: DocumentContext): Block[] => {
  const { outcome, milestones = {} } = asDecision(so.form).data;
  const isBlank = !Object.values(milestones).some((stage) => Object.values(stage).some(Boolean));
  if (outcome === 'cancel' && isBlank) return [];
  const field = fieldOf(so, 'build', 'milestones', 'fixed-rows');
  return [
    { type: 'heading', level: 2, text: 'Tahapan pembangunan' },
    { type: 'table', columns: printedColumns(field), rows: printedRows(field, milestones) },
  ];
};

const progressBlocks = (so: DocumentContext): Block[] => {
  const notes = so.past.filter((form) => form.kind === 'progress');
  if (notes.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: 'Catatan kemajuan' },
    {
      type: 'table',
      columns: [
        { title: 'Tanggal', share: 4 },
        { title: 'Catatan', share: 16 },
      ],
      rows: notes.map(({ at, data }) => [dateText(at), data.text]),
    },
  ];
};

/** SOP step 7, done or cancelled: the result, its cost, its integrations, and whether the conditions were met. */
export const finalReport: DocumentKind = {
  kind: 'laporan-akhir',
  code: 'LA',
  title: 'Laporan Akhir Pembangunan',
  layout: 'report',
  audience: () => 'applicant',
  body: (so) => ({
    letterhead: true,
    blocks: [
      { type: 'heading', level: 1, text: 'LAPORAN AKHIR PEMBANGUNAN' },
      { type: 'facts', rows: requestFacts(so).filter((fact) => !('label' in fact) || fact.label !== 'Subdomain') },
      { type: 'heading', level: 2, text: 'Hasil' },
      { type: 'facts', boxed: true, rows: resultFacts(so) },
      ...noteOf('Alasan pembatalan', asDecision(so.form).data.reason),
      ...integrationBlocks(so),
      ...conditionsBlocks(so),
      ...milestonesBlocks(so),
      { type: 'heading', level: 2, text: 'Anggaran' },
      ...budgetBlocks(so, 'build'),
      ...progressBlocks(so),
      ...noteOf('Catatan', asDecision(so.form).data.note),
    ],
    signatory: decider(so),
    // If a letter goes with the report, that letter names the recipients of copies.
    below: isLoopOn() ? [] : copiesBlocks(printedCopies(so.entries, 'end')),
  }),
};
