import type { Block, DocumentBody, Text } from '../../functions/domain/documents/model';

const plain = (text: Text): string =>
  typeof text === 'string' ? text : text.map((run) => (typeof run === 'string' ? run : run.text)).join('');

const ofBlock = (block: Block): string[] => {
  switch (block.type) {
    case 'facts':
      return block.rows.flatMap((row) => ('section' in row ? [row.section] : [row.label, plain(row.value)]));
    case 'table':
      return [
        ...block.columns.map(({ title }) => title),
        ...block.rows.flatMap((row) => ('group' in row ? [row.group] : row.map(plain))),
        ...(block.total ?? []).map(plain),
      ];
    case 'list':
      return block.items.map(plain);
    case 'checkboxes':
      return [block.label, ...block.items.map(({ label, ticked }) => `${ticked ? 'X ' : ''}${label}`)];
    case 'note':
      return [block.title, plain(block.text)];
    default:
      return [plain(block.text)];
  }
};

/** Returns every text of a document in reading order. A ticked box reads "X Label". */
export const textsOf = ({ blocks, signatory, below = [], annex = [] }: DocumentBody): string[] => [
  ...blocks.flatMap(ofBlock),
  ...Object.values(signatory ?? {}).filter((text): text is string => typeof text === 'string'),
  ...below.flatMap(ofBlock),
  ...annex.flatMap(ofBlock),
];
