import { createServer, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

type Answer = { status?: number; json?: object; xml?: string };

/** The answers of an account's services, by requested action. Every other action is refused as not found. */
export type Answers = Record<string, Answer | ((asked: string) => Answer)>;

/** The action of a request, in each of the protocols: a target header, a form field, or method and path. */
const actionOf = ({ method, url, headers }: IncomingMessage, body: string): string =>
  headers['x-amz-target']?.toString().split('.').at(-1) ??
  new URLSearchParams(body).get('Action') ??
  `${method} ${url?.split('?')[0]}`;

/** An endpoint that answers for the services of an account as AWS documents them. */
export const serveAccount = async (answers: Answers) => {
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const found = answers[actionOf(request, body)];
    const answer = (typeof found === 'function' ? found(body) : found) ?? {
      status: 400,
      json: { __type: 'ResourceNotFoundException', Type: 'User', message: 'not there' },
    };
    response.writeHead(answer.status ?? 200, {
      'content-type': answer.xml ? 'text/xml' : 'application/x-amz-json-1.1',
      'x-amzn-errortype': answer.status ? String((answer.json as { __type?: string })?.__type ?? '') : '',
    });
    response.end(answer.xml ?? JSON.stringify(answer.json));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
