import type { IncomingMessage, ServerResponse } from 'node:http';
import { claimOf, isGenuine } from './s3-signature';

/** The sender of a request: a browser, by a link only, or this program's own client. */
export type Asker = 'browser' | 'client';

/** An answer that says no, as S3 does. */
interface Refusal {
  status: number;
  code: string;
  message: string;
}
const denied = (code: string, message: string): Refusal => ({ status: 403, code, message });

/**
 * Returns why S3 would refuse a request unread, or undefined. The request is anonymous, somebody else's, or changed since it was signed. Or
 * it carries `x-amz-…` headers that nobody signed, such as one that makes an upload copy another object. The library behind lets the first
 * and the last pass. It checks the end of a link's time itself.
 */
export const refusalOf = (
  request: IncomingMessage,
  by: Asker,
  credentials: { accessKeyId: string; secretAccessKey: string },
): Refusal | undefined => {
  const claim = claimOf(request);
  if (!claim || (by === 'browser' && claim.by !== 'link')) return denied('AccessDenied', 'Anonymous access.');
  if (by === 'browser' && !['GET', 'HEAD', 'PUT'].includes(request.method ?? '')) {
    return denied('AccessDenied', 'A link gets or puts one object.');
  }
  const unsigned = (name: string) => name.startsWith('x-amz-') && !claim.signedHeaders.includes(name);
  if (Object.keys(request.headers).some(unsigned)) return denied('AccessDenied', 'There are headers not signed.');
  if (claim.accessKeyId !== credentials.accessKeyId) return denied('InvalidAccessKeyId', 'The key is not known.');
  return isGenuine(request, claim, credentials.secretAccessKey)
    ? undefined
    : denied('SignatureDoesNotMatch', 'The signature is that of another request.');
};

/** Answers with an error. The rest of the body is read and dropped, so that the sender gets to see the answer. */
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
