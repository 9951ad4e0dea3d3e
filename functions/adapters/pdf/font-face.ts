import { memoize } from './memoize';

/** Returns true if a font can show a character. */
export type HasGlyph = (codePoint: number) => boolean;

/** The facts of a font file that layout needs. */
export interface FontFace {
  /** Returns the glyph of a character, or 0 if the font has none. */
  glyphOf: (codePoint: number) => number;
  /** Returns the width of a character, in em. */
  widthOf: (codePoint: number) => number;
}

/** Returns the bytes of a font's table (OpenType, "Table Directory"). @throws if the font has no such table */
export const tableOf = (font: Buffer, tag: string): Buffer => {
  const count = font.readUInt16BE(4);
  for (let entry = 12; entry < 12 + count * 16; entry += 16) {
    if (font.toString('latin1', entry, entry + 4) !== tag) continue;
    const start = font.readUInt32BE(entry + 8);
    return font.subarray(start, start + font.readUInt32BE(entry + 12));
  }
  throw new Error(`The font has no table ${tag}`);
};

/** Returns the first of `count` ranges that ends at or after a character, or `count`. A "cmap" sorts its ranges by their ends. */
const rangeAt = (code: number, count: number, endOf: (range: number) => number): number => {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endOf(middle) < code) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Reads "cmap" format 4: segments of the Basic Multilingual Plane. */
const fromSegments = (map: Buffer) => {
  const count = map.readUInt16BE(6) / 2;
  const [ends, starts, deltas, offsets] = [14, 16 + 2 * count, 16 + 4 * count, 16 + 6 * count];
  return (code: number): number => {
    const segment = rangeAt(code, count, (at) => map.readUInt16BE(ends + 2 * at));
    if (segment === count || map.readUInt16BE(starts + 2 * segment) > code) return 0;
    const offset = map.readUInt16BE(offsets + 2 * segment);
    const place = offsets + 2 * segment + offset + 2 * (code - map.readUInt16BE(starts + 2 * segment));
    const glyph = offset === 0 ? code : map.readUInt16BE(place);
    return glyph === 0 ? 0 : (glyph + map.readUInt16BE(deltas + 2 * segment)) & 0xffff;
  };
};

/** Reads "cmap" format 12: groups of all of Unicode. */
const fromGroups = (map: Buffer) => {
  const count = map.readUInt32BE(12);
  return (code: number): number => {
    const group = rangeAt(code, count, (at) => map.readUInt32BE(16 + at * 12 + 4));
    if (group === count) return 0;
    const start = map.readUInt32BE(16 + group * 12);
    return start > code ? 0 : map.readUInt32BE(16 + group * 12 + 8) + code - start;
  };
};

const readers: Record<number, (map: Buffer) => (code: number) => number> = { 4: fromSegments, 12: fromGroups };

const glyphsIn = (font: Buffer): ((code: number) => number) => {
  const table = tableOf(font, 'cmap');
  const readable = Array.from({ length: table.readUInt16BE(2) }, (_, index) => {
    const map = table.subarray(table.readUInt32BE(8 + index * 8));
    const format = map.readUInt16BE(0);
    const reader = readers[format];
    return reader ? [{ format, read: () => reader(map) }] : [];
  }).flat();
  const widest = readable.sort((a, b) => b.format - a.format)[0];
  if (!widest) throw new Error('The font maps characters in an unknown way');
  return widest.read();
};

/** Reads a TrueType font. @throws if the file is none */
export const fontFace = (font: Buffer): FontFace => {
  const glyphsByCode = glyphsIn(font);
  const unitsPerEm = tableOf(font, 'head').readUInt16BE(18);
  const lastWidth = tableOf(font, 'hhea').readUInt16BE(34) - 1;
  const widths = tableOf(font, 'hmtx');
  const glyphOf = memoize(glyphsByCode);
  return {
    glyphOf,
    widthOf: memoize((code) => widths.readUInt16BE(Math.min(glyphOf(code), lastWidth) * 4) / unitsPerEm),
  };
};
