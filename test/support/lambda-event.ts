import type { LambdaEvent } from 'hono/aws-lambda';

type HttpApiEvent = Extract<LambdaEvent, { rawPath: string }>;

/** Returns the event of a request as API Gateway's HTTP API sends it. The path may be any text, which a client chooses. */
export const lambdaEvent = (method: string, rawPath: string, headers: Record<string, string> = {}): HttpApiEvent => ({
  version: '2.0',
  routeKey: '$default',
  rawPath,
  rawQueryString: '',
  headers,
  body: null,
  isBase64Encoded: false,
  requestContext: {
    accountId: '123456789012',
    apiId: 'api',
    authentication: null,
    authorizer: {},
    domainName: 'a.id',
    domainPrefix: 'a',
    http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'jest' },
    requestId: 'request',
    routeKey: '$default',
    stage: '$default',
    time: '24/Nov/2026:02:00:00 +0000',
    timeEpoch: 1_795_485_600_000,
  },
});
