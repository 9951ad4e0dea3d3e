import { answerRest } from '../domain/forms/checklist-answers';
import { draftFields } from '../domain/forms/draft-fields';
import type { FormInput } from '../domain/forms/parse';
import { stepForm } from '../domain/forms/step-form';
import { stepOf } from '../domain/sop/sop';
import { type DecideDeps, decideStep } from './decide-step';
import { noteProgress } from './note-progress';
import type { StepLink } from './open-step-link';
import { saveDraft } from './save-draft';

const withRest = ({ dossier, record, office, now }: StepLink, input: FormInput, group: string): FormInput =>
  answerRest(stepForm(dossier, record, office.roster, now), input, group);

/** Does what the pressed button asks for: saves a draft, answers the rest of a group in it, notes progress or decides. @throws InvalidInput, AlreadyDecided, ConcurrencyConflict */
export const answerStep = async (deps: DecideDeps, at: StepLink, input: FormInput): Promise<void> => {
  const { drafts, progress } = stepOf(at.record.step);
  const pressed = [input.outcome ?? ''].flat().at(-1);
  const group = [input[draftFields.rest] ?? ''].flat().at(-1);
  if (group && drafts) await saveDraft(deps, at, withRest(at, input, group), true);
  else if (pressed === 'save' && drafts) await saveDraft(deps, at, input, true);
  else if (pressed === 'progress' && progress) await noteProgress(deps, at, input);
  else await decideStep(deps, at, input);
};
