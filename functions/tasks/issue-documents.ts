import type { DepsOf } from '../catalog/deps-of';
import { issueDocuments as issue } from '../use-cases/issue-documents';
import { caseInput } from './case-input';

/** Started once the next step is open; before the end is told, called by the state machine. */
export const issueDocuments =
  (deps: DepsOf<'issue-documents'>) =>
  async (event: unknown): Promise<object> => {
    await issue(deps, caseInput.parse(event).caseId);
    return {};
  };
