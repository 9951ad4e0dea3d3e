import type { Block, Column, Row } from '../../domain/documents/model';
import type { Fonts } from './fonts';
import { cellInset, labelWidth, tableSize, textWidth } from './page';
import { linesIn } from './texts';

/** The width of a form's or a letter's value, in points. */
export const valueWidth = textWidth - labelWidth - 4 * cellInset;

/** Returns the text width of each column in points: its share of the page, without insets and lines. */
export const columnWidths = (columns: readonly Column[]): number[] => {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => (textWidth * share) / whole - 2 * cellInset - 0.5);
};

const sumOf = <T>(items: readonly T[], lines: (item: T) => number): number =>
  items.reduce((sum, item) => sum + lines(item), 0);

export const rowLines = (row: Row, widths: readonly number[], fonts: Fonts): number =>
  'group' in row
    ? 1
    : Math.max(1, ...row.map((cell, index) => linesIn(cell, fonts, { width: widths[index] ?? 0, size: tableSize })));

/** Returns the approximate number of lines of a block. */
export const linesOf = (block: Block, fonts: Fonts): number => {
  switch (block.type) {
    case 'table': {
      const widths = columnWidths(block.columns);
      return 1 + sumOf(block.rows, (row) => rowLines(row, widths, fonts)) + (block.total ? 1 : 0);
    }
    case 'facts':
      return sumOf(block.rows, (fact) => ('value' in fact ? linesIn(fact.value, fonts, { width: valueWidth }) : 1));
    case 'list':
      return sumOf(block.items, (item) => linesIn(item, fonts, { width: textWidth - 20 }));
    case 'checkboxes':
      return block.items.length;
    case 'note':
      return 1 + linesIn(block.text, fonts, { width: textWidth });
    default:
      return linesIn(block.text, fonts, { width: textWidth });
  }
};

/** The most lines that stay together on one page: less than half a page. */
export const maxTogether = 20;
/** The most lines that stay with the signature. */
export const maxBesideSignature = 8;
