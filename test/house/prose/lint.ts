import { TextlintKernel } from '@textlint/kernel';
import markdown from '@textlint/textlint-plugin-markdown';
import { proseRules } from './rules';

const kernel = new TextlintKernel();
const options = {
  ext: '.md',
  plugins: [{ pluginId: 'markdown', plugin: markdown }],
  rules: Object.entries(proseRules).map(([ruleId, rule]) => ({ ruleId, rule })),
};

/** Returns the faults of a Markdown text, each as `line: message`. */
export const proseFaults = async (text: string): Promise<string[]> => {
  const { messages } = await kernel.lintText(text, options);
  return messages.map(({ loc, message }) => `${loc.start.line}: ${message}`);
};

const comment = /^\s*(?:\/\/+|\{?\/\*\*?|\*(?!\/))\s?(.*?)(?:\*\/\}?)?\s*$/;
const behindCode = /\s(?:\/\/|\/\*+)\s(.*?)(?:\*\/\}?)?\s*$/;
const hash = /(?:^|\s)#\s(.*)$/;
const strings = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`/g;

/** Returns the comment behind a line's code, or ''. Ignores strings that look like comments. */
const commentBehind = (line: string, pattern: RegExp) => pattern.exec(line.replace(strings, ''))?.[1] ?? '';

/** Returns the comments of a TypeScript source or a style sheet as Markdown, on their own lines. */
export const commentsAsMarkdown = (source: string): string =>
  source
    .split('\n')
    .map((line) => comment.exec(line)?.[1] ?? commentBehind(line, behindCode))
    .join('\n');

/** Returns the comments of YAML and of shell scripts in the same way. */
export const hashCommentsAsMarkdown = (source: string): string =>
  source
    .split('\n')
    .map((line) => (/^\s*#/.test(line) ? (hash.exec(line)?.[1] ?? '') : commentBehind(line, hash)))
    .join('\n');
