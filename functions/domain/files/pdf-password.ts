/**
 * The ciphers for a check whether a locked PDF opens without a password. The check tries the standard security handler
 * with an empty user password (ISO 32000-2 7.6.4). A PDF that only forbids printing opens this way.
 */
export interface Ciphers {
  md5: (bytes: Uint8Array) => Uint8Array;
  /** Undefined if the browser does not offer it. */
  sha?: (bits: 256 | 384 | 512, bytes: Uint8Array) => Promise<Uint8Array>;
  /** AES-128 in CBC mode without padding. */
  aes?: (key: Uint8Array, iv: Uint8Array, bytes: Uint8Array) => Promise<Uint8Array>;
}
/** The encryption dictionary's numbers and strings, by name. Strings are Latin-1. */
export type PdfLock = Readonly<Record<string, string>>;

export const bytesOf = (latin1: string): Uint8Array => Uint8Array.from(latin1, (sign) => sign.charCodeAt(0) & 0xff);
const concatBytes = (...parts: Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};
const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

/** The bytes that extend a shorter password (algorithm 2, step a). */
const padding = bytesOf(
  '\x28\xbf\x4e\x5e\x4e\x75\x8a\x41\x64\x00\x4e\x56\xff\xfa\x01\x08\x2e\x2e\x00\xb6\xd0\x68\x3e\x80\x2f\x0c\xa9\xfe\x64\x53\x69\x7a',
);

const rc4 = (key: Uint8Array, bytes: Uint8Array): Uint8Array => {
  const box = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number) => box[index & 0xff] ?? 0;
  const swap = (a: number, b: number) => ([box[a], box[b]] = [at(b), at(a)]);
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 0xff;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return bytes.map((byte) => {
    i = (i + 1) & 0xff;
    j = (j + at(i)) & 0xff;
    swap(i, j);
    return byte ^ at(at(i) + at(j));
  });
};

/** Returns true if an empty password opens revisions 2 to 4 (algorithms 2, 4 and 5). */
const opensByRc4 = (lock: PdfLock, id: Uint8Array, revision: number, { md5 }: Ciphers): boolean => {
  const permissions = Number(lock.P) | 0;
  const length =
    revision === 2 ? 5 : Number(lock.V) >= 4 ? 16 : Math.min(16, Math.max(5, Number(lock.Length ?? 40) / 8));
  let key = md5(
    concatBytes(
      padding,
      bytesOf(lock.O ?? '').subarray(0, 32),
      Uint8Array.of(...[0, 8, 16, 24].map((by) => permissions >> by)),
      id,
      revision >= 4 && lock.EncryptMetadata === 'false' ? Uint8Array.of(255, 255, 255, 255) : new Uint8Array(),
    ),
  ).subarray(0, length);
  for (let round = 0; revision > 2 && round < 50; round += 1) key = md5(key).subarray(0, length);
  const user = bytesOf(lock.U ?? '');
  if (revision === 2) return isSame(rc4(key, padding), user.subarray(0, 32));
  let check = md5(concatBytes(padding, id));
  for (let round = 0; round < 20; round += 1)
    check = rc4(
      key.map((byte) => byte ^ round),
      check,
    );
  return isSame(check, user.subarray(0, 16));
};

/** Returns the hardened hash of revision 6 (algorithm 2.B) for an empty password. */
const hardenHash = async (salt: Uint8Array, sha: NonNullable<Ciphers['sha']>, aes: NonNullable<Ciphers['aes']>) => {
  let key = await sha(256, salt);
  let last = 0;
  for (let round = 0; round < 64 || last > round - 32; round += 1) {
    const repeated = concatBytes(...Array.from({ length: 64 }, () => key));
    const mixed = await aes(key.subarray(0, 16), key.subarray(16, 32), repeated);
    const rest = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = await sha(([256, 384, 512] as const)[rest] ?? 256, mixed);
    last = mixed.at(-1) ?? 0;
  }
  return key.subarray(0, 32);
};

/**
 * Returns true if a locked PDF opens with an empty password.
 * @returns undefined for an unknown revision or missing ciphers
 */
export const opensWithoutPassword = async (
  lock: PdfLock,
  id: Uint8Array,
  ciphers: Ciphers,
): Promise<boolean | undefined> => {
  const revision = Number(lock.R);
  if (revision >= 2 && revision <= 4) return opensByRc4(lock, id, revision, ciphers);
  const { sha, aes } = ciphers;
  const user = bytesOf(lock.U ?? '');
  if (revision === 5 && sha) return isSame(await sha(256, user.subarray(32, 40)), user.subarray(0, 32));
  if (revision === 6 && sha && aes)
    return isSame(await hardenHash(user.subarray(32, 40), sha, aes), user.subarray(0, 32));
  return undefined;
};
