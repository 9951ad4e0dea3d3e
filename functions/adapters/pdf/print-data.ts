import type { Block, Printable, Layout, Signatory } from '../../domain/documents/model';
import { profile } from '../../domain/office/office-profile';
import { type BlockData, blocksData } from './block-data';
import { compose } from './closing';
import type { Setting } from './fit-pages';
import type { Fonts } from './fonts';
import { legible } from './legible';
import type { Logo } from './logo';
import { addressSize, signatureWidth, textWidth } from './page';
import { memoize } from './memoize';
import { qrCode } from './qr-code';
import { type Piece, type Pieces, printedText } from './texts';

/** The blocks, arranged around page breaks. */
interface Arranged {
  body: readonly BlockData[];
  closing: readonly BlockData[];
  holdsLastLines: boolean;
}

/** The data passed to a template. */
interface PrintData extends Arranged {
  title: string;
  author: string;
  subject: string;
  /** Year, month, day, hour, minute, second in UTC. */
  created: readonly number[];
  letterhead?: {
    government: string;
    lines: readonly string[];
    reached: readonly Pieces[];
    logo?: string;
    logoAlt: string;
  };
  signatory?: { [K in keyof Signatory]: Pieces };
  below?: readonly BlockData[];
  annex?: readonly BlockData[];
  record: { url: Pieces; link: string; qr: string };
  footer: string;
}

/** The smallest width of the head's lines in points: next to a logo. */
const reachedWidth = 330;

/** Returns the office's contact line. No line ends within an address or a number that fits on one line. */
const reachedBy = (fonts: Fonts): Pieces => {
  const { email, phone, website } = profile.contact;
  const ways = [...(phone ? [`Telepon ${phone}`] : []), `Surel ${email}`, ...(website ? [`Situs ${website}`] : [])];
  return ways.flatMap((way, index): Piece[] => {
    const text = legible(way, fonts.has);
    const isWhole = fonts.widthOf(text) * addressSize <= reachedWidth;
    return [...(index > 0 ? [{ text: ' · ' }] : []), { text, ...(isWhole && { whole: true as const }) }];
  });
};

const letterhead = (fonts: Fonts, logo: Logo | undefined): PrintData['letterhead'] => {
  const { government, officeLines, address, name } = profile;
  const shown = (text: string) => legible(text, fonts.has);
  return {
    government: shown(government),
    lines: officeLines.map(shown),
    reached: [shown(address), reachedBy(fonts)],
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

/** Returns an address on several lines, split between its parts. A copied address contains only additional line breaks. */
const inLines = (url: string): string => url.replace(/^(https?:\/\/[^/]+\/)(.*\/)([^/]{16,})$/, '$1\n$2\n$3');

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

/** The inputs of a print besides the model. */
interface Printing {
  url: string;
  fonts: Fonts;
  logo: Logo | undefined;
}

/** Returns the data that no setting changes. */
const fixedData = (model: Printable, { url, fonts, logo }: Printing): Omit<PrintData, keyof Arranged> => {
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
    record: {
      url: printedText(inLines(url), fonts, { width: textWidth - signatureWidth - 90, size: 7 }),
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
export const printData = (model: Printable, printing: Printing): ((setting: Setting) => PrintData & Setting) => {
  const { fonts } = printing;
  const fixed = fixedData(model, printing);
  const arranged = memoize((lastRows: number | undefined): Arranged => {
    const { body, closing, holdsLastLines } = compose(model.blocks, model.layout, fonts, lastRows);
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
  letter: 'letter.typ',
  sheet: 'sheet.typ',
  report: 'report.typ',
  form: 'form.typ',
};
