import type { DocumentRecord } from '../domain/case/records';
import { InvalidInput } from '../domain/errors';
import { compareText } from '../domain/letters/same-document';
import type { Attachment } from '../domain/sop/papers-received';
import type { Files } from '../ports/files';

/**
 * Compares the text of a signed PDF with the document that it should be, by the registration number that each page carries.
 * @returns `unread` where the text can't be read, as that of a scan @throws InvalidInput where it is another document
 */
export const demandSameDocument = async (
  files: Pick<Files, 'readings'>,
  document: Pick<DocumentRecord, 'number' | 'title'>,
  { key, name }: Pick<Attachment, 'key' | 'name'>,
): Promise<{ unread?: true }> => {
  const compared = compareText(await files.readings(key), document.number);
  if (compared === 'unreadable') return { unread: true };
  if (compared === 'same') return {};
  const message = `${name} bukan ${document.title} ini: nomor registrasinya (${document.number}) tidak ada di dalamnya. Unduh lagi dokumennya di halaman ini, tanda tangani, lalu lampirkan yang itu.`;
  throw new InvalidInput([{ field: 'attachments.0', message }]);
};
