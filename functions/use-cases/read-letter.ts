import { type CaseFile, markedFiles } from '../domain/files/case-file';
import { demandLetter, type OutgoingLetter } from '../domain/letters/outgoing-letter';
import type { WholeCase } from '../ports/cases';
import type { Deps } from '../ports/deps';
import type { OfficeNow } from '../ports/office';
import type { LetterName } from './act-on-letter';
import { signerOf } from './number-letter';
import { readCase } from './read-case';

/** A letter with its case, the files of its versions, and the roster id of its present signatory. */
interface ReadLetter {
  dossier: WholeCase;
  letter: OutgoingLetter;
  files: CaseFile[];
  signer: string | undefined;
}

/** Reads a letter and its files. @throws NotFound */
export const readLetter = async (
  deps: Pick<Deps, 'clock'> & Parameters<typeof readCase>[0],
  { caseId, of }: LetterName,
  { roster }: OfficeNow,
): Promise<ReadLetter> => {
  const dossier = await readCase(deps, caseId);
  const letter = demandLetter(dossier, of);
  const files = dossier.documents
    .filter((one) => one.letter?.of === of)
    .flatMap((one) => markedFiles(one, dossier.forms));
  return { dossier, letter, files, signer: signerOf(dossier, letter, roster, deps.clock.now())?.id };
};
