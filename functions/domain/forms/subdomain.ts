import { siteProfile } from '../office/site-profile';
import { readHost } from './strict-text';

/**
 * Rules for the one label before the office's domain: RFC 1035/1123 and Permenkominfo 5/2015
 * (docs/decisions/0011-branches-the-sop-leaves-open.md).
 */

const subdomainLength = { min: 3, max: 63 };
const shape = /^(?!xn--)(?!.*--)[a-z](?:[a-z0-9-]{1,61}[a-z0-9])$/;

/** The names that no office gives away. Each office adds names of its own. */
const everyonesNames: readonly string[] = (
  'www mail smtp imap pop webmail ns dns mx ftp sftp cpanel admin administrator root api sso login auth vpn proxy dev ' +
  'staging test uat demo localhost autodiscover autoconfig wpad isatap status ppid csirt lpse jdih'
).split(' ');
/** The names that no request may have: the general ones and those of the office's file. The office's record reserves more. */
export const reservedNames: readonly string[] = [...everyonesNames, ...siteProfile.reservedNames];
const genericWords = ['sistem', 'aplikasi', 'layanan', 'online'];

/** Makes a label of a pasted address: without scheme, `www.`, suffix, port, path and surrounding signs, in lower case. */
export const cleanSubdomain = (text: string, suffix: string): string => {
  const host = readHost(text)
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/(?::\d+)?(?:[/?#].*)?$/, '')
    .replace(/^www\./, '')
    .replace(/\.+$/, '');
  return host.endsWith(suffix) ? host.slice(0, -suffix.length) : host;
};

const fits = (label: string): boolean =>
  label.length >= subdomainLength.min && label.length <= subdomainLength.max && shape.test(label);

/** Returns a text's words as one label, as many as fit: "Izin Klinik" gives `izin-klinik`. Returns '' if no word is usable. */
const joinedLabel = (text: string): string => {
  const words = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/^[\d ]+/, '')
    .trim()
    .split(' ');
  let label = '';
  for (const word of words) {
    const longer = label ? `${label}-${word}` : word;
    if (longer.length > subdomainLength.max) break;
    label = longer;
  }
  return label;
};

/**
 * Returns a permitted name made from the entered label or the application's name. Returns undefined if none can be made, or if the text
 * already is that name.
 */
export const proposedSubdomain = (text: string, reserved: readonly string[] = reservedNames): string | undefined => {
  const label = joinedLabel(text);
  return label !== text && fits(label) && !reserved.includes(label) ? label : undefined;
};

/** Returns the way out of a wrong label: a permitted name made from it, or else an example. */
const insteadText = (label: string, example: string): string => {
  const proposed = proposedSubdomain(label);
  return proposed ? `Coba: ${proposed}.` : `Contoh: ${example}.`;
};

/** Returns the fault of a cleaned label in the applicant's words, or undefined. */
export const subdomainProblem = (label: string): string | undefined => {
  if (label.length < subdomainLength.min) return 'Nama subdomain terlalu pendek. Pakai sedikitnya 3 huruf.';
  if (label.length > subdomainLength.max) return 'Nama subdomain terlalu panjang. Pakai paling banyak 63 huruf.';
  if (label.includes('.')) return `Nama subdomain hanya satu kata, tanpa titik. ${insteadText(label, 'perizinan')}`;
  if (!/^[a-z]/.test(label)) return `Nama subdomain harus diawali huruf a–z. ${insteadText(label, 'perizinan')}`;
  if (!shape.test(label)) {
    return `Nama subdomain hanya boleh berisi huruf a–z, angka, dan satu tanda hubung di tengah. ${insteadText(label, 'data-desa')}`;
  }
  return reservedProblem(label, reservedNames);
};

/** Returns the fault of a reserved name, or undefined. `names`: the shipped names, or those that the office reserved. */
export const reservedProblem = (label: string, names: readonly string[]): string | undefined =>
  names.includes(label) ? `Nama "${label}" dicadangkan untuk keperluan lain. Pilih nama lain.` : undefined;

/** Lists the points that are allowed but unwise, for the applicant to weigh. */
export const subdomainWarnings = (label: string): string[] => [
  ...(label.length > 20 ? ['Nama lebih dari 20 huruf sulit diingat dan diketik.'] : []),
  ...genericWords
    .filter((word) => label.split('-').includes(word))
    .map((word) => `Kata "${word}" terlalu umum. Nama layanannya saja lebih mudah diingat.`),
];
