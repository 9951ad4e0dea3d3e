import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The signature data of a request (Signature Version 4): its signer, the signed headers, and the time. */
interface SignedRequest {
  by: 'link' | 'header';
  accessKeyId: string;
  /** `{day}/{region}/{service}/aws4_request` */
  scope: string;
  date: string;
  signedHeaders: string[];
  signature: string;
}

const queryOf = ({ url }: IncomingMessage) => new URL(url ?? '/', 'http://s3.local').searchParams;

const claim = (
  by: SignedRequest['by'],
  credential: string,
  date: string,
  signed: string,
  signature: string,
): SignedRequest => {
  const [accessKeyId = '', ...scope] = credential.split('/');
  return { by, accessKeyId, scope: scope.join('/'), date, signedHeaders: signed.split(';'), signature };
};

/** Returns the claim of a request from its link or its `Authorization`, or undefined if it is anonymous. */
export const claimOf = (request: IncomingMessage): SignedRequest | undefined => {
  const query = queryOf(request);
  const parameter = (name: string) => query.get(`X-Amz-${name}`) ?? '';
  if (parameter('Algorithm') === 'AWS4-HMAC-SHA256') {
    return claim(
      'link',
      parameter('Credential'),
      parameter('Date'),
      parameter('SignedHeaders'),
      parameter('Signature'),
    );
  }
  const { authorization = '', 'x-amz-date': date } = request.headers;
  const [, credential, signed = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), *SignedHeaders=([^,]+), *Signature=(\w+)$/.exec(authorization) ?? [];
  return credential ? claim('header', credential, `${date}`, signed, signature) : undefined;
};

const encodeStrictly = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const canonicalQuery = (request: IncomingMessage) =>
  [...queryOf(request)]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map((pair) => pair.map(encodeStrictly).join('='))
    .sort()
    .join('&');

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/**
 * Returns true if the claim's signature matches the secret and this request. The S3 library's own check does not know the names of
 * downloads (`filename*=UTF-8''…`) or the bucket address as the SDK signs them. Source: "Create a signed AWS API request", AWS General
 * Reference.
 */
export const isGenuine = (
  request: IncomingMessage,
  { signedHeaders, ...made }: SignedRequest,
  secret: string,
): boolean => {
  if (!signedHeaders.includes('host')) return false;
  const path = (request.url ?? '/').split('?', 1).join('');
  const canonical = [
    request.method,
    path.split('/').map(decodeURIComponent).map(encodeStrictly).join('/'),
    canonicalQuery(request),
    ...signedHeaders.map((name) => `${name}:${`${request.headers[name]}`.trim().replace(/ +/g, ' ')}`),
    '',
    signedHeaders.join(';'),
    request.headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD',
  ].join('\n');
  const hash = createHash('sha256').update(canonical).digest('hex');
  const key = made.scope.split('/').reduce<string | Buffer>(hmac, `AWS4${secret}`);
  const right = hmac(key, ['AWS4-HMAC-SHA256', made.date, made.scope, hash].join('\n'));
  const signature = Buffer.from(made.signature, 'hex');
  return signature.length === right.length && timingSafeEqual(signature, right);
};
