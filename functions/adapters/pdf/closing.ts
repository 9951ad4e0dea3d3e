import type { Block, Layout } from '../../domain/documents/model';
import type { Fonts } from './fonts';
import { linesOf, maxBesideSignature, maxTogether } from './size';

/** The number of rows that stay together at the end of a long table: fewer look lost on a page of their own. */
const fewestRows = 3;

/** A part of a document's body. A long table has two parts: the first `continues`, and the second `follows` it. */
export interface Part {
  block: Block;
  follows?: true;
  continues?: true;
}

/**
 * Splits a long table before its last rows, which then move to the next page together. Other blocks, and tables that have no good place for a
 * split, stay in one part.
 */
const splitLongTable = (block: Block, fonts: Fonts, lastRows: number): Part[] => {
  if (block.type !== 'table' || linesOf(block, fonts) <= maxTogether) return [{ block }];
  const { total, ...table } = block;
  const at = block.rows.length - lastRows;
  const end: Block = { ...table, rows: block.rows.slice(at), ...(total && { total }) };
  const startsWithGroup = 'group' in (block.rows[at - 1] ?? []);
  if (at < lastRows || startsWithGroup || linesOf(end, fonts) > maxTogether) return [{ block }];
  return [
    { block: { ...table, rows: block.rows.slice(0, at) }, continues: true },
    { block: end, follows: true },
  ];
};

/** The fewest lines of text that must stay with the signature. */
const fewestBesideSignature = 2;

/** Returns the last parts that stay with the signature: short ones, counted from the end until they have enough lines. */
const lastParts = (body: readonly Part[], fonts: Fonts): readonly Part[] => {
  let lines = 0;
  let at = body.length;
  while (lines < fewestBesideSignature) {
    const last = body[at - 1];
    if (!last) break;
    const { block, follows } = last;
    const next = linesOf(block, fonts);
    if (block.type === 'heading' || lines + next > (follows ? maxTogether : maxBesideSignature)) break;
    lines += next;
    at -= 1;
  }
  return body.slice(at);
};

interface Arrangement {
  body: readonly Part[];
  /** Text that stays on one page with the signature: a signature alone on a page could belong to any letter. */
  closing: readonly Part[];
  /** True if the body ends with a text whose last two lines must stay with the signature. */
  holdsLastLines: boolean;
}

/** Arranges a document's blocks around its page breaks. A sheet has none. */
export const arrangeBlocks = (
  blocks: readonly Block[],
  layout: Layout,
  fonts: Fonts,
  lastRows = fewestRows,
): Arrangement => {
  if (layout === 'sheet') return { body: blocks.map((block) => ({ block })), closing: [], holdsLastLines: false };
  const body = blocks.flatMap((block) => splitLongTable(block, fonts, lastRows));
  const closing = lastParts(body, fonts);
  if (closing.length > 0) return { body: body.slice(0, -closing.length), closing, holdsLastLines: false };
  const last = body.at(-1)?.block.type;
  return { body, closing, holdsLastLines: last === 'note' || last === 'paragraph' };
};
