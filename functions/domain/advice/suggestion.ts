import type { FormInput } from '../forms/parse';
import type { RequestForm } from '../forms/forms';
import { type Answer, answers } from '../sop/answers';
import type { FoundSimilar } from './similar-found';
import { suggestionRules } from './suggestion-rules';

/** An answer that the request or the catalogue suggests. It decides nothing: the analyst answers. */
export interface Suggestion {
  answer: Answer;
  /** After "karena", with a full stop. */
  because: string;
  /** The answer, document or list that it comes from. */
  source: string;
}

/** The facts that suggestions rest on. */
export interface AdviceFacts {
  request: RequestForm;
  /** Similar applications of the catalogue; undefined where nobody looked them up. */
  similar?: readonly FoundSimilar[];
  /** The analyst's form so far: RAA code, answers about similar applications. */
  typed: FormInput;
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

/** "Usulan: Tidak, karena …" */
export const suggestionText = ({ answer, because }: Suggestion): string => `${answers[answer]}, karena ${because}`;
