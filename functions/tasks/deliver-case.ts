import type { DepsOf } from '../catalog/deps-of';
import { deliver } from '../use-cases/deliver-outcome';
import { caseInput } from './case-input';

/** Started by functions that record an outcome but have no right to answer tasks. The workflow sends the mails, as after any decision. */
export const deliverCase =
  (deps: DepsOf<'deliver-case'>) =>
  async (event: unknown): Promise<object> => {
    await deliver(deps, caseInput.parse(event).caseId);
    return {};
  };
