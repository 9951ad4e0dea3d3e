import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { inflateSync } from 'node:zlib';

/** A piece of text on a page, in points from the lower left corner. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
}
export interface ReadPdf {
  info: Record<string, unknown>;
  pages: { width: number; height: number; pieces: Piece[] }[];
  /** What would do something where it is opened. */
  active: { scripts: number; files: number; open: number; links: string[] };
}

// pdfjs is an ES module that jest would have to load as one, and on Node 20 it misses Promise.withResolvers.
const script = `
Promise.withResolvers ??= () => {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
};
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
const { createInterface } = await import('node:readline');
const read = async (base64) => {
  const pdf = await getDocument({ data: new Uint8Array(Buffer.from(base64, 'base64')), verbosity: 0 }).promise;
  const pages = [];
  const links = [];
  const sizeOf = (found) => Object.keys(found ?? {}).length;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    links.push(...(await page.getAnnotations()).map((found) => String(found.url ?? found.subtype)));
    const [, , width, height] = page.view;
    const piece = (item) => ({ text: item.str, x: item.transform[4], y: item.transform[5], width: item.width });
    pages.push({ width, height, pieces: items.map(piece) });
  }
  const active = {
    scripts: sizeOf(await pdf.getJSActions()),
    files: sizeOf(await pdf.getAttachments()),
    open: sizeOf(await pdf.getOpenAction()),
    links,
  };
  return { info: (await pdf.getMetadata()).info, pages, active };
};
for await (const line of createInterface({ input: process.stdin })) {
  const found = await Promise.all(JSON.parse(line).map(read)).catch((error) => ({ error: String(error) }));
  process.stdout.write(JSON.stringify(found) + '\\n');
}
`;

interface Reader {
  child: ChildProcessByStdio<Writable, Readable, null>;
  lines: Interface;
  ended: Promise<[undefined]>;
}
let reader: Reader | undefined;
/** One for all that a test file reads: loading the library takes longer than reading. It ends with its standard input. */
const readerOf = (): Reader => {
  if (reader) return reader;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then((): [undefined] => [undefined]);
  reader = { child, ended, lines: createInterface({ input: child.stdout }) };
  return reader;
};
afterAll(() => void reader?.child.stdin.end());

/** Reads PDFs as another program does: metadata, and the text of their pages. One call at a time. */
export const readPdfs = async (files: readonly Uint8Array[]): Promise<ReadPdf[]> => {
  const { child, lines, ended } = readerOf();
  const answered = once(lines, 'line') as Promise<[string]>;
  child.stdin.write(`${JSON.stringify(files.map((bytes) => Buffer.from(bytes).toString('base64')))}\n`);
  const [line] = await Promise.race([answered, ended]);
  const found = JSON.parse(line ?? '{"error":"the reader of PDFs ended"}') as ReadPdf[] | { error: string };
  if ('error' in found) throw new Error(found.error);
  return found;
};

export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => (await readPdfs([bytes]))[0]!;

/** All text without spaces, so that line breaks do not matter. */
export const lettersOf = ({ pages }: ReadPdf): string =>
  pages
    .flatMap(({ pieces }) => pieces.map(({ text }) => text))
    .join('')
    .replace(/\s/g, '');

export const withoutSpaces = (text: string): string => text.normalize('NFC').replace(/\s/g, '');

/** The instructions that draw the pages, page after page, uncompressed. */
const drawings = (bytes: Uint8Array): string[] => {
  const raw = Buffer.from(bytes).toString('latin1');
  return [...raw.matchAll(/\/FlateDecode\s*>>\s*stream\n([\s\S]*?)\nendstream/g)].map(([, stream]) => {
    try {
      return inflateSync(Buffer.from(stream!, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
};

/** The squares of one size that the pages draw, as a bitmap of one byte per channel with a quiet zone: for a QR decoder. */
export const squaresOf = (bytes: Uint8Array, side: number) => {
  const squares = drawings(bytes).flatMap((drawing) =>
    [...drawing.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re/g)]
      .map(([, ...numbers]) => numbers.map(Number) as [number, number, number, number])
      .filter(([, , width, height]) => width === side && height === side),
  );
  const left = Math.min(...squares.map(([x]) => x));
  const top = Math.min(...squares.map(([, y]) => y));
  const modules = Math.round((Math.max(...squares.map(([x]) => x)) - left) / side) + 1;
  const [scale, quiet] = [4, 4];
  const size = (modules + 2 * quiet) * scale;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [x, y] of squares) {
    const [column, row] = [Math.round((x - left) / side) + quiet, Math.round((y - top) / side) + quiet];
    for (let dy = 0; dy < scale; dy += 1) {
      const start = ((row * scale + dy) * size + column * scale) * 4;
      for (let dx = 0; dx < scale; dx += 1) data.fill(0, start + dx * 4, start + dx * 4 + 3);
    }
  }
  return { data, size };
};
