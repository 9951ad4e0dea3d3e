import * as z from 'zod/mini';

/** The input of a task that works on one case. */
export const caseInput = z.strictObject({ caseId: z.uuid() });
