import { AjuanError } from '../domain/errors';
import { errorName } from '../log';

type Task = (event: unknown) => Promise<unknown>;

/** Returns the stack frames of an error, without the message at the beginning of the stack. */
const framesOf = (error: unknown): string =>
  (error instanceof Error ? (error.stack ?? '') : '')
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .join('\n');

/**
 * Returns a task whose errors carry only a name and stack frames. AWS stores a task's errors in the workflow's history and log, and a
 * library's message may quote a mailbox or typed text. The domain's own messages pass: they hold only ids and field names.
 */
export const withoutErrorMessage =
  (task: Task): Task =>
  async (event) => {
    try {
      return await task(event);
    } catch (error) {
      if (error instanceof AjuanError) throw error;
      const safeError = new Error('The message may quote what somebody typed, and is left out.');
      safeError.name = errorName(error);
      safeError.stack = `${safeError.name}: ${safeError.message}\n${framesOf(error)}`;
      throw safeError;
    }
  };
