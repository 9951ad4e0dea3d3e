import { keysOf } from '../narrow';
import { firstIdIn, lockIn } from './pdf-lock';
import { bytesOf, type Ciphers, opensWithoutPassword } from './pdf-password';

/**
 * Checks for files that nobody can open: cut off, or locked with a password. The page checks a file when it is chosen,
 * the server after the upload. Both apply the same rules to the stream of bytes and keep few of them in memory.
 */
const cutOffMessage =
  'Berkas ini terpotong atau rusak, jadi tidak dapat dibuka. Simpan atau pindai lagi, lalu lampirkan lagi.';
const lockedMessage = 'Berkas ini terkunci dengan kata sandi. Simpan ulang tanpa kata sandi, lalu lampirkan lagi.';

interface Probe {
  add: (bytes: Uint8Array) => void;
  /** Returns the fault and its way out, or undefined. */
  problem: () => Promise<string | undefined>;
}

const latin1 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
};
const concatBytes = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
};
/** Keeps the last bytes of a stream. */
const tailOf = (length: number) => {
  let tail: Uint8Array = new Uint8Array();
  let size = 0;
  return {
    add: (bytes: Uint8Array) => {
      size += bytes.length;
      tail = concatBytes(tail, bytes.subarray(-length)).slice(-length);
    },
    text: () => latin1(tail),
    size: () => size,
  };
};

/** Bytes before and after a name that are enough to hold a whole dictionary of strings. */
const contextBytes = 2048;
/** The names that show a lock, with the text that must follow. */
const names = {
  '/Encrypt': /^\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/,
  '/Standard': /^\/Standard(?![A-Za-z])/,
  '/ID': /^\/ID\s*\[\s*[<(]/,
};
const nameAt = (bytes: Uint8Array, at: number) =>
  keysOf(names).find((name) => [...name].every((sign, index) => bytes[at + index] === sign.charCodeAt(0)));

/** Finds the last text around each of the names, even if it is split between chunks of bytes. */
const nameSearch = () => {
  const found: Partial<Record<keyof typeof names | 'before', string>> = {};
  let held: Uint8Array = new Uint8Array();
  let looked = 0;
  const look = (until: number) => {
    for (let at = held.indexOf(0x2f, looked); at >= 0 && at < until; at = held.indexOf(0x2f, at + 1)) {
      const name = nameAt(held, at);
      if (!name) continue;
      const after = latin1(held.subarray(at, at + contextBytes));
      if (!names[name].test(after)) continue;
      found[name] = after;
      if (name === '/Standard') found.before = latin1(held.subarray(Math.max(0, at - contextBytes), at));
    }
    looked = Math.max(looked, until);
  };
  return {
    add: (bytes: Uint8Array) => {
      held = concatBytes(held, bytes);
      look(held.length - contextBytes);
      const gone = Math.max(0, looked - contextBytes);
      held = held.slice(gone);
      looked -= gone;
    },
    end: () => {
      look(held.length);
      return found;
    },
  };
};

/**
 * Returns true if a PDF is complete. It ends with the position of its index, in the last 1,024 bytes (ISO 32000-2 7.5.5).
 */
const isWholePdf = (tail: string, size: number): boolean => {
  const end = tail.replace(/[\0\s]+$/, '');
  const [, place] = [...end.matchAll(/startxref\s+(\d{1,10})\s+%%EOF/g)].at(-1) ?? [];
  return place !== undefined && Number(place) < size && end.length - end.lastIndexOf('%%EOF') <= 1024;
};

const pdfProbe = (ciphers: Ciphers): Probe => {
  const tail = tailOf(64 * 1024);
  const search = nameSearch();
  return {
    add: (bytes) => {
      tail.add(bytes);
      search.add(bytes);
    },
    problem: async () => {
      if (!isWholePdf(tail.text(), tail.size())) return cutOffMessage;
      const { '/Encrypt': encrypt, '/Standard': standard, '/ID': id, before = '' } = search.end();
      if (!encrypt) return undefined;
      // Any other handler needs a certificate.
      if (!standard) return lockedMessage;
      const lock = lockIn(before, standard);
      return (await opensWithoutPassword(lock, bytesOf(firstIdIn(id ?? '')), ciphers)) === false
        ? lockedMessage
        : undefined;
    },
  };
};

/** Checks a JPEG's end. ITU-T T.81 B.1: segments up to the first scan, then its data, in which FF D9 ends the image. */
const jpegProbe = (): Probe => {
  let [skip, isScan, isWhole, before] = [2, false, false, -1];
  let header: number[] = [];
  const next = (byte: number): void => {
    if (isScan) {
      if (before === 0xff && byte === 0xd9) isWhole = true;
      before = byte;
      return;
    }
    header.push(byte);
    if (header[0] !== 0xff || header[1] === 0xff) header = header.slice(1);
    if (header[1] === 0xd9) isWhole = true;
    if (header.length < 4) return;
    isScan = header[1] === 0xda;
    skip = (((header[2] ?? 0) << 8) | (header[3] ?? 0)) - 2;
    header = [];
  };
  return {
    add: (bytes) => {
      for (let at = 0; at < bytes.length && !isWhole; at += 1) {
        if (skip > 0) {
          const passed = Math.min(skip, bytes.length - at);
          skip -= passed;
          at += passed - 1;
        } else next(bytes[at] ?? 0);
      }
    },
    problem: () => Promise.resolve(isWhole ? undefined : cutOffMessage),
  };
};

/** Checks a file for the mark that its format ends with (ISO/IEC 15948 5.2, APPNOTE.TXT 4.3.16). */
const endProbe = (mark: string, length: number): Probe => {
  const tail = tailOf(length);
  return {
    add: tail.add,
    problem: () => Promise.resolve(tail.text().includes(mark) ? undefined : cutOffMessage),
  };
};

const probeFor = (start: string, ciphers: Ciphers): Probe | undefined => {
  if (/^(?:\xef\xbb\xbf)?%PDF/.test(start)) return pdfProbe(ciphers);
  if (start.startsWith('\xff\xd8\xff')) return jpegProbe();
  if (start.startsWith('\x89PNG')) return endProbe('IEND\xaeB`\x82', 64 * 1024);
  return start.startsWith('PK\x03\x04') ? endProbe('PK\x05\x06', 64 * 1024 + 22) : undefined;
};

/**
 * Returns a probe that reads a file in chunks and reports why nobody could open it. Its problem is undefined if no
 * fault was found.
 */
export const wholenessProbe = (ciphers: Ciphers): Probe => {
  let start: Uint8Array = new Uint8Array();
  let probe: Probe | undefined;
  return {
    add: (bytes) => {
      if (start.length >= 8) return probe?.add(bytes);
      start = concatBytes(start, bytes);
      if (start.length < 8) return;
      probe = probeFor(latin1(start.subarray(0, 8)), ciphers);
      probe?.add(start);
      start = start.slice(0, 8);
    },
    problem: async () => (probe ?? probeFor(latin1(start), ciphers))?.problem(),
  };
};
