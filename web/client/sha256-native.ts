export const toHex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Returns the SHA-256 of a file as lower-case hex from the browser, or undefined if it offers none, as over plain http. */
export const nativeSha256Of = async (file: Blob): Promise<string | undefined> => {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  return subtle && toHex(new Uint8Array(await subtle.digest('SHA-256', await file.arrayBuffer())));
};
