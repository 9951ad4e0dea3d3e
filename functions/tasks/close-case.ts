import type { DepsOf } from '../catalog/deps-of';
import { sendOwed } from '../use-cases/notify';
import { caseInput } from './case-input';

/** The case's last decision closed it; the applicant is told how it ended, and after a withdrawal the official who had it. */
export const closeCase =
  (deps: DepsOf<'close-case'>) =>
  async (event: unknown): Promise<object> => {
    const { caseId } = caseInput.parse(event);
    await sendOwed(deps, caseId);
    deps.log('closed', { caseId });
    return {};
  };
