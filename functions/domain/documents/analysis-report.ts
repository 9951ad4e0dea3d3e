import { foldedName } from '../catalogue/words';
import { conformityForm, integrationAnalysisForm } from '../forms/analysis-forms';
import { conformityChecklist, integrationChecklist } from '../sop/checklist';
import { outcomes } from '../sop/outcomes';
import { suggestionText } from '../advice/suggestion';
import type { DecisionForm } from '../forms/decision-forms';
import { raaTitle } from '../sop/raa';
import {
  candidatesOf,
  type DocumentContext,
  type Decision,
  decisionOf,
  fieldOf,
  similarOf,
  systemsOf,
} from './document-context';
import type { DocumentKind } from './kind';
import type { Block } from './model';
import { type Answers, checklistTable, numberColumn, printedColumns, printedRows } from './printed';
import { noteOf } from './report-parts';
import { requestRows } from './request-texts';
import { decider, deciderLine } from './signatories';
import { dateText } from './wording';

const analysedBy = (context: DocumentContext, { form }: Decision): Block => ({
  type: 'paragraph',
  text: `Dianalisis oleh ${deciderLine(context, form)}, pada ${dateText(form.at)}.`,
});

const conclusion = ({ data }: Decision): Block => ({
  type: 'paragraph',
  text: ['Kesimpulan: ', { text: `${outcomes[data.outcome].label}.`, bold: true }],
});

const conditionsBlocks = (conditions: readonly string[] = []): Block[] =>
  conditions.length === 0
    ? []
    : [
        { type: 'paragraph', text: 'Syarat yang harus dipenuhi:' },
        { type: 'list', items: conditions },
      ];

/** Returns the answers, with each suggestion that the analyst overrode added to the note. */
const withOverridden = ({ checklist = {}, suggestions = {} }: DecisionForm): Answers =>
  Object.fromEntries(
    Object.entries(checklist).map(([id, answer]) => {
      const suggestion = suggestions[id];
      if (!suggestion || !answer.answer || suggestion.answer === answer.answer) return [id, answer];
      const overridden = `Usulan sistem: ${suggestionText(suggestion)}`;
      return [id, { ...answer, note: answer.note ? `${answer.note}\n${overridden}` : overridden }];
    }),
  );

const raaBlocks = ({ raa }: DecisionForm): Block[] =>
  raa ? [{ type: 'facts', rows: [{ label: 'Kode RAA', value: `${raa} ${raaTitle(raa) ?? ''}`.trim() }] }] : [];

/** Returns the analyst's judgement of each similar application: the evidence for item B4. */
const similarBlocks = (context: DocumentContext, { similar = {} }: DecisionForm): Block[] => {
  if (similarOf(context).length === 0) return [];
  const field = fieldOf(context, 'conformity-analysis', 'similar', 'fixed-rows');
  return [
    { type: 'heading', level: 3, text: 'Aplikasi serupa di katalog' },
    { type: 'table', columns: printedColumns(field), rows: printedRows(field, similar) },
  ];
};

const partA = (context: DocumentContext, decision: Decision): Block[] => [
  { type: 'heading', level: 2, text: conformityForm[0].title },
  analysedBy(context, decision),
  checklistTable(conformityChecklist, withOverridden(decision.data)),
  ...similarBlocks(context, decision.data),
  { type: 'heading', level: 3, text: 'Kesimpulan Bagian A' },
  ...raaBlocks(decision.data),
  conclusion(decision),
  ...noteOf('Alasan', decision.data.reason),
  ...conditionsBlocks(decision.data.conditions),
  ...noteOf('Catatan', decision.data.note),
];

const systemsBlocks = (context: DocumentContext): Block[] => {
  const systems = systemsOf(context);
  if (systems.length === 0) return [];
  const field = fieldOf(context, 'integration-analysis', 'systems', 'rows');
  return [
    { type: 'heading', level: 3, text: field.label },
    { type: 'table', columns: printedColumns(field), rows: printedRows(field, systems) },
  ];
};

/** Returns the candidates from the catalogue, and whether the analyst chose each of them. */
const candidatesBlocks = (context: DocumentContext): Block[] => {
  const listed = new Set(systemsOf(context).map(({ name }) => foldedName(name)));
  const rows = candidatesOf(context).map(({ name, owner, reasons }, index) => [
    `${index + 1}`,
    name,
    owner,
    reasons.join(' '),
    listed.has(foldedName(name)) ? 'Masuk daftar' : 'Tidak dipilih',
  ]);
  const titles = [
    ['Sistem', 5],
    ['Pemilik', 5],
    ['Alasan', 9],
    ['Keputusan', 4],
  ] as const;
  return rows.length === 0
    ? []
    : [
        { type: 'heading', level: 3, text: 'Calon integrasi dari katalog' },
        { type: 'table', columns: [numberColumn, ...titles.map(([title, share]) => ({ title, share }))], rows },
      ];
};

const partB = (context: DocumentContext, decision: Decision): Block[] => [
  { type: 'heading', level: 2, text: integrationAnalysisForm[0].title },
  analysedBy(context, decision),
  // No question here requires "ya", so the table has no column for mandatory items.
  checklistTable(integrationChecklist, decision.data.checklist, ['Sifat']),
  ...candidatesBlocks(context),
  ...systemsBlocks(context),
  { type: 'heading', level: 3, text: 'Kesimpulan Bagian B' },
  conclusion(decision),
  ...noteOf('Catatan', decision.data.note),
];

/**
 * The single output of SOP steps 4 and 5: Bagian A and B in one report, issued when step 5 ends. If step 4 ends the
 * case, the report has Bagian A only.
 */
export const analysisReport: DocumentKind = {
  kind: 'laporan-hasil-analisis',
  code: 'LHA',
  title: 'Laporan Hasil Analisis',
  layout: 'report',
  // Bagian A alone means that the case ended. The applicant gets this report together with the letter about the end.
  audience: ({ step }) => (step === 'conformity-analysis' ? 'applicant' : 'official'),
  body: (context) => {
    const conformity = decisionOf(context, 'conformity-analysis');
    const integration = decisionOf(context, 'integration-analysis');
    return {
      letterhead: true,
      blocks: [
        { type: 'heading', level: 1, text: 'LAPORAN HASIL ANALISIS' },
        { type: 'facts', rows: requestRows(context) },
        ...(conformity ? partA(context, conformity) : []),
        ...(integration ? partB(context, integration) : []),
      ],
      signatory: decider(context),
    };
  },
};
