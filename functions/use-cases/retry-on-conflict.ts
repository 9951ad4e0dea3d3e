import { ConcurrencyConflict } from '../domain/errors';

const tries = 5;

/**
 * Reads and writes again where another writer came first: `attempt` begins by reading. `conflicts` names the errors that say so.
 * @throws the conflict after five tries, any other error at once
 */
export const retryOnConflict = async <T>(
  attempt: () => Promise<T>,
  conflicts: readonly (new (message: string) => Error)[] = [ConcurrencyConflict],
): Promise<T> => {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!conflicts.some((conflict) => error instanceof conflict) || tried === tries) throw error;
    }
  }
};
