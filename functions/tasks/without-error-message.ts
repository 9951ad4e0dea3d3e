import { AjuanError } from '../domain/errors';
import { errorName } from '../log';

type Task = (event: unknown) => Promise<unknown>;

/** Where it happened, without the message that a stack begins with. */
const framesOf = (error: unknown): string =>
  (error instanceof Error ? (error.stack ?? '') : '')
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .join('\n');

/**
 * A task that fails by its error's name and place only. The workflow's history and the log of AWS keep what a task throws,
 * and a library's message may quote a mailbox or what somebody typed. The domain's own messages hold ids and names of fields.
 */
export const withoutErrorMessage =
  (task: Task): Task =>
  async (event) => {
    try {
      return await task(event);
    } catch (error) {
      if (error instanceof AjuanError) throw error;
      const told = new Error('The message may quote what somebody typed, and is left out.');
      told.name = errorName(error);
      told.stack = `${told.name}: ${told.message}\n${framesOf(error)}`;
      throw told;
    }
  };
