import type { DepsOf } from '../catalog/deps-of';
import { issueDocuments as issue } from '../use-cases/issue-documents';
import { caseInput } from './case-input';

/** Started after the next step is open. At the end of a case, the state machine calls it before the closing mails. */
export const issueDocuments =
  (deps: DepsOf<'issue-documents'>) =>
  async (event: unknown): Promise<object> => {
    await issue(deps, caseInput.parse(event).caseId);
    return {};
  };
