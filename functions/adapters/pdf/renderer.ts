import type { Printable } from '../../domain/documents/model';
import type { Renderer } from '../../ports/files';
import { openCompiler } from './compiler';
import { settingFor, sheetSettingFor } from './fit-pages';
import { openFonts, type PrintFiles } from './fonts';
import { officeLogo } from './logo';
import { printData, templateOf } from './print-data';

export interface PrintOptions {
  /** The text of the QR code. */
  verificationUrl: string;
  files: PrintFiles;
}

/**
 * Prints a document as PDF/A-2a, A4: archival, tagged for screen readers, with embedded fonts. The same model, URL and files give the
 * same bytes.
 * @throws if a font or a template is missing
 */
export const renderPdf = async (model: Printable, { verificationUrl, files }: PrintOptions): Promise<Uint8Array> => {
  const fonts = openFonts(files.fonts);
  const logo = model.letterhead ? officeLogo() : undefined;
  const dataOf = printData(model, { url: verificationUrl, fonts, logo });
  const choose = model.layout === 'sheet' ? sheetSettingFor : settingFor;
  return openCompiler(files.templates, fonts).pdf(templateOf[model.layout], choose, dataOf, logo);
};

export const pdfRenderer = (files: PrintFiles): Renderer => ({
  render: (model, verificationUrl) => renderPdf(model, { verificationUrl, files }),
});
