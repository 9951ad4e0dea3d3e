import type { TextlintRuleModule, TextlintRuleReporter } from '@textlint/kernel';
import { type Sentence, sentencesOf } from './sentences';

/** Returns a reporter for each sentence in which `fault` finds a fault. */
const eachSentence =
  (fault: (sentence: Sentence) => string | undefined): TextlintRuleReporter =>
  ({ Syntax, RuleError, report }) => {
    const check = (node: Parameters<typeof report>[0]) => {
      for (const sentence of sentencesOf(node)) {
        const message = fault(sentence);
        if (message) report(node, new RuleError(`${message}: "${sentence.text}"`));
      }
    };
    return { [Syntax.Paragraph]: check, [Syntax.Header]: check, [Syntax.TableCell]: check };
  };

const maxWords = 25;
const length: TextlintRuleModule = eachSentence(({ words }) =>
  words > maxWords ? `A sentence of ${words} words, of at most ${maxWords}` : undefined,
);

/** Words that open a noun clause at the start of every sentence. */
const nounClause = /^(?:What|Whatever|Whether|Who|Whom|Whoever|Whichever|Whose|How|Why)\b/;
/** "That" before an article or a pronoun opens a noun clause. Before other words it is a demonstrative. */
const thatClause = /^That (?:an?|the|it|they|there|nobody|nothing|no|each|every)\b/;
/** "Where the page ends" is a noun clause. "Where the page ends, it stops" is a whole sentence. */
const clauseAlone = /^(?:Where|When|Which)\b[^,:]*(?:\.$|:)/;
const opening: TextlintRuleModule = eachSentence(({ text }) =>
  !text.endsWith('?') && [nounClause, thatClause, clauseAlone].some((pattern) => pattern.test(text))
    ? 'Begin with the verb or the subject, not with a noun clause'
    : undefined,
);

/** Each with its replacement. From Google's developer style, and private words of this code base. */
const banned: Record<string, string> = {
  'e\\.g\\.': 'for example',
  'i\\.e\\.': 'that is',
  'etc\\.': 'name them, or say "such as"',
  via: 'by, through',
  simply: 'nothing',
  basically: 'nothing',
  obviously: 'nothing',
  easily: 'nothing',
  please: 'nothing',
  'in order to': 'to',
  'utili[sz]es?': 'use',
  'leverages?': 'use',
  whilst: 'while',
  thereof: 'of it',
  'and/or': 'or',
  'mends?': 'fix, repair',
  'owe[sd]?': 'pending',
};
const bannedPattern = new RegExp(`(?<![\\w-])(?:${Object.keys(banned).join('|')})(?![\\w-])`, 'i');
const words: TextlintRuleModule = eachSentence(({ text }) => {
  const found = bannedPattern.exec(text)?.[0];
  if (!found) return undefined;
  const [, instead] = Object.entries(banned).find(([pattern]) => new RegExp(`^${pattern}$`, 'i').test(found)) ?? [];
  return `Instead of "${found}" write: ${instead}`;
});

/** The rules for this code base's English, for textlint. */
export const proseRules: Record<string, TextlintRuleModule> = {
  'sentence-length': length,
  'noun-clause-opening': opening,
  'banned-words': words,
};
