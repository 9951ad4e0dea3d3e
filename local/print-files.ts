import { fileURLToPath } from 'node:url';
import { fontFiles, type PrintFiles } from '../functions/adapters/pdf/fonts';
import type { Renderer } from '../functions/ports/files';

const here = (place: string) => fileURLToPath(new URL(`../${place}`, import.meta.url));

/** Fonts and templates of documents where npm and the sources put them: nothing is copied. */
export const installedPrintFiles: PrintFiles = {
  fonts: fontFiles.map((file) => here(`node_modules/@expo-google-fonts/${file}`)),
  templates: here('functions/adapters/pdf/templates'),
};

/** Prints documents. The printer is loaded with the first one: its compiler is a good part of all that a start would load. */
export const installedPrinter: Renderer = {
  render: async (...document) => {
    const { pdfRenderer } = await import('../functions/adapters/pdf/renderer');
    return pdfRenderer(installedPrintFiles).render(...document);
  },
};
