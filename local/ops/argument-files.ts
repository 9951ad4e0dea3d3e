import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvOf } from '../../functions/use-cases/csv-stream';
import { xlsxOf } from '../../functions/use-cases/xlsx-stream';
import { explainFileFailure } from '../start-failure';

type Rows = readonly (readonly string[])[];
/** The formats of the desk's exports, by the ending of a file's name. */
const formats = new Map<string, (rows: Rows, titles: readonly string[]) => Readable>([
  ['.csv', csvOf],
  ['.xlsx', xlsxOf],
]);

/** Reads a file that a command's argument names. @throws Error with the way out */
export const readArgumentFile = (file: string): Promise<Buffer> => readFile(file).catch(explainFileFailure(file));

/**
 * Writes a table in the format that the file's ending names, into a new file that only its owner can read.
 * @returns the number of rows
 * @throws Error for another ending before it reads any row, and with the way out if the file can't be written
 */
export const writeTableFile = async (
  file: string,
  titles: readonly string[],
  readRows: () => Promise<Rows>,
): Promise<number> => {
  const format = formats.get(path.extname(file).toLowerCase());
  if (!format)
    throw new Error(`${file} has to end with ${[...formats.keys()].join(' or ')}: the ending chooses the format.`);
  const rows = await readRows();
  await pipeline(format(rows, titles), createWriteStream(file, { mode: 0o600, flags: 'wx' })).catch(
    explainFileFailure(file),
  );
  return rows.length;
};
