import { bundleCase as bundle, type BundleDeps } from '../use-cases/bundle-case';
import { caseInput } from './case-input';

/** Asked for by a page, run apart from it. */
export const bundleCase =
  (deps: BundleDeps) =>
  async (event: unknown): Promise<object> => {
    await bundle(deps, caseInput.parse(event).caseId);
    return {};
  };
