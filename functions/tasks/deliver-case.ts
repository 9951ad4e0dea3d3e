import { deliver, type DeliverDeps } from '../use-cases/deliver-outcome';
import { caseInput } from './case-input';

/** Started by a function that records an outcome and may not answer waits itself. Mails are the workflow's, as after any decision. */
export const deliverCase =
  (deps: DeliverDeps) =>
  async (event: unknown): Promise<object> => {
    await deliver(deps, caseInput.parse(event).caseId);
    return {};
  };
