import { createCipheriv, createHash } from 'node:crypto';
import type { Ciphers } from '../../domain/files/pdf-password';

const hash = (name: string, bytes: Uint8Array) => new Uint8Array(createHash(name).update(bytes).digest());

/** The ciphers that encrypted PDFs use. */
export const ciphers: Ciphers = {
  md5: (bytes) => hash('md5', bytes),
  sha: (bits, bytes) => Promise.resolve(hash(`sha${bits}`, bytes)),
  aes: (key, iv, bytes) => {
    const cipher = createCipheriv('aes-128-cbc', key, iv).setAutoPadding(false);
    return Promise.resolve(new Uint8Array(Buffer.concat([cipher.update(bytes), cipher.final()])));
  },
};
