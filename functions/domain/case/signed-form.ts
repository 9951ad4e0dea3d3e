import { isClosed } from '../sop/sop';
import { askAgainText } from './endings';
import type { CaseHead, DocumentRecord, Dossier, FormRecord } from './records';

/**
 * The kind of a request's printed form (documents/request-form-document.ts). Its signed version is uploaded under the
 * same kind.
 */
export const formKind = 'formulir-pengajuan';

/** A case with its issued documents, if they were read. */
export type FiledDossier = Dossier & { documents?: readonly DocumentRecord[] };

/**
 * The state of the newest form: signed, signed before the newest revision, or not signed. A signed form comes as an
 * attachment of a request, or as the signed version of the printed form.
 */
type FormSignature = 'signed' | 'before-revision' | 'unsigned';

/** Returns the keys of the signed forms attached to a form. A revision repeats the earlier keys. */
const signedKeys = (form: FormRecord | undefined): string[] =>
  form?.kind === 'request' ? form.data.attachments.filter(({ kind }) => kind === formKind).map(({ key }) => key) : [];

/** Returns the state of the newest form's signature. */
export const formSignature = ({ forms, documents = [] }: Pick<FiledDossier, 'forms' | 'documents'>): FormSignature => {
  const requests = forms.filter(({ kind }) => kind === 'request');
  const isSigned = (form: FormRecord, index: number): boolean => {
    const former = signedKeys(requests[index - 1]);
    const isBeside = documents.some(({ kind, seq, signed }) => kind === formKind && seq === form.seq && signed);
    return isBeside || signedKeys(form).some((key) => !former.includes(key));
  };
  const newest = requests.findLastIndex(isSigned);
  if (newest < 0) return 'unsigned';
  return newest === requests.length - 1 ? 'signed' : 'before-revision';
};

export const signatureTexts: Record<FormSignature, string> = {
  signed: 'bertanda tangan',
  'before-revision': 'bertanda tangan sebelum perbaikan terakhir',
  unsigned: 'belum bertanda tangan',
};

/** The way to send in a signed form. Until step 2 is decided it comes alone, later with a revision as an attachment. */
type SignedFormTurn = 'open' | 'revision' | 'decided' | 'closed';

export const signedFormTurn = ({ status, next }: CaseHead): SignedFormTurn => {
  if (isClosed(status) || !next) return 'closed';
  if (next.step === 'agency-disposition') return 'open';
  return status === 'menunggu-pemohon' ? 'revision' : 'decided';
};

/** Returns the reason why no signed form is accepted now, with the way forward. Returns undefined if it is accepted. */
export const signedFormRefusal = (head: CaseHead): string | undefined => {
  const refused = 'Formulir bertanda tangan tidak disimpan:';
  switch (signedFormTurn(head)) {
    case 'open':
      return undefined;
    case 'revision':
      return `${refused} permohonan ini menunggu perbaikan Anda. Lampirkan formulirnya bersama perbaikan itu, di bawah.`;
    case 'decided':
      return `${refused} langkah 2 sudah diputus. Permohonan tetap berjalan tanpa formulir ini. Bila kami meminta perbaikan, lampirkan formulirnya bersama perbaikan itu.`;
    case 'closed':
      return `${refused} permohonan ini sudah ditutup. ${isClosed(head.status) ? askAgainText(head.status) : ''}`.trim();
  }
};

/**
 * Returns the printed form of the newest request, or undefined while it is being made. The signed version is stored
 * with it.
 */
export const formToSign = ({ forms, documents = [] }: Pick<FiledDossier, 'forms' | 'documents'>) => {
  const newest = forms.findLast(({ kind }) => kind === 'request');
  return documents.find(({ kind, seq }) => kind === formKind && seq === newest?.seq);
};
