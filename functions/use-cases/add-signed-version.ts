import { recordSigned } from '../domain/documents/issuing';
import { InvalidInput, NotFound } from '../domain/errors';
import { signedVersionKind } from '../domain/files/uploads';
import type { FormInput } from '../domain/forms/parse';
import { isCompared } from '../domain/letters/compared-field';
import { toUploadInput } from '../domain/forms/upload-input';
import type { Deps } from '../ports/deps';
import { linkScope } from './keep-attachments';
import { keepSigned, type KeepSignedDeps } from './keep-signed';
import type { StepLink } from './open-step-link';
import { retryOnConflict } from './retry-on-conflict';

type SignedDeps = KeepSignedDeps & Pick<Deps, 'cases' | 'ids'>;

/**
 * Records a signed PDF of a document of the link's step, and retries after a conflict. Without a file, or with the same file again, it
 * records nothing.
 * @throws NotFound for another step's document, InvalidInput
 */
export const addSignedVersion = async (deps: SignedDeps, at: StepLink, input: FormInput): Promise<void> => {
  const { dossier, link, record } = at;
  const ofStep = dossier.documents.filter(
    ({ step, round, letter }) => step === record.step && round === record.round && !letter,
  );
  const document = ofStep.find(({ documentId }) => documentId === input.document);
  if (!document) throw new NotFound('document');
  const [upload] = toUploadInput(input);
  if (!upload) return;
  if (upload.kind !== signedVersionKind) {
    throw new InvalidInput([{ field: 'attachments.0', message: 'Lampirkan PDF yang sudah ditandatangani.' }]);
  }
  const kept = await keepSigned(
    deps,
    linkScope(link.caseId, record),
    { document, isCompared: isCompared(input) },
    upload,
  );
  await retryOnConflict(async () => {
    const current = (await deps.cases.dossier(link.caseId)) ?? dossier;
    const newest = current.documents.find(({ documentId }) => documentId === document.documentId);
    if (newest?.signed?.sha256 === kept.sha256) return;
    const moment = { now: deps.clock.now(), digest: deps.ids.digest };
    await deps.cases.apply(recordSigned(current, document, kept, link.official, moment));
  });
};
