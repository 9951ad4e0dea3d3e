import * as z from 'zod/mini';
import { stepId } from '../domain/case/records';
import type { DepsOf } from '../catalog/deps-of';
import { openStep as open } from '../use-cases/open-step';

const input = z.strictObject({ caseId: z.uuid(), step: stepId, taskToken: z.string() });

/** Called by a task of the state machine, with a fresh token each time. */
export const openStep =
  (deps: DepsOf<'open-step'>) =>
  async (event: unknown): Promise<object> => {
    await open(deps, input.parse(event));
    return {};
  };
