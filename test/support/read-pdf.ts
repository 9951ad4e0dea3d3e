import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { inflateSync } from 'node:zlib';

/** A piece of text on a page, in points from the lower left corner. */
interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
}
export interface ReadPdf {
  info: Record<string, unknown>;
  pages: { width: number; height: number; pieces: Piece[] }[];
  /** The structure that archives and screen readers need. */
  structure: {
    part: string;
    conformance: string;
    isMarked: boolean;
    outline: string[];
    roles: string[];
    alts: string[];
  };
  /** The parts that would act when the file is opened. */
  active: { scripts: number; files: number; open: number; links: string[] };
}

// pdfjs is an ES module, which jest cannot load directly. On Node 20 it lacks Promise.withResolvers.
const script = `
Promise.withResolvers ??= () => {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
};
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
const { createInterface } = await import('node:readline');
const walk = (node, visit) => { visit(node); for (const child of node.children ?? []) walk(child, visit); };
const titlesOf = (items) => (items ?? []).flatMap(({ title, items: below }) => [title, ...titlesOf(below)]);
const read = async (base64) => {
  const pdf = await getDocument({ data: new Uint8Array(Buffer.from(base64, 'base64')), verbosity: 0 }).promise;
  const pages = [];
  const links = [];
  const [roles, alts] = [[], []];
  const note = ({ role, alt }) => { if (role) roles.push(role); if (alt) alts.push(alt); };
  const sizeOf = (found) => Object.keys(found ?? {}).length;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    links.push(...(await page.getAnnotations()).map((found) => String(found.url ?? found.subtype)));
    walk((await page.getStructTree()) ?? {}, note);
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
  const { info, metadata } = await pdf.getMetadata();
  const structure = {
    part: metadata?.get('pdfaid:part'),
    conformance: metadata?.get('pdfaid:conformance'),
    isMarked: (await pdf.getMarkInfo())?.get('Marked') === true,
    outline: titlesOf(await pdf.getOutline()),
    roles,
    alts,
  };
  return { info, pages, structure, active };
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
/**
 * Returns one reader for all PDFs of a test file: loading the library takes longer than reading. The reader ends with its standard input.
 */
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

/** Reads PDFs as another program would: metadata, and the text of their pages. One call at a time. */
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

/** Returns all text without spaces: line breaks make no difference. */
export const lettersOf = ({ pages }: Pick<ReadPdf, 'pages'>): string =>
  pages
    .flatMap(({ pieces }) => pieces.map(({ text }) => text))
    .join('')
    .replace(/\s/g, '');

export const withoutSpaces = (text: string): string => text.normalize('NFC').replace(/\s/g, '');

/** Returns the drawing instructions of the pages, page after page, uncompressed. */
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

/** The pixels of a picture for each point of the page. */
const scale = 8;

type Rectangle = [x: number, y: number, width: number, height: number];

const numbers = (text: string): number[] => text.trim().split(/\s+/).map(Number);

/** Returns the rectangles of a picture's path, in its own units, and the points of one unit. */
const pictureOf = (bytes: Uint8Array, alt: string): { rectangles: Rectangle[]; unit: number; side: number } => {
  const [, picture = ''] = new RegExp(`/Alt \\(${alt}[^]*?BDC([^]*?)EMC`).exec(drawings(bytes).join('\n')) ?? [];
  const paths = [...picture.matchAll(/(.+) m\n(.+) l\n(.+) l\n(.+) l\nh/g)].map((path) => path.slice(1).map(numbers));
  const [frame, ...drawn] = paths.map((points): Rectangle => {
    const [xs, ys] = [points.map(([x]) => x!), points.map(([, y]) => y!)];
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    return [left, top, Math.max(...xs) - left, Math.max(...ys) - top];
  });
  const [unit] = numbers(/(.+) cm/.exec(picture)?.[1] ?? '0');
  return { rectangles: drawn, unit: unit!, side: frame![2] };
};

/** Returns a picture of dark rectangles on white as a bitmap for a QR decoder, with one byte for each channel. The side is in points. */
export const squareOf = (bytes: Uint8Array, alt: string) => {
  const { rectangles, unit, side } = pictureOf(bytes, alt);
  const size = Math.round(side * scale);
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  const pixel = (length: number) => Math.round(length * unit * scale);
  for (const [x, y, width, height] of rectangles) {
    for (let row = pixel(y); row < pixel(y + height); row += 1)
      for (let column = pixel(x); column < pixel(x + width); column += 1)
        data.fill(0, (row * size + column) * 4, (row * size + column) * 4 + 3);
  }
  return { data, size, side };
};
