import type { Content, TableCell } from 'pdfmake/interfaces';
import type { Block, Fact } from '../../domain/documents/model';
import { checkboxesContent } from './checkboxes-block';
import { labelledWidths, labelWidth, plain, ruled, shade, textWidth } from './page';
import { isSmall } from './size';
import { tableContent } from './table-block';
import { type Legible, printedText } from './texts';

type Of<T extends Block['type']> = Extract<Block, { type: T }>;

const headingSizes = { 1: 13, 2: 11.5, 3: 10.5 } as const;

const heading = ({ text, level }: Of<'heading'>, legible: Legible): Content => ({
  ...printedText(text, legible),
  bold: true,
  fontSize: headingSizes[level],
  alignment: level === 1 ? 'center' : 'left',
});

const boxedRow = (fact: Fact, legible: Legible): TableCell[] =>
  'section' in fact
    ? [{ text: legible(fact.section), bold: true, colSpan: 2, fillColor: shade }, {}]
    : [{ text: legible(fact.label) }, printedText(fact.value, legible)];

const plainRow = (fact: Fact, legible: Legible): TableCell[] =>
  'section' in fact
    ? [{ text: legible(fact.section), bold: true, colSpan: 3 }, {}, {}]
    : [{ text: legible(fact.label) }, { text: ':' }, printedText(fact.value, legible)];

const facts = ({ rows, boxed }: Of<'facts'>, legible: Legible): Content =>
  boxed
    ? { layout: ruled, table: { widths: labelledWidths, body: rows.map((row) => boxedRow(row, legible)) } }
    : {
        layout: plain,
        table: {
          widths: [labelWidth - 20, 4, textWidth - labelWidth + 4],
          body: rows.map((row) => plainRow(row, legible)),
        },
      };

const note = ({ title, text }: Of<'note'>, legible: Legible): Content => ({
  layout: ruled,
  table: {
    widths: [textWidth - 9],
    body: [[{ stack: [{ text: legible(title), bold: true }, printedText(text, legible)] }]],
  },
});

const printers: { [T in Block['type']]: (block: Of<T>, legible: Legible) => Content } = {
  heading,
  paragraph: ({ text, align }, legible) => ({ ...printedText(text, legible), ...(align && { alignment: align }) }),
  facts,
  table: tableContent,
  list: ({ items }, legible) => ({ ol: items.map((item) => printedText(item, legible)) }),
  checkboxes: checkboxesContent,
  note,
};

const isFramed = (block: Block | undefined): boolean =>
  block?.type === 'checkboxes' || (block?.type === 'facts' && block.boxed === true);

/** Space below a block: none between the parts of one form, whose rules then meet. */
const spaceBelow = (block: Block, next: Block | undefined): number => {
  if (isFramed(block) && isFramed(next)) return -0.5;
  if (block.type !== 'heading') return 8;
  return block.level === 1 && next?.type !== 'paragraph' ? 10 : 3;
};

const printedBlock = (block: Block, next: Block | undefined, legible: Legible): Content => {
  const print = printers[block.type] as (block: Block, legible: Legible) => Content;
  return { ...(print(block, legible) as object), margin: [0, 0, 0, spaceBelow(block, next)] } as Content;
};

/** Room that must be left below a heading, in points, so that it does not stand alone at the foot of a page. */
const room = 70;

/** A heading that goes to the next page where nothing would follow it here: an empty space is kept with it, then taken back. */
const headingWithRoom = (printed: Content): Content => ({
  stack: [{ unbreakable: true, stack: [{ stack: [printed], margin: [0, 0, 0, room] }] }],
  margin: [0, 0, 0, -room],
});

const isHeading = (block: Block | undefined): boolean => block?.type === 'heading';

/** Blocks one below the other; a heading is one with what it stands above, where that is small. */
export const blocksContent = (blocks: readonly Block[], legible: Legible): Content[] => {
  const printed = blocks.map((block, index) => printedBlock(block, blocks[index + 1], legible));
  const joins = (index: number): boolean => {
    const block = blocks[index];
    return block !== undefined && isHeading(blocks[index - 1]) && !isHeading(block) && isSmall(block);
  };
  return printed.flatMap((content, index): Content[] => {
    if (joins(index)) return [];
    if (!isHeading(blocks[index])) return [content];
    return [joins(index + 1) ? { unbreakable: true, stack: [content, printed[index + 1]!] } : headingWithRoom(content)];
  });
};
