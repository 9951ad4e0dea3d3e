import { type Gap, InvalidInput, Taken } from '../../domain/errors';

export interface RefusedInput {
  gaps: readonly Gap[];
  status: 400 | 409;
}

/** Returns the gaps of a refused form, and the status of the page that shows them beside its input. @throws every other error */
export const refusedInput = (error: unknown): RefusedInput => {
  if (error instanceof InvalidInput) return { gaps: error.gaps, status: 400 };
  if (error instanceof Taken) return { gaps: [error.gap], status: 409 };
  throw error;
};
