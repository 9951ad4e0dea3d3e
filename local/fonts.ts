import { fileURLToPath } from 'node:url';
import type { Fonts } from '../functions/adapters/pdf/fonts';

const file = (weight: string) =>
  fileURLToPath(
    new URL(`../node_modules/@expo-google-fonts/noto-sans/${weight}/NotoSans_${weight}.ttf`, import.meta.url),
  );

/** The fonts of documents where npm put them: nothing is copied. */
export const installedFonts: Fonts = {
  normal: file('400Regular'),
  bold: file('700Bold'),
  italics: file('400Regular_Italic'),
};
