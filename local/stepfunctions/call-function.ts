import * as z from 'zod';
import { type Json, parseJson } from './asl';
import type { Outcome } from './next-step';

/** Runs a function in this process. The name is the FunctionName in the ASL, which may be an ARN. */
export type Invoke = (functionName: string, payload: unknown) => Promise<unknown>;

const invocation = z.object({ FunctionName: z.string(), Payload: z.json().default({}) });

/**
 * Calls a task's function and answers as the service would.
 * @param payload the task's filled Parameters
 * @returns the result in Lambda's envelope, or error name and cause
 */
export async function callFunction(invoke: Invoke, payload: Json): Promise<Outcome> {
  const { FunctionName, Payload } = invocation.parse(payload);
  try {
    const result = asJson(await invoke(FunctionName, Payload));
    return { output: { ExecutedVersion: '$LATEST', Payload: result, StatusCode: 200 } };
  } catch (error) {
    return failureOf(error);
  }
}

/** Returns a value as Lambda would write it as JSON. */
const asJson = (value: unknown): Json => parseJson(JSON.stringify(value ?? null));

/** Returns error name and cause as Lambda reports a thrown error, without the stack, which would write paths into the history. */
function failureOf(error: unknown): Outcome {
  const { name: errorType, message: errorMessage } = error instanceof Error ? error : new Error(String(error));
  return { error: errorType, cause: JSON.stringify({ errorType, errorMessage }) };
}
