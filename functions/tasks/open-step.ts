import * as z from 'zod/mini';
import { stepId } from '../domain/case/records';
import { openStep as open, type OpenStepDeps } from '../use-cases/open-step';

const input = z.strictObject({ caseId: z.uuid(), step: stepId, taskToken: z.string() });

/** Called by a wait of the state machine, with a fresh token each time. */
export const openStep =
  (deps: OpenStepDeps) =>
  async (event: unknown): Promise<object> => {
    await open(deps, input.parse(event));
    return {};
  };
