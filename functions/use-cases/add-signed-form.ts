import { applicant } from '../domain/case/case';
import type { LinkOf } from '../domain/case/records';
import { formKind, formToSign, signedFormTurn } from '../domain/case/signed-form';
import { recordSigned } from '../domain/documents/issuing';
import { AlreadyDecided, type Gap, InvalidInput } from '../domain/errors';
import { uploadKey } from '../domain/files/uploads';
import type { FormInput } from '../domain/forms/parse';
import type { UploadReference } from '../domain/forms/submission';
import { toUploadInput } from '../domain/forms/upload-input';
import type { WholeCase } from '../ports/cases';
import type { Deps } from '../ports/deps';
import type { Files } from '../ports/files';
import { formScope } from './keep-attachments';
import { keepSigned, type KeepSignedDeps } from './keep-signed';
import type { OpenedLink } from './open-link';
import { retryOnConflict } from './retry-on-conflict';
import { recordUpload } from './sign-upload';

type SignedFormDeps = KeepSignedDeps & Pick<Deps, 'cases' | 'counter' | 'ids'> & { files: Pick<Files, 'put'> };

/** The post of the page's form: its fields, and the file itself if no script uploaded it. */
export interface PostedForm {
  input: FormInput;
  file?: File;
  /** The sender's network address, if it is known. */
  address?: string;
}

const refuse = (message: string): never => {
  throw new InvalidInput([{ field: 'attachments', message }]);
};

/** Moves the fault of a posted file to the page's file field, because the page has no row for it. */
const onFile = (error: unknown): unknown =>
  error instanceof InvalidInput
    ? new InvalidInput(error.gaps.map(({ message }): Gap => ({ field: 'attachments', message })))
    : error;

/** Stores a file that was posted with its form as an upload. @throws InvalidInput with a gap on `attachments`, TooMany */
const receive = async (
  deps: SignedFormDeps,
  scope: string,
  { file, address }: PostedForm,
): Promise<UploadReference> => {
  const bytes = new Uint8Array((await file?.arrayBuffer()) ?? []);
  const body = {
    kind: formKind,
    name: file?.name,
    size: bytes.length,
    sha256: deps.ids.digest(bytes),
    type: file?.type || 'application/octet-stream',
  };
  const record = await recordUpload(deps, scope, 'applicant', { body, address }).catch((error: unknown) => {
    throw onFile(error);
  });
  await deps.files.put(uploadKey(scope, record.uploadId), bytes, record.type);
  return { kind: record.kind, uploadId: record.uploadId };
};

/** Returns the printed form that the page showed. @throws AlreadyDecided once it is too late, InvalidInput */
const demandForm = (dossier: WholeCase, { document: shown }: FormInput) => {
  if (signedFormTurn(dossier.head) !== 'open') throw new AlreadyDecided('the signed form is not taken now');
  const document = formToSign(dossier);
  if (!document) return refuse('Formulirnya masih disiapkan. Muat ulang halaman ini beberapa detik lagi.');
  if (shown !== document.documentId)
    refuse('Isi formulir ini sudah Anda perbaiki. Unduh formulir yang terbaru, tanda tangani, lalu lampirkan lagi.');
  return document;
};

/**
 * Adds the signed form to the printed one, as a new version if there is an earlier one. The same file again records nothing.
 * @throws AlreadyDecided after the decision of step 2, during a revision, and after the end
 * @throws InvalidInput if the file is missing, broken, or another document
 */
export const addSignedForm = async (
  deps: SignedFormDeps,
  { dossier, link }: OpenedLink<LinkOf<'applicant'>>,
  posted: PostedForm,
): Promise<void> => {
  const document = demandForm(dossier, posted.input);
  const scope = formScope(dossier.head);
  const [named] = toUploadInput(posted.input);
  const upload = named ?? (posted.file ? await receive(deps, scope, posted) : undefined);
  if (upload?.kind !== formKind) return refuse('Pilih berkas formulir yang sudah ditandatangani.');
  // The official of step 2 compares a scan from outside, and reads that no system could.
  const kept = await keepSigned(deps, scope, { document, isCompared: true }, upload).catch((error: unknown) => {
    throw named ? error : onFile(error);
  });
  await retryOnConflict(async () => {
    const current = (await deps.cases.dossier(link.caseId)) ?? dossier;
    const form = demandForm(current, posted.input);
    if (form.signed?.sha256 === kept.sha256) return;
    const moment = { now: deps.clock.now(), digest: deps.ids.digest };
    await deps.cases.apply(recordSigned(current, form, kept, applicant, moment));
  });
};
