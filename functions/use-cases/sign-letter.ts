import type { LinkOf } from '../domain/case/records';
import { AlreadyDecided, InvalidInput } from '../domain/errors';
import { signedVersionKind } from '../domain/files/uploads';
import type { FormInput } from '../domain/forms/parse';
import { toUploadInput } from '../domain/forms/upload-input';
import { isCompared } from '../domain/letters/compared-field';
import { signLetter as signTransition } from '../domain/letters/letter-acts';
import { mailedCopies } from '../domain/letters/letter-kinds';
import { letterBy } from '../domain/letters/outgoing-letter';
import type { Deps } from '../ports/deps';
import { keepSigned, type KeepSignedDeps } from './keep-signed';
import type { OpenedLetter } from './open-letter-link';
import { type LetterMailDeps, sendOrLeaveDue } from './send-letter-mails';
import { retryOnConflict } from './retry-on-conflict';

type SignLetterDeps = LetterMailDeps & KeepSignedDeps & Pick<Deps, 'cases'>;

/** Returns the scope of uploads for a letter's signed version. `of` is the event of the decision. */
export const letterScope = (caseId: string, of: number): string => `${caseId}-letter-${of}`;

const refuse = (message: string): never => {
  throw new InvalidInput([{ field: 'attachments', message }]);
};

/**
 * Adds the signed version to its letter, and mails the applicant and the recipients of a copy. The signature holds once it is recorded.
 * @throws InvalidInput if the file is missing or another document
 * @throws AlreadyDecided if the letter was signed or withdrawn since, or has another number
 */
export const signLetter = async (
  deps: SignLetterDeps,
  opened: OpenedLetter<LinkOf<'signatory'>>,
  input: FormInput,
): Promise<void> => {
  const { link, letter } = opened;
  const { caseId } = link;
  const [upload] = toUploadInput(input);
  if (upload?.kind !== signedVersionKind) return refuse('Lampirkan PDF surat yang sudah Anda tanda tangani.');
  const { document } = letter;
  if (!document || document.seq !== letter.entry?.seq)
    return refuse('Suratnya masih disiapkan. Muat ulang halaman ini beberapa detik lagi.');
  if (input.document !== document.documentId)
    refuse(
      'Nomor atau tanggal surat ini baru diperbaiki. Unduh surat yang terbaru, tanda tangani, lalu lampirkan lagi.',
    );
  const storedFile = await keepSigned(
    deps,
    letterScope(caseId, letter.of),
    { document, isCompared: isCompared(input) },
    upload,
  );
  await retryOnConflict(async () => {
    const dossier = (await deps.cases.dossier(caseId)) ?? opened.dossier;
    const current = letterBy(dossier, letter.of) ?? letter;
    if (current.document?.documentId !== document.documentId) throw new AlreadyDecided('another version');
    const copies = mailedCopies(letter.topic).length;
    const moment = { now: deps.clock.now(), digest: deps.ids.digest };
    await deps.cases.apply(signTransition(dossier, current, storedFile, link.official, copies, moment));
  });
  await sendOrLeaveDue(deps, caseId);
};
