import type { CaseView } from '../domain/case/records';
import { errorName } from '../log';
import { deliver, type DeliverDeps } from './deliver-outcome';

/** Delivers the outcome that was just recorded. Only logs a failure: `redeliver-cases` delivers the outcome within minutes. */
export const tryDeliver = async (deps: DeliverDeps, caseId: string, recorded?: CaseView): Promise<void> => {
  await deliver(deps, caseId, recorded).catch((error: unknown) =>
    deps.log('delivery-failed', { caseId, error: errorName(error) }),
  );
};
