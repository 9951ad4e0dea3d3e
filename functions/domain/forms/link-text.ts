/** The paths of mailed and printed links, with the minimum length of their last part. A shorter part was cut off. */
const shortest: Record<string, number> = {
  putusan: 43,
  pemohon: 43,
  ringkasan: 43,
  'tanda-tangan': 43,
  surat: 43,
  'meja/masuk': 43,
  lacak: 24,
  'api/cases': 24,
  verifikasi: 32,
};
const link = new RegExp(`^/(${Object.keys(shortest).join('|')})/([^/]+)$`);
/** Matches a link without its last part. The sign-in page itself has such an address, so it is left out. */
const bare = new RegExp(
  `^/(${Object.keys(shortest)
    .filter((kind) => kind !== 'meja/masuk')
    .join('|')})/?$`,
);

const tryDecode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/**
 * Returns the fault in a link after a mail client or a careless copy changed it, or undefined. `path` is the raw path,
 * not decoded.
 *
 * `tidied` is the path without extra punctuation. `cut` means that part of the link is missing. The check uses only the
 * length, so it never reveals whether a case exists.
 */
export const linkFault = (path: string): { tidied: string } | 'cut' | undefined => {
  if (bare.test(path)) return 'cut';
  const [, kind = '', last = ''] = link.exec(path) ?? [];
  const least = shortest[kind];
  if (least === undefined) return undefined;
  // A secret ends in a letter, a digit, `-` or `_`. At full length, extra `-` or `_` at the end goes too, as in
  // `_https://…_`.
  const text = tryDecode(last).replaceAll(/^[^\w-]+|[^\w-]+$/g, '');
  const whole = least === 43 ? (/^([\w-]{43})[_-]+$/.exec(text)?.[1] ?? text) : text;
  if (whole.length < least && /^[\w-]*$/.test(whole)) return 'cut';
  const tidied = `/${kind}/${encodeURIComponent(whole)}`;
  return tidied === path ? undefined : { tidied };
};
