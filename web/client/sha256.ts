import { sha256 } from '@noble/hashes/sha2.js';

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of a file as lower-case hex; by the browser where it offers that (secure origins), else by a library. */
export const sha256Of = async (file: Blob): Promise<string> => {
  if (globalThis.crypto?.subtle)
    return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())));
  const hash = sha256.create();
  const reader = file.stream().getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) hash.update(part.value);
  return hex(hash.digest());
};
