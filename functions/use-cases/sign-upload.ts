import { isReturned, openRecord } from '../domain/case/case';
import { AlreadyDecided, Taken } from '../domain/errors';
import { parseUpload, type UploadRecord, uploadKey, uploadSeconds } from '../domain/files/uploads';
import { formKind, signedFormTurn } from '../domain/case/signed-form';
import { valueUnder } from '../domain/narrow';
import type { Deps } from '../ports/deps';
import type { FileLinks } from '../ports/files';
import { formScope, linkScope } from './keep-attachments';
import { openSignatoryLink } from './open-letter-link';
import { letterScope } from './sign-letter';
import { demandOpen, type LinkDeps, openApplicantLink, openOfficialLink } from './open-link';

type RecordDeps = Pick<Deps, 'uploads' | 'counter' | 'clock' | 'ids'>;
type SignDeps = RecordDeps & { fileLinks: Pick<FileLinks, 'presignUpload'> };
type Uploader = 'applicant' | 'official';

/** An upload request of a page: its body, and the sender's network address if known. */
interface UploadRequest {
  body: unknown;
  address?: string;
}

/** The address and headers for one PUT of one file. */
interface SignedUpload {
  uploadId: string;
  url: string;
  headers: Record<string, string>;
}

/** Counts an upload and records its declared facts. @throws InvalidInput, TooMany */
export const recordUpload = async (
  { uploads, counter, clock, ids }: RecordDeps,
  scope: string,
  by: Uploader,
  { body, address }: UploadRequest,
): Promise<UploadRecord> => {
  const { kind, name, size, type, sha256 } = parseUpload(body, by);
  await counter.count('upload', address ?? scope, clock.now(), size);
  const createdAt = clock.now().toISOString();
  const record = { uploadId: ids.trackingId(), scope, kind, name, size, type, sha256, createdAt };
  await uploads.save(record);
  return record;
};

const sign = async (deps: SignDeps, scope: string, by: Uploader, request: UploadRequest): Promise<SignedUpload> => {
  const { uploadId, ...facts } = await recordUpload(deps, scope, by, request);
  const signed = await deps.fileLinks.presignUpload(uploadKey(scope, uploadId), facts, uploadSeconds);
  return { uploadId, ...signed };
};

/**
 * Returns the scope of a link that may attach files now. An applicant may while a revision or the signed form is awaited. An official may
 * at any time, to add the signed version of a decision. @throws NotFound, LinkEnded, AlreadyDecided
 */
const scopeOfLink = async (
  deps: LinkDeps,
  { secret, by, kind }: { secret: string; by: Uploader; kind: unknown },
): Promise<string> => {
  const opened = await (by === 'official' ? openOfficialLink : openApplicantLink)(deps, secret);
  demandOpen(opened);
  const { link, dossier, access } = opened;
  if (link.kind === 'official') return linkScope(link.caseId, link);
  if (kind === formKind && signedFormTurn(dossier.head) === 'open') return formScope(dossier.head);
  const record = openRecord(dossier);
  if (access !== 'act' || !record || !isReturned(dossier)) throw new AlreadyDecided('nothing is asked for');
  return linkScope(link.caseId, record);
};

/** Signs an upload for a request that is not registered yet. @throws Taken if it is, NotOpenYet, InvalidInput, TooMany */
export const signFormUpload = async (
  deps: SignDeps & Pick<Deps, 'cases' | 'office'>,
  requestId: string,
  request: UploadRequest,
): Promise<SignedUpload> => {
  await deps.office.demandOpen();
  // Registering refuses other files than those of its request: a case of this moment may be missed.
  if (await deps.cases.view(requestId, true)) {
    throw new Taken({
      field: 'requestId',
      message:
        'Permohonan ini sudah terdaftar. Untuk permohonan lain, hapus dahulu lampiran yang ada di sini, lalu lampirkan lagi.',
    });
  }
  return sign(deps, requestId, 'applicant', request);
};

/** Signs an upload with a mailed link. @throws NotFound, LinkEnded, AlreadyDecided, InvalidInput, TooMany */
export const signLinkUpload = async (
  deps: SignDeps & LinkDeps,
  secret: string,
  by: Uploader,
  request: UploadRequest,
): Promise<SignedUpload> => {
  const kind = valueUnder(request.body, 'kind');
  return sign(deps, await scopeOfLink(deps, { secret, by, kind }), by, request);
};

/** Signs an upload of a letter's signed version, with its signatory's link. @throws NotFound, AlreadyDecided, InvalidInput, TooMany */
export const signLetterUpload = async (
  deps: SignDeps & LinkDeps,
  secret: string,
  request: UploadRequest,
): Promise<SignedUpload> => {
  const { link, letter, access } = await openSignatoryLink(deps, secret);
  if (access !== 'sign') throw new AlreadyDecided('no signature is awaited here');
  return sign(deps, letterScope(link.caseId, letter.of), 'official', request);
};
