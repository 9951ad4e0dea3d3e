import type { DepsOf } from '../catalog/deps-of';
import { proposeApplication } from '../use-cases/catalogue/propose-application';
import { sendPendingMails } from '../use-cases/send-pending-mails';
import { caseInput } from './case-input';

/**
 * Called after the last decision closed the case. Mails the result to the applicant and, after a withdrawal, to the official who had the
 * step. Proposes a catalogue record for a finished build.
 */
export const closeCase =
  (deps: DepsOf<'close-case'>) =>
  async (event: unknown): Promise<object> => {
    const { caseId } = caseInput.parse(event);
    const dossier = await deps.cases.dossier(caseId);
    if (!dossier) return {};
    await sendPendingMails(deps, dossier);
    if (await proposeApplication(deps, dossier)) deps.log('proposed', { caseId });
    deps.log('closed', { caseId });
    return {};
  };
