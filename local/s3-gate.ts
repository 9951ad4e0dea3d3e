import type { IncomingMessage, ServerResponse } from 'node:http';
import { claimOf, isGenuine } from './s3-signature';

/** The sender of a request: a browser, which needs a link, or this program's own client. */
export type Sender = 'browser' | 'client';

/** A refusal in the format of S3. */
interface Refusal {
  status: number;
  code: string;
  message: string;
}
const deny = (code: string, message: string): Refusal => ({ status: 403, code, message });

/**
 * Returns the reason for which S3 would refuse a request without reading it, or undefined. The request is anonymous, from another key, or
 * changed after it was signed. Or it has unsigned `x-amz-…` headers, such as one that turns an upload into a copy of another object. The
 * S3 library accepts the first and the last kind. It checks the expiry of links itself.
 */
export const refusalOf = (
  request: IncomingMessage,
  by: Sender,
  credentials: { accessKeyId: string; secretAccessKey: string },
): Refusal | undefined => {
  const claim = claimOf(request);
  if (!claim || (by === 'browser' && claim.by !== 'link')) return deny('AccessDenied', 'Anonymous access.');
  if (by === 'browser' && !['GET', 'HEAD', 'PUT'].includes(request.method ?? '')) {
    return deny('AccessDenied', 'A link gets or puts one object.');
  }
  const unsigned = (name: string) => name.startsWith('x-amz-') && !claim.signedHeaders.includes(name);
  if (Object.keys(request.headers).some(unsigned)) return deny('AccessDenied', 'There are headers not signed.');
  if (claim.accessKeyId !== credentials.accessKeyId) return deny('InvalidAccessKeyId', 'The key is not known.');
  return isGenuine(request, claim, credentials.secretAccessKey)
    ? undefined
    : deny('SignatureDoesNotMatch', 'The signature is that of another request.');
};

/** Answers with an error. Reads and drops the rest of the body, which lets the sender see the answer. */
export const refuse = (
  request: IncomingMessage,
  response: ServerResponse,
  { status, code, message }: Refusal,
): void => {
  request.resume();
  response
    .writeHead(status, { 'Content-Type': 'application/xml' })
    .end(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`);
};
