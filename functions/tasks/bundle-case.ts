import type { DepsOf } from '../catalog/deps-of';
import { bundleCase as bundle } from '../use-cases/bundle-case';
import { caseInput } from './case-input';

/** Asked for by a page, run apart from it. */
export const bundleCase =
  (deps: DepsOf<'bundle-case'>) =>
  async (event: unknown): Promise<object> => {
    await bundle(deps, caseInput.parse(event).caseId);
    return {};
  };
