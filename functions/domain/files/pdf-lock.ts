import type { PdfLock } from './pdf-password';

/**
 * Reads the parts of a PDF that show a lock (ISO 32000-2 7.3.4, 7.5.5). Text is Latin-1, one character for each byte.
 */

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Returns the string that begins at `at`, and its end position. */
const stringAt = (text: string, at: number): { value: string; end: number } => {
  if (text[at] === '<') {
    const end = text.indexOf('>', at);
    const hex = text.slice(at + 1, end < 0 ? at + 1 : end).replace(/\s/g, '');
    return {
      value: hex.replace(/../g, (byte) => String.fromCharCode(Number.parseInt(byte, 16))),
      end: end + 1 || text.length,
    };
  }
  let [value, depth, place] = ['', 1, at + 1];
  for (; place < text.length; place += 1) {
    const sign = text[place] ?? '';
    if (sign === '\\') {
      const [octal] = /^[0-7]{1,3}/.exec(text.slice(place + 1, place + 4)) ?? [];
      const next = text[place + 1] ?? '';
      value += octal
        ? String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
        : next === '\n'
          ? ''
          : (escapes[next] ?? next);
      place += octal?.length ?? 1;
      continue;
    }
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (depth === 0) break;
    value += sign;
  }
  return { value, end: place + 1 };
};

/** Returns the numbers and strings of the dictionary at the first `<<` of `text`. Inner dictionaries are left out. */
const dictionaryIn = (text: string): PdfLock => {
  const found: Record<string, string> = {};
  let [at, depth, name] = [text.indexOf('<<'), 0, ''];
  while (at >= 0 && at < text.length) {
    const rest = text.slice(at, at + 60);
    const [mark] = /^(?:<<|>>)/.exec(rest) ?? [];
    if (mark) {
      depth += mark === '<<' ? 1 : -1;
      at += 2;
      if (depth === 0) break;
    } else if (rest[0] === '(' || rest[0] === '<') {
      const { value, end } = stringAt(text, at);
      if (depth === 1) found[name] = value;
      at = end;
    } else {
      const [token = rest.slice(0, 1), slash, word = ''] = /^(\/?)([^\s/<>()[\]]+)/.exec(rest) ?? [];
      if (slash) name = word;
      else if (word && depth === 1) found[name] ??= word;
      at += token.length;
    }
  }
  return found;
};

/** Returns the encryption dictionary. `after` begins with its handler's name, `/Standard`. */
export const lockIn = (before: string, after: string): PdfLock =>
  dictionaryIn(before.slice(Math.max(0, before.lastIndexOf('obj'), before.lastIndexOf('/Encrypt'))) + after);

/** Returns the first of the two ids in a trailer: `/ID [<…> <…>]`. */
export const firstIdIn = (text: string): string => {
  const at = /^\/ID\s*\[\s*(?=[<(])/.exec(text)?.[0].length;
  return at === undefined ? '' : stringAt(text, at).value;
};
