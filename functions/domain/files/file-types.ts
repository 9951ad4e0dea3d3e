import { isOneOf, keysOf } from '../narrow';
/**
 * The types of files that people attach. `begins` lists the first bytes of every such file (ISO 32000-1 7.5.2, ITU-T
 * T.81 B.1.1.3, ISO/IEC 15948 5.2, APPNOTE.TXT 4.3.7). Keep imports few: the browser scripts use this file too.
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

/** Other names of these types, used before the official names existed. */
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
 * Returns the type of a file. The browser's type depends on the programs installed, so it is only a hint. If it is not
 * one of our types, the file's name decides. The uploaded content must match this type.
 */
export const typeOf = (name: string, declared: string): string => {
  const [media = ''] = declared.toLowerCase().split(';');
  if (media in fileTypes) return media;
  return allTypes.find((type) => hasExtension(name, type)) ?? aliases[media] ?? declared;
};

/** Returns the `accept` attribute for files of these types. */
export const acceptOf = (types: readonly FileType[]): string =>
  types.flatMap((type) => fileTypes[type].extensions.map((extension) => `.${extension}`)).join(',');

/** Returns the types that an `accept` attribute of `acceptOf` lists. */
export const typesOf = (accept: string): FileType[] =>
  allTypes.filter((type) => accept.split(',').includes(`.${fileTypes[type].extensions[0]}`));

/** Returns the names of types, as messages list them: "PDF, JPEG, PNG". */
export const namesOfTypes = (types: readonly FileType[]): string =>
  types.map((type) => fileTypes[type].name).join(', ');

/** Returns the refusal of a file whose type is not among the wanted ones, or undefined. */
export const refusedType = (name: string, declared: string, wanted: readonly FileType[]): string | undefined => {
  const found = typeOf(name, declared);
  return wanted.some((type) => type === found)
    ? undefined
    : `Berkas ini tidak dapat dipakai. Lampirkan ${namesOfTypes(wanted)}.`;
};

/** The number of first bytes needed to check a file's type. */
export const beginning = 16;
const byteOrderMark = [0xef, 0xbb, 0xbf];
const startsWith = (bytes: Uint8Array, wanted: readonly number[]) => wanted.every((byte, at) => bytes[at] === byte);

/**
 * Returns the reason why a file does not match its type, and how to correct it. The check runs before the upload, which
 * saves time on a slow line. The server checks the whole content after the upload.
 * @param first the first bytes, up to `beginning` of them
 * @returns undefined if the type matches, or is not one of ours
 */
export const wrongBeginning = (type: string, first: Uint8Array): string | undefined => {
  const known = isOneOf(allTypes, type) ? fileTypes[type] : undefined;
  const start = startsWith(first, byteOrderMark) ? first.subarray(byteOrderMark.length) : first;
  if (!known || startsWith(start, known.begins)) return undefined;
  return `Isi berkas ini bukan ${known.name}. Buka berkasnya, simpan atau pindai lagi sebagai ${known.name}, lalu lampirkan.`;
};
