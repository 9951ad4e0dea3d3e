import type { Block, Column, Row, Text } from '../../domain/documents/model';
import { columnWidths, labelledWidths, textWidth } from './page';

type TableBlock = Extract<Block, { type: 'table' }>;

/** Sizes of letters, and about how wide one is, in points. */
export const textSize = 10.5;
export const tableSize = 9;
const letterWidth = (size: number) => size * 0.52;

const wordsOf = (text: Text): string =>
  typeof text === 'string' ? text : text.map((run) => (typeof run === 'string' ? run : run.text)).join('');

/** About how many lines a text takes in a column; of wide letters up to twice as many. */
const linesIn = (text: Text, width: number, size = textSize): number =>
  wordsOf(text)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * letterWidth(size)) / width)), 0);

const sumOf = <T>(items: readonly T[], lines: (item: T) => number): number =>
  items.reduce((sum, item) => sum + lines(item), 0);

export const widthsOf = (columns: readonly Column[]): number[] => columnWidths(columns.map(({ share }) => share));

const rowLines = (row: Row, widths: readonly number[]): number =>
  'group' in row ? 1 : Math.max(...row.map((cell, index) => linesIn(cell, widths[index]!, tableSize)));

const tableLines = ({ rows, columns, total }: TableBlock): number => {
  const widths = widthsOf(columns);
  return sumOf(rows, (row) => rowLines(row, widths)) + (total ? 1 : 0);
};

/** About how many lines a block takes. */
const linesOf = (block: Block): number => {
  switch (block.type) {
    case 'table':
      return tableLines(block);
    case 'facts':
      return sumOf(block.rows, (fact) => ('value' in fact ? linesIn(fact.value, labelledWidths[1]!) : 1));
    case 'list':
      return sumOf(block.items, (item) => linesIn(item, textWidth));
    case 'checkboxes':
      return block.items.length;
    case 'note':
      return 1 + linesIn(block.text, textWidth);
    default:
      return linesIn(block.text, textWidth);
  }
};

/** How many lines may be kept together: even if they turn out twice as many they fit on a page. pdfmake cuts off what does not. */
const most = 20;
/** The same beside a signature. */
const mostBesideSignature = 8;

/** Whether a block may be kept on one page with its heading. */
export const isSmall = (block: Block): boolean => linesOf(block) <= most;

/** Whether a block may be kept on one page with the signature. */
export const isClosing = (block: Block): boolean => linesOf(block) <= mostBesideSignature;

/** Whether every row of a table may be kept on one page. */
export const rowsStayWhole = ({ rows, columns }: TableBlock): boolean =>
  rows.every((row) => rowLines(row, widthsOf(columns)) <= most);
