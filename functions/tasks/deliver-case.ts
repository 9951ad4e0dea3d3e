import type { DepsOf } from '../catalog/deps-of';
import { deliver } from '../use-cases/deliver-outcome';
import { caseInput } from './case-input';

/** Started by a function that records an outcome and may not answer waits itself. Mails are the workflow's, as after any decision. */
export const deliverCase =
  (deps: DepsOf<'deliver-case'>) =>
  async (event: unknown): Promise<object> => {
    await deliver(deps, caseInput.parse(event).caseId);
    return {};
  };
