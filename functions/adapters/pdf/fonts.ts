import { present } from '../../domain/present';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type FontFace, fontFace, type HasGlyph, tableOf } from './font-face';

/** The font files of documents below @expo-google-fonts: first the text's styles, then fonts for characters that these lack. */
export const fontFiles = [
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans/700Bold/NotoSans_700Bold.ttf',
  'noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  'noto-sans-math/400Regular/NotoSansMath_400Regular.ttf',
  'noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf',
] as const;
/** The number of fonts in the text's own family. */
const styles = 3;

/** The paths of the compiler's fonts and templates. */
export interface PrintFiles {
  fonts: readonly string[];
  /** The folder of the templates. */
  templates: string;
}

/** Returns the files that a deployed function has in the same folder as its code. */
export const printFilesIn = (folder: string): PrintFiles => ({
  fonts: fontFiles.map((file) => path.join(folder, 'fonts', path.basename(file))),
  templates: path.join(folder, 'templates'),
});

/** The fonts for the compiler, and their measures for layout. */
export interface Fonts {
  files: readonly Buffer[];
  has: HasGlyph;
  /** Returns the width of a text in em. Assumes bold, because every text may be bold. */
  widthOf: (text: string) => number;
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
/** The family's name in the files, and its new name, which templates/parts.typ uses. */
const [family, ownFamily] = ['Noto Sans', 'Ajuan Txt'];

/**
 * Renames a font's family in memory, to a name of the same length. The compiler also finds the fonts of the machine. With its own name,
 * no other version of the family can replace it, and every machine prints the same bytes.
 */
const renameFamily = (font: Buffer): Buffer => {
  const names = tableOf(font, 'name');
  for (const [from, to] of [
    [utf16(family), utf16(ownFamily)],
    [Buffer.from(family), Buffer.from(ownFamily)],
  ] as const) {
    for (let at = names.indexOf(from); at >= 0; at = names.indexOf(from, at + 1)) to.copy(names, at);
  }
  return font;
};

const readFonts = (files: readonly string[]): Fonts => {
  const fonts = files.map((file) => renameFamily(readFileSync(file)));
  const faces = fonts.map(fontFace);
  const [text, others] = [faces.slice(0, styles), faces.slice(styles)];
  const shows = (code: number) => (face: FontFace) => face.glyphOf(code) > 0;
  const bold = present(text[1] ?? text[0], 'a font for text');
  return {
    files: fonts,
    has: (code) => text.every(shows(code)) || others.some(shows(code)),
    widthOf: (text) => {
      let width = 0;
      for (const sign of text) width += bold.widthOf(sign.codePointAt(0) ?? 0);
      return width;
    },
  };
};

const fontsByFiles = new Map<string, Fonts>();

/** Returns the fonts of these files, which are read once in a process. @throws if a file is missing */
export const openFonts = (files: readonly string[]): Fonts => {
  const key = files.join('\n');
  const fonts = fontsByFiles.get(key) ?? readFonts(files);
  fontsByFiles.set(key, fonts);
  return fonts;
};
