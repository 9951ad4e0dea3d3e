import { lastValueOf } from '../domain/forms/input-values';
import { suggestionsFor } from '../domain/advice/suggestion';
import { applySuggestions } from '../domain/advice/apply-suggestions';
import { chooseCandidate } from '../domain/advice/choose-candidate';
import { newestRequest } from '../domain/case/newest-request';
import { answerRest } from '../domain/forms/checklist-answers';
import { draftFields } from '../domain/forms/draft-fields';
import type { FormInput } from '../domain/forms/parse';
import { stepOf } from '../domain/sop/sop';
import { type DecideDeps, decideStep } from './decide-step';
import { noteProgress } from './note-progress';
import { formOfStep, type StepLink } from './open-step-link';
import { saveDraft } from './save-draft';

/** Returns the input with the suggested answers to one item or to a group's unanswered items, or with one listed system chosen. */
const withSuggestions = (at: StepLink, input: FormInput, item: string): FormInput => {
  const candidate = at.candidates?.find(({ id }) => id === item);
  if (candidate) return chooseCandidate(formOfStep(at), input, candidate);
  if (at.record.step !== 'conformity-analysis') return input;
  const suggestions = suggestionsFor({
    request: newestRequest(at.dossier.forms),
    similar: at.similar,
    input,
  });
  return applySuggestions(formOfStep(at), input, item, suggestions);
};

/**
 * Runs the act of the pressed button: saves a draft, answers the rest of a group, applies suggestions, notes progress or decides.
 * @throws InvalidInput, AlreadyDecided, ConcurrencyConflict
 */
export const answerStep = async (deps: DecideDeps, at: StepLink, input: FormInput): Promise<void> => {
  const { drafts, progress } = stepOf(at.record.step);
  const pressed = lastValueOf(input, 'outcome');
  const used = lastValueOf(input, draftFields.use);
  const group = lastValueOf(input, draftFields.rest);
  if (group && drafts) await saveDraft(deps, at, answerRest(formOfStep(at), input, group), true);
  else if (used && drafts) await saveDraft(deps, at, withSuggestions(at, input, used), true);
  else if (pressed === 'save' && drafts) await saveDraft(deps, at, input, true);
  else if (pressed === 'progress' && progress) await noteProgress(deps, at, input);
  else await decideStep(deps, at, input);
};
