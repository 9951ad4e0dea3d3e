import { present } from '../present';
import { textOf } from '../case/form-texts';
import { systemsIn, type SystemLists } from '../forms/systems';
import { asDecision, type DocumentContext, fieldOf, systemsOf } from './document-context';
import type { DocumentKind } from './kind';
import type { Block, Column, Text } from './model';
import { numberColumn, printValue } from './printed';
import { budgetBlocks, noteOf, orBlankMark } from './report-parts';
import { requestRows } from './request-texts';
import { decider } from './signatories';
import { dateText } from './wording';

export type SystemResults = SystemLists['results'];

const columns: readonly Column[] = [
  numberColumn,
  { title: 'Sistem', share: 5 },
  { title: 'Pemilik dan kontak', share: 5 },
  { title: 'Cara', share: 2.5 },
  { title: 'Hasil', share: 5 },
  { title: 'Alasan', share: 8 },
];
/** The column for retry dates. Reports without such a date omit it, so older reports print unchanged. */
const retryColumn: Column = { title: 'Coba lagi', share: 5.5 };
/** The columns beside the retry dates. The longest column makes room for whole dates. */
const columnsWithRetry = columns.map((column) => (column.title === 'Alasan' ? { ...column, share: 6 } : column));

/** Returns one row for each system that step 5 listed, with its result from step 6. */
export const systemsTable = (context: DocumentContext, results: SystemResults): Block => {
  const listed = fieldOf(context, 'integration-analysis', 'systems', 'rows').columns;
  const method = present(
    listed.find(({ name }) => name === 'method'),
    'the method',
  );
  const result = present(
    fieldOf(context, 'integration', 'systems', 'fixed-rows').columns.find(({ name }) => name === 'result'),
    'the result',
  );
  const hasRetry = Object.values(results).some(({ retryOn }) => retryOn);
  const rows = systemsOf(context).map((system, index): Text[] => {
    const found = results[index] ?? {};
    return [
      `${index + 1}`,
      system.name,
      system.owner,
      printValue(method, system.method),
      printValue(result, found.result),
      orBlankMark(found.reason),
      ...(hasRetry ? [orBlankMark(found.retryOn && dateText(found.retryOn))] : []),
    ];
  });
  return { type: 'table', columns: hasRetry ? [...columnsWithRetry, retryColumn] : columns, rows };
};

/** SOP step 6: the result of the Integration SOP for each system, and the budget. */
export const integrationReport: DocumentKind = {
  kind: 'laporan-integrasi',
  code: 'LHI',
  title: 'Laporan Hasil SOP Integrasi',
  layout: 'report',
  audience: () => 'official',
  body: (context) => ({
    letterhead: true,
    blocks: [
      { type: 'heading', level: 1, text: 'LAPORAN HASIL SOP INTEGRASI' },
      { type: 'facts', rows: requestRows(context) },
      { type: 'heading', level: 2, text: 'Hasil integrasi' },
      systemsTable(context, systemsIn(asDecision(context.form).data).results),
      { type: 'heading', level: 2, text: 'Anggaran' },
      ...budgetBlocks(context, 'integration'),
      ...noteOf('Catatan', textOf(context.form, 'note')),
    ],
    signatory: decider(context),
  }),
};
