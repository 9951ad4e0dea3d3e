import type { FormInput } from '../forms/parse';
import type { RequestForm } from '../forms/forms';
import { type Answer, answers } from '../sop/answers';
import type { FoundSimilar } from './similar-found';
import { suggestionRules } from './suggestion-rules';

/** A suggested answer from the request or the catalogue. It decides nothing: the analyst answers. */
export interface Suggestion {
  answer: Answer;
  /** The clause after "karena", with its full stop. */
  because: string;
  /** The answer, document or list that supports the suggestion. */
  source: string;
}

/** The facts that suggestions use. */
export interface AdviceFacts {
  request: RequestForm;
  /** Similar applications in the catalogue, or undefined if there was no look-up. */
  similar?: readonly FoundSimilar[];
  /** The analyst's form so far: RAA code, answers about similar applications. */
  input: FormInput;
}

export type Suggestions = Readonly<Partial<Record<string, Suggestion>>>;

/** Returns the suggestion for each item of the checklist that has one. */
export const suggestionsFor = (facts: AdviceFacts): Suggestions =>
  Object.fromEntries(
    suggestionRules.flatMap(({ item, suggest }) => {
      const suggestion = suggest(facts);
      return suggestion ? [[item, suggestion] as const] : [];
    }),
  );

/** Returns a suggestion as "Tidak, karena …". */
export const suggestionText = ({ answer, because }: Suggestion): string => `${answers[answer]}, karena ${because}`;
