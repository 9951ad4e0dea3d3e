import type { DocumentRecord, SignedVersion } from '../domain/case/records';
import { InvalidInput } from '../domain/errors';
import { uploadKey } from '../domain/files/uploads';
import type { UploadReference } from '../domain/forms/submission';
import { comparedField } from '../domain/letters/compared-field';
import { compareText } from '../domain/letters/same-document';
import type { Files, PdfContent } from '../ports/files';
import { checkAttachments, type CheckedUpload, copyAttachments, type KeepDeps } from './keep-attachments';

export type KeepSignedDeps = KeepDeps & { files: Pick<Files, 'readPdf'> };
type KeptFile = Omit<SignedVersion, 'at' | 'by'>;

/** A photograph: it has no text, and no electronic signature. */
const picture: PdfContent = { readings: [], isSealed: false };

/** The document of a signed version, and the statement that came with it. */
interface SignedOf {
  document: Pick<DocumentRecord, 'number' | 'title' | 'key' | 'letter'>;
  /** True if a person compared the file with the document, or will. */
  isCompared: boolean;
}

const otherDocument = ({ number: registration, title, letter }: SignedOf['document'], name: string): InvalidInput => {
  const numbers = `registrasi ${registration}${letter?.number ? `, surat ${letter.number}` : ''}`;
  const message = `${name} bukan ${title} ini: nomornya tidak ada di dalamnya (${numbers}). Unduh lagi dokumennya di halaman ini, tanda tangani, lalu lampirkan yang itu.`;
  return new InvalidInput([{ field: 'attachments.0', message }]);
};

const needsStatement = (message: string): InvalidInput => new InvalidInput([{ field: comparedField.name, message }]);

/**
 * Compares the text of a signed PDF with the expected document. Each page of the document carries the registration number. A letter's own
 * number also counts as a match, and so do most of its words. It reads the upload before it is stored, so a refused file is not kept.
 * @returns `unread` if the text can't be read, as in a scan, and `unsealed` if the text holds no electronic signature. The sender then
 * stated that they looked at the file.
 * @throws InvalidInput if it is another document, or needs the statement
 */
export const demandSameDocument = async (
  files: Pick<Files, 'readPdf'>,
  { document, isCompared: isStated }: SignedOf,
  { key, name, type }: { key: string; name: string; type: string },
): Promise<Pick<SignedVersion, 'unread' | 'unsealed'>> => {
  const { number: registration, title, letter } = document;
  const { readings, isSealed } = type === 'application/pdf' ? await files.readPdf(key) : picture;
  const marks = { registration, ...(letter?.number && { number: letter.number }) };
  const byMarks = compareText(readings, marks);
  const needsOriginal = byMarks !== 'same' && readings.length > 0;
  const compared = needsOriginal
    ? compareText(readings, { ...marks, readings: (await files.readPdf(document.key)).readings })
    : byMarks;
  if (compared === 'other') throw otherDocument(document, name);
  if (compared === 'same' && isSealed) return {};
  if (isStated) return compared === 'same' ? { unsealed: true } : { unread: true };
  if (compared === 'same')
    throw needsStatement(
      `${name} tidak memuat tanda tangan elektronik. Berkasnya masih terlampir. Bila sudah ditandatangani di atas kertas, centang pernyataannya dan simpan lagi. Bila belum, tanda tangani dahulu, lalu ganti berkasnya.`,
    );
  throw needsStatement(
    `Isi ${name} tidak dapat dibaca sistem, seperti halnya pindaian. Berkasnya masih terlampir: bandingkan dengan ${title} ini, lalu centang pernyataannya dan simpan lagi.`,
  );
};

/** Refuses the printed document itself: a signature changes the bytes of a file. @throws InvalidInput */
const demandSigned = ({ sha256 }: Pick<DocumentRecord, 'sha256'>, { record }: CheckedUpload): void => {
  if (record.sha256 !== sha256) return;
  const message = `${record.name} belum ditandatangani: isinya sama persis dengan dokumen yang Anda unduh. Tanda tangani dahulu, lalu lampirkan hasilnya.`;
  throw new InvalidInput([{ field: 'attachments.0', message }]);
};

const pictures = ['image/jpeg', 'image/png'] as const;

/**
 * Checks the signed version of a document that an upload holds, and stores it.
 * @throws InvalidInput with a gap on `attachments.0` for a file that can't be accepted, is unsigned or is another document. The gap is on
 * `compared` for a file that needs its sender's statement.
 */
export const keepSigned = async (
  deps: KeepSignedDeps,
  scope: string,
  signedOf: SignedOf & { document: DocumentRecord },
  upload: UploadReference,
): Promise<KeptFile> => {
  const checked = await checkAttachments(deps, scope, [upload]);
  for (const each of checked) demandSigned(signedOf.document, each);
  const compare = ({ record: { name, type, uploadId } }: CheckedUpload) =>
    demandSameDocument(deps.files, signedOf, { key: uploadKey(scope, uploadId), name, type });
  const compared = await Promise.all(checked.map(compare));
  const [file] = await copyAttachments(deps, signedOf.document.caseId, checked);
  if (!file) throw new InvalidInput([{ field: 'attachments.0', message: 'Lampirkan berkasnya.' }]);
  const { key, sha256, size } = file;
  const type = pictures.find((picture) => picture === file.type);
  return { key, sha256, size, ...(type && { type }), ...compared[0] };
};
