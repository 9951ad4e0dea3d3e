import { system } from '../domain/case/case';
import { AlreadyDecided } from '../domain/errors';
import { letterBy } from '../domain/letters/outgoing-letter';
import type { OutgoingItem } from '../domain/letters/outgoing-list';
import { errorName } from '../log';
import type { Deps } from '../ports/deps';
import { type NumberDeps, recordNumber, signerOf } from './number-letter';
import { retryOnConflict } from './retry-on-conflict';

type MoveSignatoriesDeps = NumberDeps & Pick<Deps, 'outgoing'>;
const pageSize = 100;

/** Asks the present signatory to sign the letter, under the same number, if somebody else was asked before. */
const moveOne = (deps: MoveSignatoriesDeps, { caseId, of }: OutgoingItem): Promise<void> =>
  retryOnConflict(async () => {
    const dossier = await deps.cases.dossier(caseId);
    const letter = dossier && letterBy(dossier, of);
    if (!dossier || !letter?.entry || letter.state !== 'numbered') return;
    const { roster } = await deps.office.current();
    const signer = signerOf(dossier, letter, roster, deps.clock.now());
    const { number, date, holder } = letter.entry;
    if (!signer || signer.id === holder) return;
    await recordNumber(deps, dossier, letter, { number, date, holder: signer.id }, system);
    deps.log('moved', { caseId, step: letter.step, round: letter.round });
  });

/** Checks the letters that wait for a signature. If the signatory changed, sends the new one a version of the letter with their name. */
export const moveSignatories = async (deps: MoveSignatoriesDeps): Promise<void> => {
  let after: Record<string, unknown> | undefined;
  do {
    const { items, next } = await deps.outgoing.waiting({ limit: pageSize, after, withoutOvertaken: true });
    for (const item of items.filter(({ entry }) => entry)) {
      await moveOne(deps, item).catch((error: unknown) => {
        if (!(error instanceof AlreadyDecided)) deps.log('failed', { caseId: item.caseId, error: errorName(error) });
      });
    }
    after = next;
  } while (after);
};
