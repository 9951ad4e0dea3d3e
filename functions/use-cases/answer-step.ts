import type { FormInput } from '../domain/forms/parse';
import { stepOf } from '../domain/sop/sop';
import { type DecideDeps, decideStep } from './decide-step';
import { noteProgress } from './note-progress';
import type { StepLink } from './open-step-link';
import { saveDraft } from './save-draft';

/** Does what the pressed button asks for: saves a draft, notes progress or decides. @throws InvalidInput, AlreadyDecided, ConcurrencyConflict */
export const answerStep = async (deps: DecideDeps, at: StepLink, input: FormInput): Promise<void> => {
  const { drafts, progress } = stepOf(at.record.step);
  const pressed = [input.outcome ?? ''].flat().at(-1);
  if (pressed === 'save' && drafts) await saveDraft(deps, at, input, true);
  else if (pressed === 'progress' && progress) await noteProgress(deps, at, input);
  else await decideStep(deps, at, input);
};
