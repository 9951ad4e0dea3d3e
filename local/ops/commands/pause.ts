import { DeleteFunctionConcurrencyCommand, LambdaClient, PutFunctionConcurrencyCommand } from '@aws-sdk/client-lambda';
import { clientSettings } from '../../../functions/adapters/client-settings';
import { rows } from '../../../functions/catalog';
import type { Stage } from '../../../infra/office';
import { resourceName } from '../../../infra/resource-name';
import type { Result } from './result';

/** Sets the concurrent executions that a function may have. `undefined` removes the limit. */
const limitFunction = async (client: LambdaClient, FunctionName: string, executions?: number): Promise<unknown> =>
  executions === undefined
    ? client.send(new DeleteFunctionConcurrencyCommand({ FunctionName }))
    : client.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: executions }));

const setConcurrency = async (stage: Stage, isPaused: boolean, endpoint?: string): Promise<number> => {
  const client = new LambdaClient({ ...clientSettings('background', endpoint), region: stage.region });
  for (const { name } of rows)
    await limitFunction(client, resourceName(stage, name), isPaused ? 0 : stage.reservedConcurrency?.[name]);
  client.destroy();
  return rows.length;
};

/** Stops every function of a stage: nothing writes while its table is restored. People get "503" meanwhile. */
export const pause = async (stage: Stage, endpoint?: string): Promise<Result> => ({
  rows: [{ paused: await setConcurrency(stage, true, endpoint) }],
});

/** Lets the functions of a stage run again, each with the concurrency in the office's file. */
export const resume = async (stage: Stage, endpoint?: string): Promise<Result> => ({
  rows: [{ resumed: await setConcurrency(stage, false, endpoint) }],
});
