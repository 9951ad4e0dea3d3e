import { hasPendingDocuments } from '../domain/case/case';
import type { CaseHead } from '../domain/case/records';
import type { Background } from '../ports/background';
import type { Deps } from '../ports/deps';
import { errorName } from '../log';

/** Starts the background task that issues a case's pending documents. If it cannot start, `redeliver-cases` starts it minutes later. */
export const startDocuments = async (
  { background, log }: Pick<Deps, 'log'> & { background: Background<'issue-documents'> },
  head: CaseHead,
): Promise<void> => {
  if (!hasPendingDocuments(head)) return;
  const { caseId } = head;
  await background
    .start('issue-documents', { caseId })
    .catch((error: unknown) => log('delivery-failed', { caseId, error: errorName(error) }));
};
