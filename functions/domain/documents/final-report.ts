import { integrationFact } from '../case/step-results';
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
import { budgetBlocks, noteOf, orBlankMark } from './report-parts';
import { requestRows, subjectOf } from './request-texts';
import { decider } from './signatories';
import { dateText } from './wording';

const resultsOf = (context: DocumentContext): SystemResults =>
  systemsIn(decisionOf(context, 'integration')?.data).results;

const resultFacts = (context: DocumentContext): Fact[] => {
  const { outcome, url } = asDecision(context.form).data;
  if (outcome === 'cancel') return [{ label: 'Hasil', value: `Pembangunan ${subjectOf(context)} dibatalkan` }];
  return [
    { label: 'Hasil', value: `${outcomes.done.fact}: ${subjectOf(context)} telah dibangun` },
    { label: 'Integrasi', value: integrationFact([...context.past, context.form]) },
    { label: 'Alamat aplikasi', value: orBlankMark(url) },
    { label: 'Subdomain', value: `${requestOf(context).subdomain}${profile.domainSuffix}` },
  ];
};

const integrationBlocks = (context: DocumentContext): Block[] => [
  { type: 'heading', level: 2, text: 'Integrasi' },
  systemsOf(context).length > 0
    ? systemsTable(context, resultsOf(context))
    : { type: 'paragraph', text: 'Menurut Laporan Hasil Analisis, aplikasi ini tidak memerlukan integrasi.' },
];

const conditionsBlocks = (context: DocumentContext): Block[] => {
  const { conditionsMet = [], outcome } = asDecision(context.form).data;
  const conditions = conditionsOf(context);
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
const milestonesBlocks = (context: DocumentContext): Block[] => {
  const { outcome, milestones = {} } = asDecision(context.form).data;
  const isBlank = !Object.values(milestones).some((stage) => Object.values(stage).some(Boolean));
  if (outcome === 'cancel' && isBlank) return [];
  const field = fieldOf(context, 'build', 'milestones', 'fixed-rows');
  return [
    { type: 'heading', level: 2, text: 'Tahapan pembangunan' },
    { type: 'table', columns: printedColumns(field), rows: printedRows(field, milestones) },
  ];
};

const progressBlocks = (context: DocumentContext): Block[] => {
  const notes = context.past.filter((form) => form.kind === 'progress');
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
  body: (context) => ({
    letterhead: true,
    blocks: [
      { type: 'heading', level: 1, text: 'LAPORAN AKHIR PEMBANGUNAN' },
      { type: 'facts', rows: requestRows(context).filter((fact) => !('label' in fact) || fact.label !== 'Subdomain') },
      { type: 'heading', level: 2, text: 'Hasil' },
      { type: 'facts', boxed: true, rows: resultFacts(context) },
      ...noteOf('Alasan pembatalan', asDecision(context.form).data.reason),
      ...integrationBlocks(context),
      ...conditionsBlocks(context),
      ...milestonesBlocks(context),
      { type: 'heading', level: 2, text: 'Anggaran' },
      ...budgetBlocks(context, 'build'),
      ...progressBlocks(context),
      ...noteOf('Catatan', asDecision(context.form).data.note),
    ],
    signatory: decider(context),
    // If a letter goes with the report, that letter names the recipients of copies.
    below: isLoopOn() ? [] : copiesBlocks(printedCopies(context.entries, 'end')),
  }),
};
