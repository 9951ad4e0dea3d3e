import type { Content, TableCell } from 'pdfmake/interfaces';
import type { Block, Column, Row, Text } from '../../domain/documents/model';
import { ruled, shade } from './page';
import { isSmall, rowsStayWhole, tableSize, widthsOf } from './size';
import { type Legible, printedText } from './texts';

type TableBlock = Extract<Block, { type: 'table' }>;

const spanning = (cell: TableCell, count: number): TableCell[] => [
  { ...(cell as object), colSpan: count } as TableCell,
  ...Array.from({ length: count - 1 }, (): TableCell => ({})),
];

const isGroup = (row: Row): row is { group: string } => 'group' in row;

/** A table with rules; its head is repeated on every page. */
export const tableContent = (block: TableBlock, legible: Legible): Content => {
  const { columns, rows, total } = block;
  const whole = rowsStayWhole(block);
  const widths = widthsOf(columns);
  const cell = (text: Text, { align }: Column): TableCell => ({
    ...printedText(text, legible),
    ...(align && { alignment: align }),
  });
  const bodyRow = (row: Row): TableCell[] =>
    isGroup(row)
      ? spanning({ text: legible(row.group), bold: true, fillColor: shade }, columns.length)
      : row.map((text, index) => cell(text, columns[index]!));
  const heads = columns.map(({ title }): TableCell => ({
    ...{ text: legible(title), bold: true, alignment: 'center', fillColor: shade },
  }));
  const foot = (total ?? []).map((text, index) => ({ ...(cell(text, columns[index]!) as object), bold: true }));
  return {
    fontSize: tableSize,
    layout: ruled,
    unbreakable: isSmall(block),
    table: {
      widths,
      headerRows: 1,
      keepWithHeaderRows: whole ? 1 : 0,
      dontBreakRows: whole,
      body: [heads, ...rows.map(bodyRow), ...(foot.length > 0 ? [foot as TableCell[]] : [])],
    },
  };
};
