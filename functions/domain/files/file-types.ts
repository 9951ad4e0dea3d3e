import { isOneOf, keysOf } from '../narrow';
/**
 * The types of files that people attach. `begins`: the bytes that every such file begins with (ISO 32000-1 7.5.2, ITU-T T.81
 * B.1.1.3, ISO/IEC 15948 5.2, APPNOTE.TXT 4.3.7). Nothing else is imported here: the pages' scripts know these rules too.
 */
export const fileTypes = {
  'application/pdf': { name: 'PDF', extensions: ['pdf'], begins: [0x25, 0x50, 0x44, 0x46] },
  'image/jpeg': { name: 'JPEG', extensions: ['jpg', 'jpeg', 'jfif'], begins: [0xff, 0xd8, 0xff] },
  'image/png': { name: 'PNG', extensions: ['png'], begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    name: 'DOCX',
    extensions: ['docx'],
    begins: [0x50, 0x4b, 0x03, 0x04],
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    name: 'XLSX',
    extensions: ['xlsx'],
    begins: [0x50, 0x4b, 0x03, 0x04],
  },
} as const;
export type FileType = keyof typeof fileTypes;
export const allTypes = keysOf(fileTypes);

export const hasExtension = (name: string, type: FileType): boolean =>
  fileTypes[type].extensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`));

/** Other names of these types, in use before they had theirs. */
const aliases: Record<string, FileType> = {
  'application/x-pdf': 'application/pdf',
  'application/acrobat': 'application/pdf',
  'text/pdf': 'application/pdf',
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/jfif': 'image/jpeg',
  'image/x-png': 'image/png',
  'image/apng': 'image/png',
};

/**
 * Returns the type of a file. A browser only hints at it, going by other programs on the machine. Where it names no type of ours, the
 * file's name decides. The content must be of this type when it has arrived.
 */
export const typeOf = (name: string, declared: string): string => {
  const [media = ''] = declared.toLowerCase().split(';');
  if (media in fileTypes) return media;
  return allTypes.find((type) => hasExtension(name, type)) ?? aliases[media] ?? declared;
};

/** Returns the `accept` attribute for files of these types. */
export const acceptOf = (types: readonly FileType[]): string =>
  types.flatMap((type) => fileTypes[type].extensions.map((extension) => `.${extension}`)).join(',');

/** So many first bytes of a file tell whether it begins as its type does. */
export const beginning = 16;
const byteOrderMark = [0xef, 0xbb, 0xbf];
const startsWith = (bytes: Uint8Array, wanted: readonly number[]) => wanted.every((byte, at) => bytes[at] === byte);

/**
 * Returns why a file is not of its type, and the way out. It answers before the file is sent, which on a slow line saves the whole way. The
 * server checks the whole content when it has arrived.
 * @param first its first bytes, `beginning` of them if it has as many
 * @returns undefined for a type that is none of ours, which content does not tell
 */
export const wrongBeginning = (type: string, first: Uint8Array): string | undefined => {
  const known = isOneOf(allTypes, type) ? fileTypes[type] : undefined;
  const start = startsWith(first, byteOrderMark) ? first.subarray(byteOrderMark.length) : first;
  if (!known || startsWith(start, known.begins)) return undefined;
  return `Isi berkas ini bukan ${known.name}. Buka berkasnya, simpan atau pindai lagi sebagai ${known.name}, lalu lampirkan.`;
};
