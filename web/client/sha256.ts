import { sha256 } from '@noble/hashes/sha2.js';
import { nativeSha256Of, toHex } from './sha256-native';

/** Returns the SHA-256 of a file as lower-case hex, from the browser on secure origins, otherwise from a library. */
export const sha256Of = async (file: Blob): Promise<string> => {
  const native = await nativeSha256Of(file);
  if (native) return native;
  const hash = sha256.create();
  const reader = file.stream().getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) hash.update(part.value);
  return toHex(hash.digest());
};
