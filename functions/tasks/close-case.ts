import type { DepsOf } from '../catalog/deps-of';
import { proposeApplication } from '../use-cases/catalogue/propose-application';
import { sendPending } from '../use-cases/notify';
import { caseInput } from './case-input';

/** The case's last decision closed it; the applicant is told how it ended, and after a withdrawal the official who had it. A finished build proposes its record. */
export const closeCase =
  (deps: DepsOf<'close-case'>) =>
  async (event: unknown): Promise<object> => {
    const { caseId } = caseInput.parse(event);
    await sendPending(deps, caseId);
    if (await proposeApplication(deps, caseId)) deps.log('proposed', { caseId });
    deps.log('closed', { caseId });
    return {};
  };
