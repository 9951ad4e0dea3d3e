import { ConcurrencyConflict } from '../domain/errors';

const tries = 5;

/**
 * Runs `attempt`, which reads and then writes, again after each conflict with another writer. It gets the number of the try, from 1.
 * `conflicts` lists the errors that mean a conflict.
 * @throws the conflict after five tries, any other error at once
 */
export const retryOnConflict = async <T>(
  attempt: (tried: number) => Promise<T>,
  conflicts: readonly (new (message: string) => Error)[] = [ConcurrencyConflict],
): Promise<T> => {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt(tried);
    } catch (error) {
      if (!conflicts.some((conflict) => error instanceof conflict) || tried === tries) throw error;
    }
  }
};
