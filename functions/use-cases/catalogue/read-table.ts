import { readSheet } from 'read-excel-file/universal';
import { uncomputedCell } from '../../domain/catalogue/import-columns';
import { type CellTable, maxBytes, readCsv } from './read-csv';
import { uncomputedCells } from './uncomputed-cells';

/** The most bytes of an unpacked spreadsheet. A small file that unpacks to gigabytes is refused before it is unpacked. */
const maxUnpackedBytes = 100 * 1024 * 1024;

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/** Returns the unpacked size in bytes that a ZIP's directory declares (APPNOTE 4.3.12: the size is 24 bytes after the signature). */
const unpackedSize = (bytes: Uint8Array): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let offset = 0; offset + 28 <= bytes.length; offset += 1)
    if (bytes[offset] === 0x50 && view.getUint32(offset, true) === 0x02014b50)
      total += view.getUint32(offset + 24, true);
  return total;
};

/** Takes `unknown` because the library's types give the constructor of a date instead of a date. */
const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'boolean' ? (cell ? 'Ya' : 'Tidak') : `${cell}`;
};

const unreadable =
  'Berkas ini rusak: tidak terbaca sebagai XLSX. Simpan lagi dari aplikasi lembar kerja, tanpa kata sandi.';

/** Reads the first sheet. For a formula it reads the result that the spreadsheet saved, or `uncomputedCell` if it saved none. */
const readXlsx = async (bytes: Uint8Array): Promise<CellTable> => {
  if (bytes.length > maxBytes || unpackedSize(bytes) > maxUnpackedBytes)
    return { fault: 'Berkas ini terlalu besar. Bagi menjadi beberapa berkas.' };
  try {
    const rows = await readSheet(bytes.slice().buffer);
    const cells = rows.map((row) => row.map(textOf));
    for (const { row, column } of uncomputedCells(bytes)) {
      while (cells.length <= row) cells.push([]);
      const cellsOfRow = cells[row] ?? [];
      while (cellsOfRow.length < column) cellsOfRow.push('');
      cellsOfRow[column] = uncomputedCell;
    }
    return { cells };
  } catch {
    return { fault: unreadable };
  }
};

/** Other files by their first bytes, and the way to a file that an import takes. */
const otherFiles: readonly { signature: string; fault: string }[] = [
  {
    signature: '\xd0\xcf\x11\xe0',
    fault:
      'Berkas ini XLS dari Excel lama, atau XLSX dengan kata sandi. Buka di Excel, lalu pilih Simpan Sebagai dan jenis "Buku Kerja Excel (.xlsx)" tanpa kata sandi.',
  },
  {
    signature: '%PDF',
    fault: 'Berkas ini PDF. Minta lembar kerja aslinya, lalu simpan sebagai XLSX atau CSV.',
  },
  {
    signature: '\x89PNG',
    fault: 'Berkas ini gambar. Minta lembar kerja aslinya, lalu simpan sebagai XLSX atau CSV.',
  },
  {
    signature: '\xff\xd8\xff',
    fault: 'Berkas ini gambar. Minta lembar kerja aslinya, lalu simpan sebagai XLSX atau CSV.',
  },
];
/** Returns true for an OpenDocument file. Its first entry's name and its type follow the ZIP header (OpenDocument 1.3, part 2, 3.3). */
const isOpenDocument = (beginning: string): boolean => beginning.includes('mimetypeapplication/vnd.oasis.opendocument');

/** Returns the reason why a file of another kind can't be read, or undefined for other files. */
const faultOfOtherKind = (bytes: Uint8Array): string | undefined => {
  const beginning = Buffer.from(bytes.slice(0, 120)).toString('latin1');
  if (isOpenDocument(beginning))
    return 'Berkas ini dari LibreOffice (ODS). Pilih Simpan Sebagai dan jenis "Excel 2007-365 (.xlsx)".';
  return otherFiles.find(({ signature }) => beginning.startsWith(signature))?.fault;
};

/**
 * Reads a table of cells from an XLSX or a CSV. The first bytes of the file decide which of the two it is. A file with
 * the name of a spreadsheet and other first bytes is damaged.
 */
export const readTable = async (bytes: Uint8Array, name = ''): Promise<CellTable> => {
  const fault = faultOfOtherKind(bytes);
  if (fault) return { fault };
  if (!isZip(bytes) && /\.xlsx$/i.test(name)) return { fault: unreadable };
  return isZip(bytes) ? readXlsx(bytes) : readCsv(bytes);
};
