import { readFileSync } from 'node:fs';
import path from 'node:path';
import pdfmake from 'pdfmake';

/** The family as pdfmake knows it. */
export const family = 'NotoSans';

/** Where the file of each style is. */
export interface Fonts {
  normal: string;
  bold: string;
  italics: string;
}

/** The fonts that a deployed function finds side by side in a folder. */
export const fontsIn = (folder: string): Fonts => ({
  normal: path.join(folder, 'NotoSans_400Regular.ttf'),
  bold: path.join(folder, 'NotoSans_700Bold.ttf'),
  italics: path.join(folder, 'NotoSans_400Regular_Italic.ttf'),
});

/** Whether the fonts can show a character. */
export type HasGlyph = (codePoint: number) => boolean;

/** Parts of pdfmake that its types leave out. */
interface FileHost {
  virtualfs: { writeFileSync(name: string, content: Uint8Array): void };
}
interface FontProvider {
  provideFont(name: string, bold: boolean, italics: boolean): { font: { hasGlyphForCodePoint: HasGlyph } };
}

/** The version of a table `post` that names no glyphs (OpenType, "post"). */
const withoutNames = 0x00030000;

/**
 * A font without what no document needs, but would be decoded anew for each, for longer than all the rest of a short one: its
 * tables of kerning and ligatures, whose names are changed so that nothing finds them (accents are still placed), and the names
 * of its glyphs.
 */
const lightened = (font: Buffer): Buffer => {
  const tables = font.readUInt16BE(4);
  for (let entry = 12; entry < 12 + tables * 16; entry += 16) {
    const tag = font.toString('latin1', entry, entry + 4);
    if (['GPOS', 'GSUB', 'GDEF'].includes(tag)) font.write('x', entry, 'latin1');
    if (tag === 'post') font.writeUInt32BE(withoutNames, font.readUInt32BE(entry + 8));
  }
  return font;
};

/** Makes pdfmake use these fonts, once they are open. It may read nothing else from disk or network. */
export const useFonts = (fonts: Fonts): void => {
  pdfmake.setFonts({ [family]: { ...fonts } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
};

const open = async (files: Fonts): Promise<HasGlyph> => {
  const { virtualfs } = pdfmake as unknown as FileHost;
  for (const file of [files.normal, files.bold, files.italics])
    virtualfs.writeFileSync(file, lightened(readFileSync(file)));
  useFonts(files);
  const blank = await pdfmake.createPdf({ content: '', defaultStyle: { font: family } }).getStream();
  const provider = blank as unknown as FontProvider;
  const fonts = [
    provider.provideFont(family, false, false).font,
    provider.provideFont(family, true, false).font,
    provider.provideFont(family, false, true).font,
  ];
  const answers = new Map<number, boolean>();
  return (codePoint) => {
    const answer = answers.get(codePoint) ?? fonts.every((font) => font.hasGlyphForCodePoint(codePoint));
    answers.set(codePoint, answer);
    return answer;
  };
};

const opened = new Map<string, Promise<HasGlyph>>();

/** Which characters all of the fonts can show; they are read once in a process. @throws where one is missing */
export const glyphsOf = (fonts: Fonts): Promise<HasGlyph> => {
  const found = opened.get(fonts.normal) ?? open(fonts);
  opened.set(fonts.normal, found);
  return found;
};
