import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Returns the first sentence of Node's message: the rest speaks of options that begin with "-". */
const firstSentence = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('. ', 1)[0] ?? '';

/**
 * Reads a command line whose options stand once each. `helpCommand` is the command that lists them.
 * @throws Error in one line for an unknown or repeated option, or one without its value
 */
export const parseOptions = <T extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: T,
  helpCommand: string,
) => {
  const parse = () => {
    try {
      return parseArgs({ args, options, allowPositionals: true, tokens: true });
    } catch (error) {
      throw new Error(`${firstSentence(error)}: ${helpCommand} lists the options.`, { cause: error });
    }
  };
  const { tokens, ...line } = parse();
  const names = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
  const repeated = names.find((name, index) => names.indexOf(name) < index);
  if (repeated !== undefined) throw new Error(`--${repeated} stands there twice: leave one out.`);
  return { ...line, names };
};
