import { hasPendingDocuments } from '../domain/case/case';
import type { CaseHead } from '../domain/case/records';
import type { Background } from '../ports/background';
import type { Deps } from '../ports/deps';
import { errorName } from '../log';

/** Has a case's pending documents made apart. Where that can't be started, `redeliver-cases` does it minutes later. */
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
