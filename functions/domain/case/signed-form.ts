import { isClosed } from '../sop/sop';
import { askAgainText } from './endings';
import type { CaseHead, DocumentRecord, Dossier, FormRecord } from './records';

/** The printed form of a request (documents/request-form-document.ts), and the kind under which its signed version is uploaded. */
export const formKind = 'formulir-pengajuan';

/** A case with the documents that were issued, where they were read. */
export type FiledDossier = Dossier & { documents?: readonly DocumentRecord[] };

/**
 * The state of the newest form: signed, signed before the newest revision changed it, or not signed. A signed form comes in with a request,
 * or beside the printed form.
 */
type FormSignature = 'signed' | 'before-revision' | 'unsigned';

/** Keys of the signed forms that a form brings; a revision repeats those of before. */
const signedKeys = (form: FormRecord | undefined): string[] =>
  form?.kind === 'request' ? form.data.attachments.filter(({ kind }) => kind === formKind).map(({ key }) => key) : [];

/** Returns how the newest form of a case stands. */
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

/** The turn of a signed form. It comes in by itself until step 2 is decided, and with a revision as an attachment. */
type SignedFormTurn = 'open' | 'revision' | 'decided' | 'closed';

export const signedFormTurn = ({ status, next }: CaseHead): SignedFormTurn => {
  if (isClosed(status) || !next) return 'closed';
  if (next.step === 'agency-disposition') return 'open';
  return status === 'menunggu-pemohon' ? 'revision' : 'decided';
};

/** Returns why no signed form is taken now, with the way on; undefined where it is taken. */
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

/** The printed form of the newest request, which a signed version stands beside; undefined while it is being made. */
export const formToSign = ({ forms, documents = [] }: Pick<FiledDossier, 'forms' | 'documents'>) => {
  const newest = forms.findLast(({ kind }) => kind === 'request');
  return documents.find(({ kind, seq }) => kind === formKind && seq === newest?.seq);
};
