import { randomUUID } from 'node:crypto';
import { SesError } from './ses-error';
import type { SentMail } from './sent-mail';

const MAX_RECIPIENTS = 50;
const ADDRESS = /^[\x21-\x7e]+@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i;

function members(fields: Record<string, string>, list: string): string[] {
  const found: string[] = [];
  for (let n = 1; ; n += 1) {
    const value = fields[`${list}.member.${n}`];
    if (value === undefined) return found;
    found.push(value);
  }
}

function checkAddress(text: string): void {
  if (/\p{Cc}/u.test(text)) throw new SesError('InvalidParameterValue', 'Address contains control characters.');
  const bare = /<([^<>]*)>\s*$/.exec(text)?.[1] ?? text.trim();
  if (!bare.includes('@')) throw new SesError('InvalidParameterValue', "Missing final '@domain'");
  if (!ADDRESS.test(bare)) throw new SesError('InvalidParameterValue', `Illegal address: ${bare}`);
}

function checkMail(mail: SentMail): void {
  const { to, cc, bcc } = mail.destination;
  const recipients = [...to, ...cc, ...bcc];
  if (!mail.from.trim()) throw new SesError('InvalidParameterValue', "Missing required header 'From'.");
  if (recipients.length === 0) throw new SesError('InvalidParameterValue', "Missing required header 'To'.");
  if (recipients.length > MAX_RECIPIENTS) throw new SesError('MessageRejected', 'Recipient count exceeds 50.');
  [mail.from, ...recipients, ...mail.replyTo].forEach(checkAddress);
  if (!mail.subject.trim()) throw new SesError('MessageRejected', 'The message has no subject.');
  if (!mail.body.text && !mail.body.html) throw new SesError('MessageRejected', 'The message has no body.');
}

/**
 * Reads one SendEmail command. Stricter than the library, which accepts an empty sender and drops all recipients except the first.
 * @param fields the form fields of the SES query protocol, such as `Destination.ToAddresses.member.1`
 * @throws SesError InvalidParameterValue or MessageRejected, as SES would
 */
export function readSendEmail(fields: Record<string, string>, now: Date): SentMail {
  const mail: SentMail = {
    messageId: `ses-${randomUUID()}`,
    from: fields['Source'] ?? '',
    replyTo: members(fields, 'ReplyToAddresses'),
    destination: {
      to: members(fields, 'Destination.ToAddresses'),
      cc: members(fields, 'Destination.CcAddresses'),
      bcc: members(fields, 'Destination.BccAddresses'),
    },
    subject: fields['Message.Subject.Data'] ?? '',
    body: { text: fields['Message.Body.Text.Data'], html: fields['Message.Body.Html.Data'] },
    attachments: [],
    at: Math.floor(now.getTime() / 1000),
  };
  checkMail(mail);
  return mail;
}
