/** A text in UTF-16 begins with one of these marks (RFC 2781, 3.2). Without a mark, every second byte of its ASCII is 0. */
const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || bytes.includes(0);

/**
 * Returns the text of a file without the byte order mark that Windows Notepad writes.
 * @throws Error that says how to save it
 */
export const decodeUtf8 = (bytes: Uint8Array, source: string): string => {
  try {
    if (!isUtf16(bytes)) return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Another encoding gets the same advice as UTF-16.
  }
  throw new Error(`${source} is not UTF-8: save it as UTF-8.`);
};
