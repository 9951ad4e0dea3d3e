import * as z from 'zod/mini';
import type { CellTable } from './read-csv';
import { readTable } from './read-table';

/** The most characters of the cells as JSON: the preview page sends them to the browser and back. */
const maxCells = 1024 * 1024;
const cellTable = z.array(z.array(z.string()));

/** Reads the file of a preview. Returns a fault with the reason if the file cannot be previewed. */
export const readSentFile = async (file: File | undefined): Promise<CellTable> => {
  if (!file || file.size === 0) return { fault: 'Pilih berkas XLSX atau CSV.' };
  const table = await readTable(new Uint8Array(await file.arrayBuffer()), file.name);
  if (table.cells && JSON.stringify(table.cells).length > maxCells)
    return { fault: 'Isi berkas ini terlalu panjang. Bagi menjadi beberapa berkas.' };
  return table;
};

/** Returns the cells that a preview page sent back, or undefined if the text holds no such cells. */
export const readCarriedCells = (text: string | undefined): string[][] | undefined => {
  if (text === undefined) return undefined;
  try {
    return cellTable.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};
