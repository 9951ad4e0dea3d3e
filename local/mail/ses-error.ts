import { randomUUID } from 'node:crypto';

/** A refusal in the words of Amazon SES (API version 2010-12-01), which the SDK turns into an error of the name `code`. */
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

/** The body in which SES answers an error. */
export function errorXml(error: SesError): string {
  const type = error.status >= 500 ? 'Receiver' : 'Sender';
  return (
    `<ErrorResponse xmlns="${NAMESPACE}"><Error><Type>${type}</Type><Code>${error.code}</Code>` +
    `<Message>${escapeXml(error.message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`
  );
}

/** The body in which SES confirms a mail. */
export function sentXml(messageId: string): string {
  return (
    `<SendEmailResponse xmlns="${NAMESPACE}"><SendEmailResult><MessageId>${messageId}</MessageId></SendEmailResult>` +
    `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></SendEmailResponse>`
  );
}
