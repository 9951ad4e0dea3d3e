export interface Sentence {
  text: string;
  words: number;
}

/** The parts of textlint's nodes that matter here. */
interface TextNode {
  type: string;
  value?: unknown;
  children?: readonly TextNode[];
}

/**
 * Returns a node's text as a person reads it. A piece of code counts as one word with a capital, because it may begin a sentence. A picture
 * counts as no word.
 */
const textOf = ({ type, value, children = [] }: TextNode): string => {
  if (type === 'Code') return 'Code';
  if (type === 'Image' || type === 'Html' || type === 'HtmlComment') return '';
  if (type === 'Break') return ' ';
  return typeof value === 'string' ? value : children.map(textOf).join('');
};

const bySentence = new Intl.Segmenter('en', { granularity: 'sentence' });
const byWord = new Intl.Segmenter('en', { granularity: 'word' });
const countWords = (text: string) => [...byWord.segment(text)].filter(({ isWordLike }) => isWordLike).length;

/** Returns the sentences of a paragraph, a heading or a cell. A semicolon and a tag of a docstring end a sentence; a colon does not. */
export const sentencesOf = (node: TextNode): Sentence[] =>
  [...bySentence.segment(textOf(node).replace(/\s+/g, ' '))]
    .flatMap(({ segment }) => segment.split(/;\s|\s(?=@(?:param|returns|throws)\b)/))
    .map((text) => text.trim())
    .filter((text) => text.length > 0)
    .map((text) => ({ text, words: countWords(text) }));
