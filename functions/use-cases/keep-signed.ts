import type { DocumentRecord, SignedVersion } from '../domain/case/records';
import { InvalidInput } from '../domain/errors';
import { uploadKey } from '../domain/files/uploads';
import type { UploadReference } from '../domain/forms/submission';
import { compareText } from '../domain/letters/same-document';
import type { Files } from '../ports/files';
import { checkAttachments, type Checked, copyAttachments, type KeepDeps } from './keep-attachments';

export type KeepSignedDeps = KeepDeps & { files: Pick<Files, 'readings'> };
type KeptFile = Omit<SignedVersion, 'at' | 'by'>;

/**
 * Compares the text of a signed PDF with the document that it should be, by the registration number that each page carries. It reads the
 * upload: what is refused is not kept.
 * @returns `unread` where the text can't be read, as that of a scan @throws InvalidInput where it is another document
 */
export const demandSameDocument = async (
  files: Pick<Files, 'readings'>,
  document: Pick<DocumentRecord, 'number' | 'title'>,
  { key, name, type }: { key: string; name: string; type: string },
): Promise<{ unread?: true }> => {
  const readings = type === 'application/pdf' ? await files.readings(key) : [];
  const compared = compareText(readings, document.number);
  if (compared === 'unreadable') return { unread: true };
  if (compared === 'same') return {};
  const message = `${name} bukan ${document.title} ini: nomor registrasinya (${document.number}) tidak ada di dalamnya. Unduh lagi dokumennya di halaman ini, tanda tangani, lalu lampirkan yang itu.`;
  throw new InvalidInput([{ field: 'attachments.0', message }]);
};

const pictures = ['image/jpeg', 'image/png'] as const;

/**
 * Checks the signed version of a document that an upload holds, and keeps it.
 * @throws InvalidInput with a gap on `attachments.0` for a file that can't be taken, or is another document
 */
export const keepSigned = async (
  deps: KeepSignedDeps,
  scope: string,
  document: DocumentRecord,
  upload: UploadReference,
): Promise<KeptFile> => {
  const checked = await checkAttachments(deps, scope, [upload]);
  const compare = ({ record: { name, type, uploadId } }: Checked) =>
    demandSameDocument(deps.files, document, { key: uploadKey(scope, uploadId), name, type });
  const compared = await Promise.all(checked.map(compare));
  const [file] = await copyAttachments(deps, document.caseId, checked);
  if (!file) throw new InvalidInput([{ field: 'attachments.0', message: 'Lampirkan berkasnya.' }]);
  const { key, sha256, size } = file;
  const type = pictures.find((picture) => picture === file.type);
  return { key, sha256, size, ...(type && { type }), ...compared[0] };
};
