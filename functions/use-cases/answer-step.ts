import { suggestionsFor } from '../domain/advice/suggestion';
import { applySuggestions } from '../domain/advice/apply-suggestions';
import { chooseCandidate } from '../domain/advice/choose-candidate';
import { newestRequest } from '../domain/case/newest-request';
import { answerRest } from '../domain/forms/checklist-answers';
import { draftFields } from '../domain/forms/draft-fields';
import type { FormInput } from '../domain/forms/parse';
import { stepForm } from '../domain/forms/step-form';
import { stepOf } from '../domain/sop/sop';
import { type DecideDeps, decideStep } from './decide-step';
import { noteProgress } from './note-progress';
import type { StepLink } from './open-step-link';
import { saveDraft } from './save-draft';

const formOf = ({ dossier, record, office, now, similar }: StepLink) =>
  stepForm(dossier, record, office.roster, now, similar);

/** Answers an item, or what is open of a group, as suggested; lists a system of the catalogue. */
const withSuggestions = (at: StepLink, input: FormInput, asked: string): FormInput => {
  const candidate = at.candidates?.find(({ id }) => id === asked);
  if (candidate) return chooseCandidate(formOf(at), input, candidate);
  if (at.record.step !== 'conformity-analysis') return input;
  const suggestions = suggestionsFor({
    request: newestRequest(at.dossier.forms),
    similar: at.similar,
    typed: input,
  });
  return applySuggestions(formOf(at), input, asked, suggestions);
};

/** Does what the pressed button asks for: saves a draft, answers the rest of a group or as suggested in it, notes progress or decides. @throws InvalidInput, AlreadyDecided, ConcurrencyConflict */
export const answerStep = async (deps: DecideDeps, at: StepLink, input: FormInput): Promise<void> => {
  const { drafts, progress } = stepOf(at.record.step);
  const pressed = [input.outcome ?? ''].flat().at(-1);
  const used = [input[draftFields.use] ?? ''].flat().at(-1);
  const group = [input[draftFields.rest] ?? ''].flat().at(-1);
  if (group && drafts) await saveDraft(deps, at, answerRest(formOf(at), input, group), true);
  else if (used && drafts) await saveDraft(deps, at, withSuggestions(at, input, used), true);
  else if (pressed === 'save' && drafts) await saveDraft(deps, at, input, true);
  else if (pressed === 'progress' && progress) await noteProgress(deps, at, input);
  else await decideStep(deps, at, input);
};
