import type { Content, TableCell } from 'pdfmake/interfaces';
import type { Block } from '../../domain/documents/model';
import { labelledWidths, plain, ruled } from './page';
import type { Legible } from './texts';

type CheckboxesBlock = Extract<Block, { type: 'checkboxes' }>;

/** A small framed cell, with a cross (the printed form's own mark) where it is ticked. */
const box = (ticked: boolean): Content => ({
  layout: { ...ruled, paddingLeft: () => 0, paddingRight: () => 0, paddingTop: () => 0, paddingBottom: () => 0 },
  table: {
    widths: [9],
    heights: [9],
    body: [[{ text: ticked ? 'X' : ' ', bold: true, fontSize: 7, alignment: 'center', lineHeight: 1 }]],
  },
});

/** A label and its boxes: up to three in one row, more in two columns. */
export const checkboxesContent = ({ label, items }: CheckboxesBlock, legible: Legible): Content => {
  const cells = items.map((item): TableCell => ({
    columns: [
      { width: 13, stack: [box(item.ticked)] },
      { text: legible(item.label), width: '*' },
    ],
    columnGap: 3,
  }));
  const perRow = cells.length > 3 ? 2 : 3;
  const rows = Array.from({ length: Math.ceil(cells.length / perRow) }, (_, row) =>
    Array.from({ length: perRow }, (__, column): TableCell => cells[row * perRow + column] ?? { text: '' }),
  );
  return {
    layout: ruled,
    table: {
      widths: labelledWidths,
      body: [
        [
          { text: legible(label) },
          { layout: plain, table: { widths: Array.from({ length: perRow }, () => '*'), body: rows } },
        ],
      ],
    },
  };
};
