import { HeadMoved } from '../domain/errors';

const tries = 5;

/** Reads and writes again where another writer came first: `attempt` begins by reading. @throws HeadMoved after five tries */
export const againWhenMoved = async <T>(attempt: () => Promise<T>): Promise<T> => {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof HeadMoved) || tried === tries) throw error;
    }
  }
};
