import { fileURLToPath } from 'node:url';
import { fontFiles, type PrintFiles } from '../functions/adapters/pdf/fonts';
import type { Renderer } from '../functions/ports/files';

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The documents' fonts and templates in their installed places: nothing is copied. */
export const installedPrintFiles: PrintFiles = {
  fonts: fontFiles.map((file) => here(`node_modules/@expo-google-fonts/${file}`)),
  templates: here('functions/adapters/pdf/templates'),
};

/**
 * Prints documents. Loads the printer with the first document, because its compiler is a large part of the code that a start would load.
 */
export const installedPrinter: Renderer = {
  render: async (...document) => {
    const { pdfRenderer } = await import('../functions/adapters/pdf/renderer');
    return pdfRenderer(installedPrintFiles).render(...document);
  },
};
