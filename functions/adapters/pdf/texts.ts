import type { Content, ContentText } from 'pdfmake/interfaces';
import type { Run, Text } from '../../domain/documents/model';

/** Makes a text legible in the fonts at hand. */
export type Legible = (text: string) => string;

/**
 * A word without an end is handed over in pieces, which still make one line after another: pdfmake looks for the place to cut a
 * word by measuring all of it again and again.
 */
const pieces = (text: string): string[] => text.split(/(\S{80})(?=\S)/u).filter((piece) => piece !== '');

// Each piece carries its style itself: pdfmake drops that of a text around texts.
const printedRun = (run: Run, legible: Legible): Content[] => {
  if (typeof run === 'string') return pieces(legible(run));
  const { text, bold, italic, struck } = run;
  const style = {
    ...(bold && { bold }),
    ...(italic && { italics: true }),
    ...(struck && { decoration: 'lineThrough' as const }),
  };
  return pieces(legible(text)).map((piece) => ({ text: piece, ...style }));
};

/** A model's text as pdfmake's. */
export const printedText = (text: Text, legible: Legible): ContentText => ({
  text: (typeof text === 'string' ? [text] : text).flatMap((run) => printedRun(run, legible)),
});
