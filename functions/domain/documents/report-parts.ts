import type { StepId } from '../sop/sop';
import { asDecision, type DocumentContext, fieldOf } from './document-context';
import type { Block, Text } from './model';
import { printedColumns, printedRows } from './printed';
import { moneyText, blankMark } from './wording';

/** Returns a framed text, or nothing if the text is blank. */
export const noteOf = (title: string, text: string | undefined): Block[] =>
  text ? [{ type: 'note', title, text }] : [];

/** Returns the budget of step 6 or 7 with its sum, or a line of text if there is none. */
export const budgetBlocks = (context: DocumentContext, step: Extract<StepId, 'integration' | 'build'>): Block[] => {
  const lines = asDecision(context.form).data.budget ?? [];
  if (lines.length === 0) return [{ type: 'paragraph', text: 'Tidak ada baris anggaran yang dicatat.' }];
  const field = fieldOf(context, step, 'budget', 'rows');
  const columns = printedColumns(field);
  const sum = moneyText(lines.reduce((total, { ceiling }) => total + ceiling, 0));
  const total = columns.map((column, index): Text => (index === 1 ? 'Jumlah' : column.align === 'right' ? sum : ''));
  return [{ type: 'table', columns, rows: printedRows(field, lines), total }];
};

/** Returns a text, or '-' if it is missing or blank. */
export const orBlankMark = (text: string | undefined): string => text || blankMark;
