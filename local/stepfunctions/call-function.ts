import { type AslState, type Json, LAMBDA_CALLBACK, LAMBDA_INVOKE } from './asl';
import type { Outcome } from './run-state';

/** Runs a function in this process; the name is the ASL's FunctionName as it stands, which may be an ARN. */
export type Invoke = (functionName: string, payload: unknown) => Promise<unknown>;

/**
 * Calls a task's function and answers as the service would.
 * @param payload what Parameters made of the input
 * @returns the result in Lambda's envelope (bare for a function ARN as Resource), or error name and cause
 */
export async function callFunction(invoke: Invoke, state: AslState, payload: Json): Promise<Outcome> {
  const enveloped = state.Resource === LAMBDA_INVOKE || state.Resource === LAMBDA_CALLBACK;
  const { FunctionName, Payload } = enveloped
    ? (payload as { FunctionName: string; Payload?: Json })
    : bare(state, payload);
  try {
    const result = asJson(await invoke(FunctionName, Payload ?? {}));
    return { output: enveloped ? { ExecutedVersion: '$LATEST', Payload: result, StatusCode: 200 } : result };
  } catch (error) {
    return failureOf(error);
  }
}

const bare = (state: AslState, payload: Json) => ({ FunctionName: state.Resource ?? '', Payload: payload });

/** What is left of a value after Lambda has written it as JSON. */
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value ?? null)) as Json;

/** Error name and cause as Lambda reports a thrown error; without a stack, which would put paths into the history. */
function failureOf(error: unknown): Outcome {
  const { name: errorType, message: errorMessage } = error instanceof Error ? error : new Error(String(error));
  return { error: errorType, cause: JSON.stringify({ errorType, errorMessage }) };
}
