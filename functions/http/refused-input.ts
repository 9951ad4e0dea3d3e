import { type Gap, InvalidInput, Taken } from '../domain/errors';
import type { FormInput } from '../domain/forms/parse';

/** The parts of a refused post that its page shows again. */
export interface RefusedPost {
  input?: FormInput;
  gaps?: readonly Gap[];
  refusal?: string;
}

export interface RefusedInput {
  gaps: readonly Gap[];
  status: 400 | 409;
}

/** Returns the gaps of a refused form, and the status of the page that shows them with the input. @throws every other error */
export const refusedInput = (error: unknown): RefusedInput => {
  if (error instanceof InvalidInput) return { gaps: error.gaps, status: 400 };
  if (error instanceof Taken) return { gaps: [error.gap], status: 409 };
  throw error;
};
