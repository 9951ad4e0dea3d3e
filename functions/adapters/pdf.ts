import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Block, DocumentModel } from '../domain/documents/model';
import { profile } from '../domain/office-profile';
import type { Renderer } from '../ports';
import { blocksContent } from './pdf/blocks';
import { family, type Fonts, glyphsOf, useFonts } from './pdf/fonts';
import { footer, letterhead, signature, verification } from './pdf/frame';
import { legible } from './pdf/legible';
import { margins } from './pdf/page';
import { isClosing, textSize } from './pdf/size';
import type { Legible } from './pdf/texts';

export interface PrintOptions {
  /** What the QR code says. */
  verificationUrl: string;
  fonts: Fonts;
}

/** What is small stays with the signature below it: a signature alone on a page could belong to any letter. */
const split = (blocks: readonly Block[], readable: Legible): { body: Content[]; closing: Content[] } => {
  const printed = blocksContent(blocks, readable);
  const closing = isClosing(blocks.at(-1)!) ? printed.splice(-1) : [];
  return { body: printed, closing };
};

const contentOf = (model: DocumentModel, url: string, readable: Legible): Content[] => {
  const { blocks, annex, signatory, letterhead: headed } = model;
  const { body, closing } = split(blocks, readable);
  const signed = signatory ? [signature(signatory, readable)] : [];
  return [
    ...(headed ? [letterhead()] : []),
    ...body,
    { unbreakable: true, stack: [...closing, ...signed, verification(model, url)] },
    ...(annex ? [{ stack: blocksContent(annex, readable), pageBreak: 'before' as const }] : []),
  ];
};

const definitionOf = (model: DocumentModel, url: string, readable: Legible): TDocumentDefinitions => {
  const issued = new Date(model.issuedAt);
  return {
    pageSize: 'A4',
    pageMargins: [margins.left, margins.top, margins.right, margins.bottom],
    version: '1.7',
    language: 'id-ID',
    displayTitle: true,
    info: {
      title: `${model.title} ${model.number}`,
      author: profile().name,
      subject: model.title,
      creator: 'Ajuan',
      // Fixed, and with them the file's id, which is made of this: the same model gives the same bytes.
      creationDate: issued,
      modDate: issued,
    },
    defaultStyle: { font: family, fontSize: textSize, lineHeight: 1.05 },
    footer: footer(model),
    content: contentOf(model, url, readable),
  };
};

/**
 * Prints a document as PDF 1.7, A4, with embedded fonts and selectable text. The same model, URL and fonts give the same bytes.
 * @throws where a font is missing
 */
export const renderPdf = async (
  model: DocumentModel,
  { verificationUrl, fonts }: PrintOptions,
): Promise<Uint8Array> => {
  const has = await glyphsOf(fonts);
  useFonts(fonts);
  const definition = definitionOf(model, verificationUrl, (text) => legible(text, has));
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
};

export const pdfRenderer = (fonts: Fonts): Renderer => ({
  render: (model, verificationUrl) => renderPdf(model, { verificationUrl, fonts }),
});
