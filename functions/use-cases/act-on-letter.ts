import type { WholeCase } from '../ports/cases';
import { type NumberDeps, numberLetter } from './number-letter';
import { readCase } from './read-case';
import type { DeskInput } from './read-desk-form';
import { reissueLetter } from './reissue-letter';
import { resendLetterLink } from './resend-letter-link';
import { retryOnConflict } from './retry-on-conflict';
import { withdrawLetter } from './withdraw-letter';

/** The secretariat's acts on a letter. */
const acts = {
  number: numberLetter,
  withdraw: withdrawLetter,
  reissue: reissueLetter,
  'resend-link': (deps, dossier, of, { office, administrator }) =>
    resendLetterLink(deps, dossier, of, { office, actor: administrator }),
} satisfies Record<string, (deps: NumberDeps, dossier: WholeCase, of: number, command: DeskInput) => Promise<void>>;

export type LetterAct = keyof typeof acts;

/** A letter as an address names it. */
export interface LetterName {
  caseId: string | undefined;
  of: number;
}

/** Acts on the letter in its present state, again after each conflict. @throws NotFound, and the errors of the act */
export const actOnLetter = (
  deps: NumberDeps,
  act: LetterAct,
  { caseId, of }: LetterName,
  command: DeskInput,
): Promise<void> => retryOnConflict(async () => acts[act](deps, await readCase(deps, caseId), of, command));
