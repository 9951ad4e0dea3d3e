import { NotOpenYet } from '../domain/errors';

/**
 * Returns a task that does nothing before the office has a roster. Schedules already run then, and a failure would ring every 5 minutes.
 * The alarm `not-open` rings if an applicant comes.
 */
export const onceOpen =
  (task: (event: unknown) => Promise<object>) =>
  async (event: unknown): Promise<object> => {
    try {
      return await task(event);
    } catch (error) {
      if (error instanceof NotOpenYet) return {};
      throw error;
    }
  };
