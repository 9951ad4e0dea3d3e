import * as z from 'zod';

/** The size limit of data in UTF-8 bytes. All limits here are those of the API reference. */
const DATA_BYTES = 262_144;

const data = z.string().refine((text) => Buffer.byteLength(text) <= DATA_BYTES, `must be at most ${DATA_BYTES} bytes`);
const arn = z.string().min(1).max(256);
const taskToken = z.string().min(1).max(2048);
const nextToken = z.string().min(1).max(3096).nullish();
const maxResults = z.number().int().min(0).max(1000).nullish();
const error = z.string().max(256).nullish();
const cause = z.string().max(32_768).nullish();

export const startExecution = z.object({
  stateMachineArn: arn,
  name: z.string().min(1).max(80).nullish(),
  input: data.nullish(),
});
export const executionOnly = z.object({ executionArn: arn });
export const stopExecution = z.object({ executionArn: arn, error, cause });
export const getExecutionHistory = z.object({
  executionArn: arn,
  includeExecutionData: z.boolean().nullish(),
  reverseOrder: z.boolean().nullish(),
  maxResults,
  nextToken,
});
export const listExecutions = z.object({
  stateMachineArn: arn,
  statusFilter: z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'PENDING_REDRIVE']).nullish(),
  maxResults,
  nextToken,
});
export const sendTaskSuccess = z.object({ taskToken, output: data });
export const sendTaskFailure = z.object({ taskToken, error, cause });
export const sendTaskHeartbeat = z.object({ taskToken });
