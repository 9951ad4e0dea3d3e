import { parse } from 'csv-parse/sync';

/** The most bytes that one file may have. */
export const maxBytes = 20 * 1024 * 1024;

export type CellTable = { fault: string; cells?: undefined } | { fault?: undefined; cells: string[][] };

const decodeText = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Excel on an Indonesian Windows saves "CSV" in this encoding.
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

/** Returns true for content that text does not contain: a spreadsheet's own file, a picture, or UTF-16 without its byte order mark. */
const isBinary = (text: string): boolean => /(?![\t\n\v\f\r])\p{Cc}|\ufffd/u.test(text);

/** Returns the most frequent separator between the column titles. Indonesian spreadsheets write semicolons. */
const delimiterOf = (text: string): string => {
  const titles = (text.split(/\r?\n/, 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: titles.split(sign).length }));
  return counts.sort((a, b) => b.count - a.count)[0]?.sign ?? ',';
};

/** A first line that names the separator for Excel, which shows it as no row. */
const separatorLine = /^sep=(?<separator>[,;\t])\r?\n/i;

/** Reads a CSV in UTF-8, UTF-16 or Windows-1252, separated by commas, semicolons or tabs. */
export const readCsv = (bytes: Uint8Array): CellTable => {
  if (bytes.length > maxBytes) return { fault: 'Berkas ini lebih dari 20 MB. Bagi menjadi beberapa berkas.' };
  const content = decodeText(bytes);
  const text = content.replace(separatorLine, '');
  const delimiter = separatorLine.exec(content)?.groups?.separator ?? delimiterOf(text);
  if (isBinary(text)) return { fault: 'Berkas ini tidak terbaca sebagai CSV. Simpan lagi sebagai CSV UTF-8.' };
  try {
    const cells: string[][] = parse(text, { bom: true, delimiter, relax_column_count: true });
    return { cells };
  } catch {
    return { fault: 'Tanda kutip pada berkas CSV ini tidak berpasangan. Simpan lagi dari aplikasi lembar kerja.' };
  }
};
