import { isOneOf, keysOf } from '../narrow';
import type { Attachment } from '../sop/papers-received';
import type { DocumentRecord, Dossier, SignedVersion } from '../case/records';
import { type FileType, fileTypes, hasExtension } from './file-types';
import { endOfVersion, liftOf } from '../letters/ended-version';
import { isForApplicant } from '../letters/outgoing-letter';
import { newestRequest } from '../case/newest-request';
import { type FiledDossier, formKind, formToSign } from '../case/signed-form';
import { repeatedKind } from './repeated-files';
import { uploadKinds } from './uploads';

/** A file of a case as a page lists it. `id` is part of its download path; `size` is in bytes. */
export interface CaseFile {
  id: string;
  title: string;
  name: string;
  size: number;
  sha256: string;
  key: string;
  /** A remark about the file, shown next to it. */
  note?: string;
}
/** Types that a browser can display itself and that run no code. */
const viewable: readonly FileType[] = ['application/pdf', 'image/jpeg', 'image/png'];

/**
 * Returns the type under which a browser may display a file, or undefined if the browser must save it. The extension
 * matches the content (uploads.ts).
 */
export const viewTypeOf = ({ name }: Pick<CaseFile, 'name'>): FileType | undefined =>
  viewable.find((type) => hasExtension(name, type));

/** The life of a download link in seconds. */
export const downloadSeconds = 300;

export type Audience = DocumentRecord['audience'];

const toNamePart = (text: string) => text.replace(/[^\p{L}\p{N}.]+/gu, '-').replace(/^-|-$/g, '');

const signedFile = (
  { documentId, title, number, letter }: DocumentRecord,
  file: SignedVersion,
  place: number,
): CaseFile => ({
  id: `${documentId}-signed${place ? `-${place}` : ''}`,
  title: `${title}${letter?.number ? `, nomor ${letter.number}` : ''}, bertanda tangan${place ? ` (digantikan, ke-${place})` : ''}`,
  name: `${toNamePart(title)}-${toNamePart(number)}-ttd${place ? `-${place}` : ''}.${fileTypes[file.type ?? 'application/pdf'].extensions[0]}`,
  size: file.size,
  sha256: file.sha256,
  key: file.key,
});

/** Returns the replaced signed versions. No page offers them, but the case's record names them. */
export const replacedFiles = (document: DocumentRecord): CaseFile[] =>
  (document.replaced ?? []).map((file, index) => signedFile(document, file, index + 1));

/** Marks the files of a version that no longer holds: "Surat …, nomor 12, tidak berlaku lagi". */
const markEnded = (file: CaseFile, isOver: boolean): CaseFile =>
  isOver ? { ...file, title: `${file.title}, tidak berlaku lagi` } : file;

export const documentFiles = (document: DocumentRecord): CaseFile[] => {
  const { documentId, title, number, version, size, sha256, key, signed, letter } = document;
  const name = `${toNamePart(title)}-${toNamePart(number)}`;
  // A letter is named by the office's own number. Its draft has no number yet.
  const known = letter ? letter.number : number;
  const shown = version > 1 && !letter ? `, versi ${version}` : '';
  const issued = { id: documentId, title: `${title}${known ? `, nomor ${known}` : ''}${shown}` };
  return [{ ...issued, name: `${name}.pdf`, size, sha256, key }, ...(signed ? [signedFile(document, signed, 0)] : [])];
};

const sameText = (kind: string): string => `berkas yang sama dengan ${titleOfKind(kind)}`;

const requestFiles = (forms: Dossier['forms']): Attachment[] =>
  forms.flatMap((form) => (form.kind === 'request' ? form.data.attachments : []));

/** Returns the kind of the request's paper whose bytes came again as a document's signed version, or undefined. */
export const kindOfSigned = (
  { kind, signed }: Pick<DocumentRecord, 'kind' | 'signed'>,
  forms: Dossier['forms'],
): string | undefined =>
  requestFiles(forms).find((paper) => paper.sha256 === signed?.sha256 && paper.kind !== kind)?.kind;

/**
 * Returns the files of a document. Those of a version that no longer holds say so, and so does a signed version that
 * repeats a paper of the request.
 */
export const markedFiles = (document: DocumentRecord, forms: Dossier['forms']): CaseFile[] => {
  const isOver = endOfVersion(document, forms) !== undefined || liftOf(document, forms) !== undefined;
  const repeated = kindOfSigned(document, forms);
  const noted = (file: CaseFile): CaseFile =>
    repeated && file.key === document.signed?.key ? { ...file, note: sameText(repeated) } : file;
  return documentFiles(document).map((file) => noted(markEnded(file, isOver)));
};

type Paper = Pick<Attachment, 'kind' | 'sha256'>;

const noteOf = (papers: readonly Paper[], index: number): Pick<CaseFile, 'note'> => {
  const repeated = repeatedKind(papers, index);
  return repeated ? { note: sameText(repeated) } : {};
};

/** Returns the newest request's papers, with the signed form that followed it. */
const papersOf = (dossier: FiledDossier): Paper[] => {
  const signed = formToSign(dossier)?.signed;
  const { attachments } = newestRequest(dossier.forms);
  return signed ? [...attachments, { kind: formKind, sha256: signed.sha256 }] : attachments;
};

/** Returns the papers of a request that have the bytes of another paper, in words, or '' if there are none. */
export const repeatedText = (dossier: FiledDossier): string =>
  papersOf(dossier)
    .flatMap(({ kind }, index, papers) => {
      const { note } = noteOf(papers, index);
      return note ? [`${titleOfKind(kind)}: ${note}`] : [];
    })
    .join('; ');

/** Returns the files attached to a form, each with its kind. */
export const attachmentFiles = (attachments: readonly Attachment[]): (CaseFile & { kind: string })[] =>
  attachments.map(({ sha256, kind, name, size, key }, index) => ({
    ...noteOf(attachments, index),
    kind,
    // Two files with the same bytes are still two papers, so the id comes from the storage key.
    id: key.slice(key.lastIndexOf('/') + 1),
    sha256,
    title: `${titleOfKind(kind)}: ${name}`,
    name,
    size,
    key,
  }));

/** Returns the title of a kind of attachment, such as "Surat permohonan". */
export const titleOfKind = (kind: string): string =>
  isOneOf(keysOf(uploadKinds), kind) ? uploadKinds[kind].title : kind;

/** Returns the files of a case, documents and attachments, each once. The applicant sees only files meant for them. */
export const filesOf = (
  dossier: Pick<Dossier, 'forms'>,
  documents: readonly DocumentRecord[],
  audience: Audience,
): CaseFile[] => {
  const mayRead = (document: DocumentRecord) => audience === 'official' || isForApplicant(document);
  // The applicant gets only the signed version of a letter. The unsigned version is the office's own copy.
  const filesFor = (document: DocumentRecord) =>
    markedFiles(document, dossier.forms).filter(
      ({ id }) => audience === 'official' || !document.letter || id !== document.documentId,
    );
  const forms = dossier.forms.filter(({ kind }) => audience === 'official' || kind === 'request');
  const attached = forms.flatMap(({ data }) => ('attachments' in data && data.attachments) || []);
  // A revision repeats the files that it keeps. A file is compared with those of other forms too.
  const papers = attached.filter(({ key }, index) => attached.findIndex((other) => other.key === key) === index);
  const files = [...documents.filter(mayRead).flatMap(filesFor), ...attachmentFiles(papers)];
  return files.filter(({ id }, index) => files.findIndex((other) => other.id === id) === index);
};
