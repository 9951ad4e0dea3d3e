import { md5 } from '@noble/hashes/legacy.js';
import type { Ciphers } from '../../functions/domain/files/pdf-password';

const bytesOf = (buffer: ArrayBuffer) => new Uint8Array(buffer);
const copyBytes = (bytes: Uint8Array) => new Uint8Array(bytes);

/** Returns the ciphers of encrypted PDFs. Browsers offer some only on secure origins; elsewhere the server does the check. */
export const ciphers = (): Ciphers => {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (!subtle) return { md5 };
  return {
    md5,
    sha: async (bits, bytes) => bytesOf(await subtle.digest(`SHA-${bits}`, copyBytes(bytes))),
    aes: async (key, iv, bytes) => {
      const imported = await subtle.importKey('raw', copyBytes(key), 'AES-CBC', false, ['encrypt']);
      const encrypted = await subtle.encrypt({ name: 'AES-CBC', iv: copyBytes(iv) }, imported, copyBytes(bytes));
      // The browser adds a block of padding. The blocks before do not depend on it.
      return bytesOf(encrypted).subarray(0, bytes.length);
    },
  };
};
