import * as z from 'zod';

/** JSON that passes between states. */
export type Json = z.infer<ReturnType<typeof z.json>>;
const json = z.json();

/** @throws Error for text that is not JSON */
export const parseJson = (text: string): Json => json.parse(JSON.parse(text));

const LAMBDA_INVOKE = 'arn:aws:states:::lambda:invoke';
export const LAMBDA_CALLBACK = 'arn:aws:states:::lambda:invoke.waitForTaskToken';

/** A reference path: `$` is the input, `$$` the context object. Filters, slices and intrinsic functions are not supported here. */
const referencePath = z.string().regex(/^\$\$?(?:\.[\w-]+|\[\d+\])*$/, 'is no plain reference path');
const Comment = z.optional(z.string());
/** The place of the result in the input; `null` drops the result. */
const ResultPath = z.optional(z.nullable(referencePath));

const retrier = z.strictObject({
  ErrorEquals: z.array(z.string()).min(1),
  IntervalSeconds: z.int().positive().default(1),
  BackoffRate: z.number().min(1).default(2),
  MaxAttempts: z.int().nonnegative().default(3),
  MaxDelaySeconds: z.optional(z.int().positive()),
  JitterStrategy: z.enum(['NONE', 'FULL']).default('NONE'),
});
export type Retrier = z.infer<typeof retrier>;

const catcher = z.strictObject({ Comment, ErrorEquals: z.array(z.string()).min(1), ResultPath, Next: z.string() });

const comparison = z.union([
  z.strictObject({ Variable: referencePath, StringEquals: z.string() }),
  z.strictObject({ Variable: referencePath, IsPresent: z.boolean() }),
]);
const And = z.array(comparison).min(1);
const rule = z.union([
  z.strictObject({ Comment, And, Next: z.string() }),
  ...comparison.options.map((option) => option.extend({ Comment, Next: z.string() })),
]);
export type Comparison = z.infer<typeof comparison>;

const task = z.strictObject({
  Comment,
  Type: z.literal('Task'),
  Resource: z.enum([LAMBDA_INVOKE, LAMBDA_CALLBACK]),
  Parameters: z.strictObject({
    FunctionName: z.string(),
    Payload: z.optional(z.record(z.string(), json)),
    'Payload.$': z.optional(referencePath),
  }),
  ResultPath,
  TimeoutSeconds: z.optional(z.int().positive()),
  Retry: z.optional(z.array(retrier)),
  Catch: z.optional(z.array(catcher)),
  Next: z.string(),
});
const choice = z.strictObject({
  Comment,
  Type: z.literal('Choice'),
  Choices: z.array(rule).min(1),
  Default: z.optional(z.string()),
});
const succeed = z.strictObject({ Comment, Type: z.literal('Succeed') });
const fail = z.strictObject({
  Comment,
  Type: z.literal('Fail'),
  Error: z.optional(z.string()),
  Cause: z.optional(z.string()),
});

const state = z.discriminatedUnion('Type', [task, choice, succeed, fail]);
export type State = z.infer<typeof state>;
export type Task = z.infer<typeof task>;
export type Choice = z.infer<typeof choice>;

const definition = z.strictObject({
  Comment,
  StartAt: z.string(),
  TimeoutSeconds: z.optional(z.int().positive()),
  States: z.record(z.string(), state),
});
type Definition = z.infer<typeof definition>;

/** Returns the names of the states that can follow. */
const targetsOf = (from: State): string[] => {
  if (from.Type === 'Task') return [from.Next, ...(from.Catch ?? []).map(({ Next }) => Next)];
  if (from.Type === 'Choice') return [...from.Choices.map(({ Next }) => Next), ...(from.Default ? [from.Default] : [])];
  return [];
};

/**
 * Reads a definition in the part of the Amazon States Language that this endpoint runs as AWS does (JSONPath).
 * @throws Error naming the invalid or unsupported state and field. The error appears at start, not in a case
 */
export const parseDefinition = (source: unknown): Definition => {
  const parsed = definition.safeParse(source);
  if (!parsed.success) throw new Error(`The state machine cannot run locally:\n${z.prettifyError(parsed.error)}`);
  const { StartAt, States } = parsed.data;
  const targets = Object.values(States).flatMap(targetsOf);
  const missing = [StartAt, ...targets].find((target) => !(target in States));
  if (missing !== undefined) throw new Error(`The state machine has no state "${missing}"`);
  return parsed.data;
};
