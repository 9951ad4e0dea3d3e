import { constants, inflateSync } from 'node:zlib';
import { type CharacterMap, characterMapIn } from './character-maps';

/** The most bytes that one stream may unpack to. A letter has a few kilobytes, and a hostile file must not fill the memory. */
const maxUnpacked = 4 * 1024 * 1024;
const maxStreams = 400;

const inflate = (bytes: Buffer): string => {
  try {
    const options = { maxOutputLength: maxUnpacked, finishFlush: constants.Z_SYNC_FLUSH };
    return inflateSync(bytes, options).toString('latin1');
  } catch {
    return '';
  }
};

/** Returns true for the first bytes of zlib data (RFC 1950): the method and check bits. */
const isPacked = ([first = 0, second = 0]: Uint8Array): boolean =>
  (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;

/** Returns every stream of the file, unpacked if it is packed. Unpacked pictures and fonts hold neither a character map nor text. */
const streamsOf = (file: Buffer): string[] => {
  const found: string[] = [];
  let at = file.indexOf('stream');
  while (at >= 0 && found.length < maxStreams) {
    const start = at + 'stream'.length + (file[at + 'stream'.length] === 0x0d ? 2 : 1);
    const end = file.indexOf('endstream', start);
    if (end < 0) break;
    const body = file.subarray(start, end);
    found.push(isPacked(body) ? inflate(body) : body.subarray(0, maxUnpacked).toString('latin1'));
    at = file.indexOf('stream', end + 'endstream'.length);
  }
  return found;
};

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const literal = (text: string): string =>
  text.replace(/\\([0-7]{1,3}|\r\n|[^])/g, (_, sign: string) =>
    /^[0-7]/.test(sign)
      ? String.fromCharCode(Number.parseInt(sign, 8) & 0xff)
      : (escapes[sign] ?? sign.replace(/[\r\n]/g, '')),
  );
const hexadecimal = (text: string): string => Buffer.from(text.replace(/\s/g, ''), 'hex').toString('latin1');

/** Returns the strings that a page's instructions show, as bytes, in their order. */
const shownIn = (stream: string): string[] =>
  /\bT[jJ]\b/.test(stream)
    ? [...stream.matchAll(/\(((?:\\[^]|[^\\()])*)\)|<([0-9a-fA-F\s]+)>/g)].map(([, plain, hex = '']) =>
        plain === undefined ? hexadecimal(hex) : literal(plain),
      )
    : [];

const mapCharacters = (bytes: string, { width, signs }: CharacterMap): string => {
  let text = '';
  for (let at = 0; at + width <= bytes.length; at += width) {
    let code = 0;
    for (let byte = 0; byte < width; byte += 1) code = code * 256 + bytes.charCodeAt(at + byte);
    text += signs.get(code) ?? '';
  }
  return text;
};

/**
 * A signature names the bytes that it signs in plain text (ISO 32000-1, 12.8.1), so that a reader finds them without parsing. The pattern
 * is bounded, because a stranger wrote the file.
 */
const signedRange = /\/ByteRange\s{0,99}\[\s{0,99}(?:\d{1,12}\s{1,99}){3}\d{1,12}\s{0,99}\]/;

/** Returns true if the file holds an electronic signature. Does not check the signature. */
export const isSealed = (file: Buffer): boolean => signedRange.test(file.toString('latin1'));

/**
 * Returns the text of a PDF several times: with each font's character map, and as plain bytes. A searched text uses one font, which means
 * that one of these readings contains it. Parses only streams: an appended signature or a saved copy of the file changes nothing.
 */
export const pdfReadings = (file: Buffer): string[] => {
  const streams = streamsOf(file);
  const maps = streams.map(characterMapIn).filter((map) => map !== undefined);
  const shown = streams.flatMap(shownIn);
  if (shown.length === 0) return [];
  return [shown.join(''), ...maps.map((map) => shown.map((bytes) => mapCharacters(bytes, map)).join(''))];
};
