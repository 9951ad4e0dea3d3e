import { readFileSync } from 'node:fs';
import path from 'node:path';
import pdfmake from 'pdfmake';

/** The family as pdfmake knows it. */
export const family = 'NotoSans';

/** The files that a font folder must hold, side by side. */
export const fontFiles = {
  normal: 'NotoSans_400Regular.ttf',
  bold: 'NotoSans_700Bold.ttf',
  italics: 'NotoSans_400Regular_Italic.ttf',
} as const;

/** Whether the fonts can show a character. */
export type HasGlyph = (codePoint: number) => boolean;

/** Parts of pdfmake that its types leave out. */
interface FileHost {
  virtualfs: { writeFileSync(name: string, content: Uint8Array): void };
}
interface FontProvider {
  provideFont(name: string, bold: boolean, italics: boolean): { font: { hasGlyphForCodePoint: HasGlyph } };
}

/**
 * A font without its tables of kerning and ligatures, which would be decoded anew for every document: that takes longer than
 * all the rest of a short one. Accents are still placed. The tables' names are changed, so that nothing finds them.
 */
const withoutLayout = (font: Buffer): Buffer => {
  const tables = font.readUInt16BE(4);
  for (let entry = 12; entry < 12 + tables * 16; entry += 16) {
    if (['GPOS', 'GSUB', 'GDEF'].includes(font.toString('latin1', entry, entry + 4))) font.write('x', entry, 'latin1');
  }
  return font;
};

const styles = Object.entries(fontFiles);
const pathsIn = (folder: string) => Object.fromEntries(styles.map(([style, name]) => [style, path.join(folder, name)]));

/** Makes pdfmake use the fonts of the folder, once they are open. It may read nothing else from disk or network. */
export const useFonts = (folder: string): void => {
  pdfmake.setFonts({ [family]: pathsIn(folder) });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
};

const open = async (folder: string): Promise<HasGlyph> => {
  const { virtualfs } = pdfmake as unknown as FileHost;
  for (const file of Object.values(pathsIn(folder))) virtualfs.writeFileSync(file, withoutLayout(readFileSync(file)));
  useFonts(folder);
  const blank = await pdfmake.createPdf({ content: '', defaultStyle: { font: family } }).getStream();
  const provider = blank as unknown as FontProvider;
  const fonts = styles.map(([style]) => provider.provideFont(family, style === 'bold', style === 'italics').font);
  const answers = new Map<number, boolean>();
  return (codePoint) => {
    const answer = answers.get(codePoint) ?? fonts.every((font) => font.hasGlyphForCodePoint(codePoint));
    answers.set(codePoint, answer);
    return answer;
  };
};

const opened = new Map<string, Promise<HasGlyph>>();

/** Which characters all fonts of the folder can show; the fonts are read once in a process. @throws where one is missing */
export const glyphsOf = (folder: string): Promise<HasGlyph> => {
  const found = opened.get(folder) ?? open(folder);
  opened.set(folder, found);
  return found;
};
