import type { Block, Fact, Text } from '../../domain/documents/model';
import type { Part } from './closing';
import type { Fonts } from './fonts';
import { legible } from './legible';
import { tableSize, textWidth } from './page';
import { columnWidths, linesOf, maxTogether, rowLines, valueWidth } from './size';
import { linesIn, type Pieces, printedText } from './texts';

type Of<T extends Block['type']> = Extract<Block, { type: T }>;
type Framed = Extract<Block, { type: 'facts' | 'checkboxes' }>;

/** A line of a form: a title, a value, or boxes. A one-page sheet may move a `long` value to the next page. */
type Line =
  | { section: string }
  | { label: string; value: Pieces; long: boolean }
  | { label: string; boxes: readonly { label: string; ticked: boolean }[] };

/**
 * A block as the templates read it. `gap` is the space above, in points. A `sticky` block stays with the next block. No page break splits an
 * `unbreakable` block.
 */
export interface BlockData {
  type: string;
  gap: number;
  sticky: boolean;
  unbreakable: boolean;
  [field: string]: unknown;
}

const isFramed = (block: Block | undefined): block is Framed =>
  block?.type === 'checkboxes' || (block?.type === 'facts' && block.boxed === true);

/** A value with more lines than this counts as long. */
const manyLines = 6;

const factLine = (fact: Fact, fonts: Fonts): Line => {
  if ('section' in fact) return { section: legible(fact.section, fonts.has) };
  const room = { width: valueWidth };
  return {
    label: legible(fact.label, fonts.has),
    value: printedText(fact.value, fonts, room),
    long: linesIn(fact.value, fonts, room) > manyLines,
  };
};

const framedLines = (block: Framed, fonts: Fonts): Line[] =>
  block.type === 'facts'
    ? block.rows.map((row) => factLine(row, fonts))
    : [
        {
          label: legible(block.label, fonts.has),
          boxes: block.items.map(({ label, ticked }) => ({ label: legible(label, fonts.has), ticked })),
        },
      ];

const tableData = (block: Of<'table'>, fonts: Fonts) => {
  const { columns, rows, total } = block;
  const widths = columnWidths(columns);
  const cells = (row: readonly Text[]) =>
    row.map((text, index) => printedText(text, fonts, { width: widths[index] ?? 0, size: tableSize }));
  return {
    shares: columns.map(({ share }) => share),
    aligns: columns.map(({ align }) => align ?? 'left'),
    heads: columns.map(({ title }, index) => printedText(title, fonts, { width: widths[index] ?? 0, size: tableSize })),
    rows: rows.map((row) =>
      'group' in row
        ? { group: legible(row.group, fonts.has) }
        : { cells: cells(row), unbreakable: rowLines(row, widths, fonts) <= maxTogether },
    ),
    ...(total && { total: cells(total) }),
  };
};

const contentOf = (block: Exclude<Block, Framed> | Of<'facts'>, fonts: Fonts): Record<string, unknown> => {
  const text = (text: Text, width = textWidth) => printedText(text, fonts, { width });
  switch (block.type) {
    case 'table':
      return tableData(block, fonts);
    case 'list':
      return { items: block.items.map((item) => text(item, textWidth - 20)) };
    case 'note':
      return { title: legible(block.title, fonts.has), text: text(block.text) };
    case 'facts':
      return { lines: block.rows.map((row) => factLine(row, fonts)) };
    case 'heading':
      return { level: block.level, text: text(block.text, textWidth * 0.75) };
    case 'paragraph':
      return { text: text(block.text), align: block.align ?? 'left' };
  }
};

/** Returns the space above a block, in points. */
const gapAbove = (block: Block, before: Block | undefined): number => {
  if (!before) return 0;
  if (isFramed(before) && isFramed(block)) return -0.5;
  if (before.type === 'heading') return before.level === 1 && block.type !== 'paragraph' ? 10 : 5;
  if (block.type === 'heading') return block.level === 2 ? 14 : 10;
  return 8;
};

/** Returns true for a heading, and for a line after a heading or with a final colon: they stay with the next block. */
const staysWithNext = (block: Block, before: Block | undefined): boolean =>
  block.type === 'heading' ||
  (block.type === 'paragraph' &&
    (before?.type === 'heading' || (typeof block.text === 'string' && block.text.trim().endsWith(':'))));

const blockData = ({ block, follows, continues }: Part, before: Block | undefined, fonts: Fonts): BlockData => {
  const content = isFramed(block)
    ? { type: 'framed', lines: framedLines(block, fonts) }
    : { type: block.type, ...contentOf(block, fonts) };
  return {
    ...content,
    gap: follows ? -0.5 : gapAbove(block, before),
    sticky: staysWithNext(block, before),
    unbreakable: linesOf(block, fonts) <= maxTogether,
    ...(follows && { follows }),
    ...(continues && { continues }),
  };
};

/** Joins a form's lines with those above, which makes one table of them. */
const joinFramed = (blocks: readonly BlockData[], next: BlockData): BlockData[] => {
  const last = blocks.at(-1);
  if (last?.type !== 'framed' || next.type !== 'framed') return [...blocks, next];
  const lines = [last.lines, next.lines].flat();
  return [...blocks.slice(0, -1), { ...last, lines, unbreakable: last.unbreakable && next.unbreakable }];
};

/** Returns parts, one below the other, as the templates read them. `before` is the block above them. */
export const blocksData = (parts: readonly Part[], fonts: Fonts, before?: Block): BlockData[] =>
  parts
    .map((part, index) => blockData(part, parts[index - 1]?.block ?? before, fonts))
    .reduce<BlockData[]>(joinFramed, []);
