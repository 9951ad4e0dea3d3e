export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface AslState {
  Type: string;
  Resource?: string;
  TimeoutSeconds?: number;
  TimeoutSecondsPath?: string;
  Next?: string;
  Default?: string;
  ResultPath?: string | null;
  Catch?: AslTarget[];
  Choices?: AslTarget[];
  Seconds?: number;
  SecondsPath?: string;
  Timestamp?: string;
  TimestampPath?: string;
  [field: string]: unknown;
}

export interface AslTarget {
  Next: string;
  [field: string]: unknown;
}

export interface AslDefinition {
  StartAt: string;
  States: Record<string, AslState>;
  TimeoutSeconds?: number;
}

export const LAMBDA_INVOKE = 'arn:aws:states:::lambda:invoke';
export const LAMBDA_CALLBACK = 'arn:aws:states:::lambda:invoke.waitForTaskToken';

const STATE_TYPES = ['Task', 'Choice', 'Pass', 'Wait', 'Succeed', 'Fail'];

/** True for a task that ends by SendTaskSuccess or SendTaskFailure and not by what its function returns. */
export const waitsForCallback = (state: AslState) => state.Resource === LAMBDA_CALLBACK;

/**
 * Refuses what this endpoint would run otherwise than AWS does, so that it shows at start and not in a case.
 * @throws Error naming the state and the unsupported field
 */
export function assertSupported(definition: AslDefinition): void {
  for (const [name, state] of Object.entries(definition.States)) {
    const refuse = (what: string) => {
      throw new Error(`State "${name}": ${what} is not supported locally`);
    };
    if (!STATE_TYPES.includes(state.Type)) refuse(`type ${state.Type}`);
    if (state.Type === 'Task' && !isLambda(state.Resource ?? '')) refuse(`resource ${state.Resource}`);
    if (state.QueryLanguage === 'JSONata') refuse('JSONata');
    for (const field of [
      'HeartbeatSeconds',
      'HeartbeatSecondsPath',
      'QueryLanguage',
      'Arguments',
      'Assign',
      'Output',
    ]) {
      if (field in state) refuse(field);
    }
  }
}

const isLambda = (resource: string) =>
  resource === LAMBDA_INVOKE || resource === LAMBDA_CALLBACK || /^arn:aws:lambda:.+:function:.+/.test(resource);
