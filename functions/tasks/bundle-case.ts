import type { DepsOf } from '../catalog/deps-of';
import { bundleCase as bundle } from '../use-cases/bundle-case';
import { caseInput } from './case-input';

/** Started by a page, which does not wait for it. Writes the ZIP of a case. */
export const bundleCase =
  (deps: DepsOf<'bundle-case'>) =>
  async (event: unknown): Promise<object> => {
    await bundle(deps, caseInput.parse(event).caseId);
    return {};
  };
