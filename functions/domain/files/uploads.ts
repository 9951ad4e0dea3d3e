import { keysOf } from '../narrow';
import * as z from 'zod/mini';
import { type Gap, InvalidInput } from '../errors';
import { maxFileSize, maxFileText, maxPlainText } from './file-limits';
import {
  acceptOf,
  allTypes,
  type FileType,
  fileTypes,
  hasExtension,
  namesOfTypes,
  refusedType,
  typeOf,
} from './file-types';
import { gapsOf } from '../forms/zod-gaps';
import { oneLine } from '../forms/text-rules';

/** Rules for files that people attach: kinds, types, sizes, names, and where they are kept. */

/** The gap of a file above the limit for a form without a script. */
export const tooLargePlain: Gap = {
  field: 'attachments',
  message: `Tanpa JavaScript, berkas paling besar ${maxPlainText}. Perkecil berkasnya, atau nyalakan JavaScript untuk mengirim sampai ${maxFileText}.`,
};
/** The life of an upload's address, in seconds. */
export const uploadSeconds = 15 * 60;
/** Days after which an upload that no form took is forgotten (on AWS a rule on the prefix does it). */
export const uploadDays = 7;

/**
 * The most uploads that one scope may request. At most `maxFiles` (forms/upload-input.ts) are accepted; the rest are second tries and
 * changes of mind.
 */
export const maxAsked = 50;

const scans: FileType[] = ['application/pdf', 'image/jpeg', 'image/png'];

/** The kinds of attachments: their types of file, and who may attach them. */
export const uploadKinds = {
  'surat-permohonan': { title: 'Surat permohonan', types: scans, by: 'applicant' },
  'formulir-pengajuan': { title: 'Formulir bertanda tangan', types: scans, by: 'applicant' },
  'spesifikasi-teknis': { title: 'Spesifikasi teknis', types: ['application/pdf'], by: 'applicant' },
  bukti: { title: 'Bukti', types: allTypes, by: 'official' },
  'dokumen-bertanda-tangan': { title: 'Dokumen bertanda tangan', types: ['application/pdf'], by: 'official' },
} as const satisfies Record<string, { title: string; types: readonly FileType[]; by: 'applicant' | 'official' }>;
export type UploadKind = keyof typeof uploadKinds;
/** The kind of an issued document's signed version. */
export const signedVersionKind: UploadKind = 'dokumen-bertanda-tangan';

/** Returns the file extensions of a kind, for a page's file input. */
export const acceptText = (kind: UploadKind): string => acceptOf(uploadKinds[kind].types);
export const typesText = (kind: UploadKind): string => namesOfTypes(uploadKinds[kind].types);

/**
 * Returns the last part of a path as one line of bounded length. The name is for display and downloads, never a storage key. Removes marks
 * that turn the direction of writing: `surat\u202Efdp.exe` reads like a PDF.
 */
export const cleanName = (name: string): string => {
  const last = oneLine(name.split(/[\\/]/).at(-1) ?? '');
  // Windows drops dots and spaces at the end of a name, and the file's extension with them.
  const signs = [...last.replace(/[<>:"|?*]/g, '').replace(/[. ]+$/, '')];
  if (signs.length > 120) return `${signs.slice(0, 100).join('')}…${signs.slice(-15).join('')}`;
  // Keeps a file whose name has only characters that file systems refuse.
  return signs.join('') || (last ? 'berkas' : '');
};

/** Returns a name with an extension of the file's type, so that no other program opens it after the download. */
const nameFor = (name: string, type: FileType): string => {
  const named = name.startsWith('.') ? `berkas${name}` : name;
  return hasExtension(named, type) ? named : `${named}.${fileTypes[type].extensions[0]}`;
};

export const uploadKey = (scope: string, uploadId: string): string => `uploads/${scope}/${uploadId}`;
export const keptKey = (caseId: string, uploadId: string): string => `files/${caseId}/${uploadId}`;

/** A requested upload. `scope` is the request id, or the case, step and round of a link. */
export const uploadRecord = z.object({
  uploadId: z.string(),
  scope: z.string(),
  kind: z.string(),
  name: z.string(),
  size: z.int(),
  type: z.string(),
  sha256: z.string(),
  createdAt: z.iso.datetime(),
});
export type UploadRecord = z.infer<typeof uploadRecord>;

const uploadRequest = z.object(
  {
    kind: z.enum(keysOf(uploadKinds), {
      error: 'Jenis lampiran tidak dikenal. Muat ulang halaman.',
    }),
    name: z
      .string({ error: 'Nama berkas tidak terbaca.' })
      .check(z.overwrite(cleanName), z.minLength(1, { error: 'Berkas harus bernama.' })),
    size: z
      .int({ error: 'Ukuran berkas tidak terbaca.' })
      .check(
        z.minimum(1, { error: 'Berkas ini kosong. Pilih berkas lain.' }),
        z.maximum(maxFileSize, { error: `Berkas lebih dari ${maxFileText}. Perkecil berkasnya, lalu lampirkan lagi.` }),
      ),
    type: z.string({ error: 'Jenis berkas tidak terbaca.' }),
    sha256: z
      .string({ error: 'Sidik berkas tidak terbaca.' })
      .check(z.regex(/^[0-9a-f]{64}$/, { error: 'Sidik berkas tidak terbaca.' })),
  },
  { error: 'Isi kiriman harus berupa objek JSON.' },
);

/** Returns the id of the form that a file is for, before it is registered. @throws InvalidInput for a body without one */
export const requestIdOf = (body: unknown): string => {
  const parsed = z.object({ requestId: z.uuid() }).safeParse(body);
  if (!parsed.success)
    throw new InvalidInput([{ field: 'requestId', message: 'Nomor kiriman tidak terbaca. Muat ulang halaman.' }]);
  return parsed.data.requestId.toLowerCase();
};

/** Reads the body of `POST /api/uploads` or of a link's `/berkas`. @throws InvalidInput with the way out */
export const parseUpload = (body: unknown, by: 'applicant' | 'official') => {
  const parsed = uploadRequest.safeParse(body);
  if (!parsed.success) throw new InvalidInput(gapsOf(parsed.error));
  const { kind, name } = parsed.data;
  const wanted = typeOf(name, parsed.data.type);
  const { by: whose, types }: { by: string; types: readonly FileType[] } = uploadKinds[kind];
  if (whose !== by) {
    throw new InvalidInput([{ field: 'kind', message: 'Jenis lampiran ini tidak dapat dilampirkan di sini.' }]);
  }
  const type = types.find((one) => one === wanted);
  if (!type)
    throw new InvalidInput([{ field: 'type', message: refusedType(name, parsed.data.type, types) ?? typesText(kind) }]);
  return { ...parsed.data, type, name: nameFor(name, type) };
};

export const tooManyUploads = (): InvalidInput =>
  new InvalidInput([
    {
      field: 'attachments',
      message: `Anda sudah mengirim ${maxAsked} berkas, dan itu batasnya. Kirim dengan berkas yang sudah terlampir, atau hubungi kami bila masih ada yang kurang.`,
    },
  ]);
