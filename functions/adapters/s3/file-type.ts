import { fileTypeFromBuffer } from 'file-type/core';
import { fileTypes } from '../../domain/files/file-types';
import { zipNames } from './zip-names';

const unknownType = 'application/octet-stream';
/** The number of bytes, at a file's beginning and at its end, that show its type. */
const looked = 256 * 1024;

const document = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Returns a ZIP's type from the names in its directory. The library reads ZIPs from the front. It finds nothing if the type entry comes
 * last, after pictures, as LibreOffice writes it. A document with macros is not accepted.
 */
const typeOfZip = (tail: Buffer): string => {
  const names = zipNames(tail);
  if (!names.includes('[Content_Types].xml') || names.some((name) => /vbaProject\.bin$/i.test(name)))
    return unknownType;
  if (names.some((name) => /^word\/document\d*\.xml$/.test(name))) return document;
  return names.some((name) => /^xl\/workbook\d*\.xml$/.test(name)) ? sheet : unknownType;
};

/**
 * Reads a file part by part, keeps only its two ends, and detects its type by content: an accepted type or 'application/octet-stream'.
 */
export const typeProbe = () => {
  const head: Uint8Array[] = [];
  const tail: Uint8Array[] = [];
  let [headSize, tailSize] = [0, 0];
  return {
    add: (part: Uint8Array): void => {
      if (headSize < looked) head.push(part);
      headSize += part.length;
      tail.push(part);
      tailSize += part.length;
      while (tail[0] && tailSize - tail[0].length >= looked) tailSize -= tail.shift()?.length ?? 0;
    },
    type: async (): Promise<string> => {
      const first = Buffer.concat(head).subarray(0, looked);
      const found = (await fileTypeFromBuffer(first).catch(() => undefined))?.mime;
      const isZip = found === 'application/zip' || (!found && first.toString('latin1', 0, 4) === 'PK\x03\x04');
      if (isZip) return typeOfZip(Buffer.concat(tail));
      // An animated PNG counts as a PNG: a program for still pictures shows its first frame.
      if (found === 'image/apng') return 'image/png';
      return found !== undefined && found in fileTypes ? found : unknownType;
    },
  };
};
