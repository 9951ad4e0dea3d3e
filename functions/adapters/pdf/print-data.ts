import type { Block, Printable, Layout, Signatory } from '../../domain/documents/model';
import { profile } from '../../domain/office/office-profile';
import { type BlockData, blocksData } from './block-data';
import { arrangeBlocks } from './closing';
import type { Setting } from './fit-pages';
import type { Fonts } from './fonts';
import { legible } from './legible';
import type { Logo } from './logo';
import { addressSize, signatureWidth, textWidth } from './page';
import { memoize } from './memoize';
import { qrCode } from './qr-code';
import { type Piece, type Pieces, printedText } from './texts';

/** The blocks of a document, arranged around page breaks (closing.ts). */
interface ArrangedBlocks {
  body: readonly BlockData[];
  closing: readonly BlockData[];
  holdsLastLines: boolean;
}

/** The data passed to a template. */
interface PrintData extends ArrangedBlocks {
  title: string;
  author: string;
  subject: string;
  /** Year, month, day, hour, minute, second in UTC. */
  created: readonly number[];
  letterhead?: {
    government: string;
    lines: readonly string[];
    contactLines: readonly Pieces[];
    logo?: string;
    logoAlt: string;
  };
  signatory?: { [K in keyof Signatory]: Pieces };
  below?: readonly BlockData[];
  annex?: readonly BlockData[];
  verification: { url: Pieces; link: string; qr: string };
  footer: string;
}

/** The width of the letterhead's lines next to a logo, in points: their smallest. */
const contactWidth = 330;

/** Returns the office's contact line. No line ends within an address or a number that fits on one line. */
const contactLine = (fonts: Fonts): Pieces => {
  const { email, phone, website } = profile.contact;
  const contacts = [...(phone ? [`Telepon ${phone}`] : []), `Surel ${email}`, ...(website ? [`Situs ${website}`] : [])];
  return contacts.flatMap((way, index): Piece[] => {
    const text = legible(way, fonts.has);
    const isWhole = fonts.widthOf(text) * addressSize <= contactWidth;
    return [...(index > 0 ? [{ text: ' · ' }] : []), { text, ...(isWhole && { unbreakable: true as const }) }];
  });
};

const letterhead = (fonts: Fonts, logo: Logo | undefined): PrintData['letterhead'] => {
  const { government, officeLines, address, name } = profile;
  const shown = (text: string) => legible(text, fonts.has);
  return {
    government: shown(government),
    lines: officeLines.map(shown),
    contactLines: [shown(address), contactLine(fonts)],
    ...(logo && { logo: logo.path }),
    logoAlt: shown(`Lambang ${name}`),
  };
};

const signatoryData = (signatory: Signatory, fonts: Fonts): PrintData['signatory'] => {
  const text = (text: string) => printedText(text, fonts, { width: signatureWidth });
  const { date, title, name, rank, nip } = signatory;
  return {
    ...(date && { date: text(date) }),
    title: text(`${title},`),
    name: text(name),
    ...(rank && { rank: text(rank) }),
    nip: text(`NIP ${nip}`),
  };
};

/** Returns the first and the last eight digits, enough for a quick comparison. The page behind the QR code shows all of them. */
const shortHash = (hash: string): string => `${hash.slice(0, 8)}…${hash.slice(-8)}`;

/** Returns an address on several lines, split between its parts. A copy of it has no signs between the lines. */
const breakUrl = (url: string): string => url.replace(/^(https?:\/\/[^/]+\/)(.*\/)([^/]{16,})$/, '$1\n$2\n$3');

const dateParts = (iso: string): number[] => {
  const at = new Date(iso);
  return [
    at.getUTCFullYear(),
    at.getUTCMonth() + 1,
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
  ];
};

/** Returns blocks without arranging page breaks. */
const plainBlocks = (blocks: readonly Block[], fonts: Fonts): BlockData[] =>
  blocksData(
    blocks.map((block) => ({ block })),
    fonts,
  );

/** The inputs of a print besides the model. `url` is the document's page of verification. */
interface PrintContext {
  url: string;
  fonts: Fonts;
  logo: Logo | undefined;
}

/** Returns the data that no setting changes. */
const fixedData = (model: Printable, { url, fonts, logo }: PrintContext): Omit<PrintData, keyof ArrangedBlocks> => {
  const { below = [], annex, signatory, title, number, version, chainHash } = model;
  const shown = (text: string) => legible(text, fonts.has);
  return {
    title: shown(`${title} ${number}`),
    author: shown(profile.name),
    subject: shown(title),
    created: dateParts(model.issuedAt),
    ...(model.letterhead && { letterhead: letterhead(fonts, logo) }),
    ...(signatory && { signatory: signatoryData(signatory, fonts) }),
    ...(below.length > 0 && { below: plainBlocks(below, fonts) }),
    ...(annex && { annex: plainBlocks(annex, fonts) }),
    verification: {
      url: printedText(breakUrl(url), fonts, { width: textWidth - signatureWidth - 90, size: 7 }),
      link: url,
      qr: qrCode(url),
    },
    footer: shown(`No. registrasi Ajuan ${number} · Versi ${version} · Rantai catatan ${shortHash(chainHash)}`),
  };
};

/**
 * Returns the data of a template for each setting: the model, with page breaks arranged, and each text as the fonts can show it. Settings
 * share all work, because only `lastRows` moves page breaks.
 */
export const printData = (model: Printable, printing: PrintContext): ((setting: Setting) => PrintData & Setting) => {
  const { fonts } = printing;
  const fixed = fixedData(model, printing);
  const arranged = memoize((lastRows: number | undefined): ArrangedBlocks => {
    const { body, closing, holdsLastLines } = arrangeBlocks(model.blocks, model.layout, fonts, lastRows);
    return {
      body: blocksData(body, fonts),
      closing: blocksData(closing, fonts, body.at(-1)?.block),
      holdsLastLines,
    };
  });
  return (setting) => ({ ...setting, ...fixed, ...arranged(setting.lastRows) });
};

/** The template of each layout. */
export const templateOf: Record<Layout, string> = {
  letter: 'pages.typ',
  sheet: 'sheet.typ',
  report: 'pages.typ',
  form: 'pages.typ',
};
