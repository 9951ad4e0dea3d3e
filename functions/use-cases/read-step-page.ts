import type { FormInput } from '../domain/forms/parse';
import { prefillOf } from '../domain/forms/step-form';
import type { SimilarDeps } from './find-similar';
import { formOfStep, type StepLink } from './open-step-link';
import { readDrafts } from './read-drafts';
import { withAdvice } from './with-advice';
import type { DraftStore } from './write-draft';

/**
 * Reads the page of an open step with its advice and drafts. The form holds the reader's own draft. Without one, it holds the values of an
 * earlier step.
 */
export const readStepPage = async <Page extends StepLink>(deps: SimilarDeps & DraftStore, opened: Page) => {
  const kept = await readDrafts(deps, opened);
  const drafts = [kept?.own, ...(kept?.others ?? [])].map((draft) => draft?.typed ?? {});
  const page = await withAdvice(deps, opened, ...drafts);
  const own = kept?.own?.typed ?? {};
  const input: FormInput = Object.keys(own).length > 0 ? own : prefillOf(page.dossier, page.record, formOfStep(page));
  return { page, kept, input };
};
