/** A font's map from the codes in a PDF's text to characters (ToUnicode, PDF 32000-1 section 9.10.3). */
export interface CharacterMap {
  /** The number of bytes of one code. */
  width: number;
  signs: ReadonlyMap<number, string>;
}

/** Decodes UTF-16BE from hex digits. */
const utf16 = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');

const hexes = (text: string): string[] =>
  [...text.matchAll(/<([0-9a-f\s]*)>/gi)].map(([, hex = '']) => hex.replace(/\s/g, ''));

/** The most codes that one range may map: two bytes have no more values. */
const maxInRange = 65_536;
const range = /<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*(?:\[([^\]]*)\]|<([0-9a-f]+)>)/gi;

const addRanges = (block: string, signs: Map<number, string>): void => {
  for (const [, from = '', to = '', list, first = ''] of block.matchAll(range)) {
    const [start, end] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
    const listed = list === undefined ? undefined : hexes(list).map(utf16);
    const base = utf16(first);
    for (let code = start; code <= end && code - start < maxInRange; code += 1) {
      const last = String.fromCharCode(base.charCodeAt(base.length - 1) + code - start);
      signs.set(code, listed?.[code - start] ?? `${base.slice(0, -1)}${last}`);
    }
  }
};

/** Reads a stream as a character map. Returns undefined if it is none. */
export const characterMapIn = (stream: string): CharacterMap | undefined => {
  if (!stream.includes('begincmap')) return undefined;
  const signs = new Map<number, string>();
  for (const [, block = ''] of stream.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    const pairs = hexes(block);
    pairs.forEach((code, at) => {
      if (at % 2 === 0) signs.set(Number.parseInt(code, 16), utf16(pairs[at + 1] ?? ''));
    });
  }
  for (const [, block = ''] of stream.matchAll(/beginbfrange([^]*?)endbfrange/g)) addRanges(block, signs);
  const [, space = ''] = /begincodespacerange\s*<([0-9a-f]+)>/i.exec(stream) ?? [];
  return { width: Math.max(1, space.length / 2), signs };
};
