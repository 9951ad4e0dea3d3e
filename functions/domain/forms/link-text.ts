/** Where mailed and printed links lead, and how many characters their last part has at least: fewer were cut off. */
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
/** A link whose last part is missing altogether. The sign-in page has that address itself. */
const bare = new RegExp(
  `^/(${Object.keys(shortest)
    .filter((kind) => kind !== 'meja/masuk')
    .join('|')})/?$`,
);

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/**
 * Returns the fault that a mail client or a hurried copy made in a link, or undefined where there is none. `path` is as it was sent, not
 * decoded. `tidied` is the path without the punctuation that came along. `cut` means that too little is left of it. Only the length counts:
 * the answer never tells whether a case stands behind it.
 */
export const linkFault = (path: string): { tidied: string } | 'cut' | undefined => {
  if (bare.test(path)) return 'cut';
  const [, kind = '', last = ''] = link.exec(path) ?? [];
  const least = shortest[kind];
  if (least === undefined) return undefined;
  // No secret ends otherwise than in a letter, a digit, `-` or `_`; one of full length drops those too, as of `_https://…_`.
  const text = decoded(last).replaceAll(/^[^\w-]+|[^\w-]+$/g, '');
  const whole = least === 43 ? (/^([\w-]{43})[_-]+$/.exec(text)?.[1] ?? text) : text;
  if (whole.length < least && /^[\w-]*$/.test(whole)) return 'cut';
  const tidied = `/${kind}/${encodeURIComponent(whole)}`;
  return tidied === path ? undefined : { tidied };
};
