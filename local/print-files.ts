import { fileURLToPath } from 'node:url';
import { fontFiles, type PrintFiles } from '../functions/adapters/pdf/fonts';

const here = (place: string) => fileURLToPath(new URL(`../${place}`, import.meta.url));

/** Fonts and templates of documents where npm and the sources put them: nothing is copied. */
export const installedPrintFiles: PrintFiles = {
  fonts: fontFiles.map((file) => here(`node_modules/@expo-google-fonts/${file}`)),
  templates: here('functions/adapters/pdf/templates'),
};
