import { meets, type Row } from './part';

const figure = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 2 });
const goalText = ({ goal }: Row) =>
  [goal?.most !== undefined && `<= ${figure(goal.most)}`, goal?.least !== undefined && `>= ${figure(goal.least)}`]
    .filter(Boolean)
    .join(', ');
const verdict = (row: Row) => {
  const isMet = meets(row);
  if (isMet === undefined) return '';
  return isMet ? 'met' : 'NOT MET';
};
const spreadText = ({ spread }: Row) => (spread ? `${figure(spread[0])} to ${figure(spread[1])}` : '');

const columns = ['part', 'what', 'value', 'unit', 'spread', 'goal', '', 'note'];
const cellsOf = (row: Row) => [
  row.part,
  row.what,
  figure(row.value),
  row.unit,
  spreadText(row),
  goalText(row),
  verdict(row),
  row.note ?? '',
];

/** The figures as one table of text, numbers to the right. */
export const tableOf = (rows: readonly Row[]): string => {
  const lines = [columns, ...rows.map(cellsOf)];
  const widths = columns.map((_, at) => Math.max(...lines.map((cells) => cells[at]!.length)));
  const padded = (cells: string[]) =>
    cells.map((cell, at) => (at === 2 ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!))).join('  ');
  return lines.map((cells) => padded(cells).trimEnd()).join('\n');
};
