import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import type { Background } from '../../ports/background';

/** Background on Lambda: asynchronous invocations, which Lambda retries after a failure. */
export const background = (client: LambdaClient, prefix: string): Background => ({
  start: async (functionName, payload) => {
    await client.send(
      new InvokeCommand({
        FunctionName: `${prefix}-${functionName}`,
        InvocationType: 'Event',
        Payload: new TextEncoder().encode(JSON.stringify(payload)),
      }),
    );
  },
});
