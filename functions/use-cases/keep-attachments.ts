import { isOneOf, keysOf } from '../domain/narrow';
import { type Gap, InvalidInput } from '../domain/errors';
import type { Attachment } from '../domain/sop/papers-received';
import type { StepId } from '../domain/sop/sop';
import type { CaseHead } from '../domain/case/records';
import type { UploadReference } from '../domain/forms/submission';
import { keptKey, uploadKinds, type UploadRecord, typesText, uploadDays, uploadKey } from '../domain/files/uploads';
import type { Deps } from '../ports/deps';
import type { FileFacts, Files } from '../ports/files';
import { mapWithLimit } from './map-with-limit';

export type KeepDeps = Pick<Deps, 'uploads' | 'clock'> & { files: Pick<Files, 'inspect' | 'keep'> };

/** Returns the scope of a link's uploads: one case, step and round. */
export const linkScope = (caseId: string, { step, round }: { step: StepId; round: number }): string =>
  `${caseId}-${step}-${round}`;

/** Returns the scope of uploads for the signed form of a case's newest request. */
export const formScope = ({ caseId, rounds }: Pick<CaseHead, 'caseId' | 'rounds'>): string =>
  `${caseId}-form-${rounds.request ?? 1}`;

const isForgotten = ({ createdAt }: UploadRecord, now: Date): boolean =>
  now.getTime() - Date.parse(createdAt) > uploadDays * 86_400_000;

/** Returns the fault of an upload in its present state, as a message for the person who attached it. */
const problemOf = async ({ files, clock }: KeepDeps, record: UploadRecord | undefined, scope: string, kind: string) => {
  if (!record || record.scope !== scope || record.kind !== kind || isForgotten(record, clock.now())) {
    return { problem: 'Lampiran ini tidak ditemukan lagi. Lampirkan lagi berkasnya.' };
  }
  const found = await files.inspect(uploadKey(scope, record.uploadId));
  if (!found) return { problem: `${record.name} belum selesai terkirim. Lampirkan lagi.` };
  if (found.size !== record.size || found.sha256 !== record.sha256) {
    return { problem: `${record.name} rusak dalam pengiriman. Lampirkan lagi.` };
  }
  if (found.problem) return { problem: `${record.name}: ${found.problem}` };
  if (found.type !== record.type) {
    const wanted = isOneOf(keysOf(uploadKinds), record.kind) ? ` Lampirkan ${typesText(record.kind)}.` : '';
    return { problem: `Isi ${record.name} tidak sesuai jenisnya.${wanted}` };
  }
  return { found };
};

/** An accepted upload, with the facts of its stored file. */
export interface CheckedUpload {
  record: UploadRecord;
  found: FileFacts & { etag: string };
}

/**
 * Checks the uploads that a form names: hash, length and type (detected from the content) must match the declared ones.
 * @throws InvalidInput with a gap on `attachments.<n>` for each refused upload
 */
export const checkAttachments = async (
  deps: KeepDeps,
  scope: string,
  uploads: readonly UploadReference[],
): Promise<CheckedUpload[]> => {
  const check = async ({ kind, uploadId }: UploadReference, index: number): Promise<CheckedUpload | Gap> => {
    const repeated = uploads.findIndex((upload) => upload.uploadId === uploadId) !== index;
    const record = repeated ? undefined : await deps.uploads.load(scope, uploadId);
    const { problem, found } = await problemOf(deps, record, scope, kind);
    if (record && found) return { record, found };
    const message = repeated ? 'Lampiran ini tercantum dua kali. Hapus salah satu.' : (problem ?? '');
    return { field: `attachments.${index}`, message };
  };
  const looked = await mapWithLimit(uploads, check);
  const gaps = looked.filter((each) => 'message' in each);
  if (gaps.length > 0) throw new InvalidInput(gaps);
  return looked.filter((each) => 'found' in each);
};

/** Copies the checked uploads, in the version that was checked, to keys where files are never changed or deleted. */
export const copyAttachments = (
  { files }: Pick<KeepDeps, 'files'>,
  caseId: string,
  checked: readonly CheckedUpload[],
): Promise<Attachment[]> =>
  mapWithLimit(checked, async ({ record, found }) => {
    const { uploadId, scope, kind, name, size, type, sha256 } = record;
    const key = keptKey(caseId, uploadId);
    await files.keep(uploadKey(scope, uploadId), key, found.etag, found.type);
    return { kind, name, size, type, sha256, key };
  });

/**
 * Checks the uploads that a form names and copies them: all of them or none.
 * @throws InvalidInput with a gap on `attachments.<n>`
 */
export const keepAttachments = async (
  deps: KeepDeps,
  scope: string,
  caseId: string,
  uploads: readonly UploadReference[],
): Promise<Attachment[]> => copyAttachments(deps, caseId, await checkAttachments(deps, scope, uploads));
