import { randomUUID } from 'node:crypto';

/** A refusal as Amazon SES words it (API version 2010-12-01). The SDK turns it into an error with the name `code`. */
export class SesError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status: 400 | 403 | 413 | 500 | 503 = 400,
  ) {
    super(message);
    this.name = code;
  }
}

const NAMESPACE = 'http://ses.amazonaws.com/doc/2010-12-01/';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** Returns the body of an SES error. */
export function errorXml(error: SesError): string {
  const type = error.status >= 500 ? 'Receiver' : 'Sender';
  return (
    `<ErrorResponse xmlns="${NAMESPACE}"><Error><Type>${type}</Type><Code>${error.code}</Code>` +
    `<Message>${escapeXml(error.message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`
  );
}

/** Returns the body with which SES confirms a mail. */
export function sentXml(messageId: string): string {
  return (
    `<SendEmailResponse xmlns="${NAMESPACE}"><SendEmailResult><MessageId>${messageId}</MessageId></SendEmailResult>` +
    `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></SendEmailResponse>`
  );
}
