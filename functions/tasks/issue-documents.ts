import { issueDocuments as issue, type IssueDeps } from '../use-cases/issue-documents';
import { caseInput } from './case-input';

/** Started once the next step is open; before the end is told, called by the state machine. */
export const issueDocuments =
  (deps: IssueDeps) =>
  async (event: unknown): Promise<object> => {
    await issue(deps, caseInput.parse(event).caseId);
    return {};
  };
