import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rows } from '../../functions/catalog';
import { stageOf } from '../../infra/office';
import { readOffice } from '../../infra/office/read-office';
import { pause, resume } from '../../local/ops/commands/pause';

/* Lambda itself cannot run here, so a stand-in records the calls. */
const calls: { method?: string; name?: string; body: string }[] = [];
const lambda = createServer((request, response) => {
  let body = '';
  request.on('data', (part) => (body += part));
  request.on('end', () => {
    calls.push({ method: request.method, name: /functions\/([^/]+)\/concurrency/.exec(request.url ?? '')?.[1], body });
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
});
const before = { ...process.env };
let endpoint: string;
beforeAll(async () => {
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' });
  await new Promise<void>((resolve) => lambda.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(lambda.address() as AddressInfo).port}`;
});
beforeEach(() => calls.splice(0));
afterAll(async () => {
  process.env = before;
  lambda.closeAllConnections();
  await new Promise((resolve) => lambda.close(resolve));
});

const stage = stageOf(readOffice('banten'), 'prod');
const names = rows.map(({ name }) => `ajuan-banten-prod-${name}`);

it('stops every function of a stage, of no other one', async () => {
  expect(await pause(stage, endpoint)).toEqual({ rows: [{ paused: rows.length }] });
  expect(calls.map(({ name }) => name)).toEqual(names);
  for (const { method, body } of calls)
    expect([method, JSON.parse(body)]).toEqual(['PUT', { ReservedConcurrentExecutions: 0 }]);
});

it('lets them run again, with what the file of the office keeps for each', async () => {
  await resume({ ...stage, reservedConcurrency: { 'submit-request': 10 } }, endpoint);
  expect(calls.map(({ name }) => name)).toEqual(names);
  const kept = calls.filter(({ method }) => method === 'PUT').map(({ name, body }) => [name, JSON.parse(body)]);
  expect(kept).toEqual([['ajuan-banten-prod-submit-request', { ReservedConcurrentExecutions: 10 }]]);
  expect(calls.filter(({ method }) => method === 'DELETE')).toHaveLength(names.length - kept.length);
});
