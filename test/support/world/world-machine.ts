import { SFNClient } from '@aws-sdk/client-sfn';
import { localStateMachine } from '../../../local/state-machine';
import { startStepFunctions } from '../../../local/stepfunctions/start';

type Invoke = (name: string, payload: unknown) => Promise<unknown>;

/** Starts the real state machine with its journal in a folder. `redeploy` stops it and starts a changed definition on the same journal. */
export const startMachine = async (directory: string, invoke: Invoke) => {
  const { definition } = localStateMachine();
  const deploy = (changed: object, port?: number) =>
    startStepFunctions({
      directory,
      stateMachine: { name: 'request', definition: changed },
      invoke,
      retryDelay: () => 0,
      port,
    });
  let running = await deploy(definition);
  const client = new SFNClient({
    endpoint: running.endpoint,
    region: 'ap-southeast-3',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  return {
    client,
    running: () => running,
    redeploy: async (change: (definition: object) => object, between: () => Promise<void>) => {
      await running.close();
      await between();
      running = await deploy(change(definition), Number(new URL(running.endpoint).port));
    },
    close: async () => {
      await running.close();
      client.destroy();
    },
  };
};
