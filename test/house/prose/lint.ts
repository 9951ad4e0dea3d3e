import { TextlintKernel } from '@textlint/kernel';
import markdown from '@textlint/textlint-plugin-markdown';
import { proseRules } from './rules';

const kernel = new TextlintKernel();
const options = {
  ext: '.md',
  plugins: [{ pluginId: 'markdown', plugin: markdown }],
  rules: Object.entries(proseRules).map(([ruleId, rule]) => ({ ruleId, rule })),
};

/** The faults of a Markdown text, each as `line: message`. */
export const proseFaults = async (text: string): Promise<string[]> => {
  const { messages } = await kernel.lintText(text, options);
  return messages.map(({ loc, message }) => `${loc.start.line}: ${message}`);
};

const comment = /^\s*(?:\/\/+|\{?\/\*\*?|\*(?!\/))\s?(.*?)(?:\*\/\}?)?\s*$/;

/** The comments of a TypeScript source or a style sheet as Markdown, on the lines where they stand. Comments behind code are left out. */
export const commentsAsMarkdown = (source: string): string =>
  source
    .split('\n')
    .map((line) => comment.exec(line)?.[1] ?? '')
    .join('\n');
