import * as z from 'zod/mini';
import { caseTag } from '../ports/mail';
import type { Feedback } from '../domain/office/mail-feedback';

const recipients = z.array(z.object({ emailAddress: z.string() }));
/** The tags of the sent mail (adapters/ses), each with its values. */
const tags = z.optional(z.record(z.string(), z.array(z.string())));
const mail = z.optional(z.object({ timestamp: z.iso.datetime(), tags }));
/** SES's report on one mail, as an event of a configuration set. Other kinds of event are ignored. */
const notice = z.union([
  z.object({
    eventType: z.literal('Bounce'),
    bounce: z.object({ bounceType: z.string(), bouncedRecipients: recipients, timestamp: z.iso.datetime() }),
    mail,
  }),
  z.object({
    eventType: z.literal('Complaint'),
    complaint: z.object({
      complaintFeedbackType: z.nullish(z.string()),
      complainedRecipients: recipients,
      timestamp: z.iso.datetime(),
    }),
    mail,
  }),
  z.object({ eventType: z.string().check(z.regex(/^(?!(Bounce|Complaint)$)/)) }),
]);
/** An SNS event with one or more messages. */
const event = z.object({ Records: z.array(z.object({ Sns: z.object({ Message: z.string() }) })) });

/** Returns the address of a recipient, which may have a name before it, as in the mail's To header. */
const addressOf = (recipient: string): string =>
  (/<([^<>]+)>\s*$/.exec(recipient)?.[1] ?? recipient).trim().toLowerCase();

/** Returns the case id in the mail's tag. Ignores an invalid tag: the report counts without it. */
const caseIn = (tagged: z.infer<typeof tags>): string | undefined => z.uuid().safeParse(tagged?.[caseTag]?.[0]).data;

/** A report of SES, and its mailboxes. */
interface Report {
  feedback: Feedback;
  emails: string[];
}

/** Returns the report of a message with its mailboxes, or undefined for another kind of message. */
const reportOf = (message: string): Report | undefined => {
  const report = notice.parse(JSON.parse(message));
  const [sentAt, caseId] = 'mail' in report ? [report.mail?.timestamp, caseIn(report.mail?.tags)] : [];
  const emails = (of: z.infer<typeof recipients>) => of.map(({ emailAddress }) => addressOf(emailAddress));
  if ('bounce' in report) {
    const { bounceType: type, bouncedRecipients, timestamp: at } = report.bounce;
    return {
      feedback: { kind: 'bounce', type, at, sentAt, caseId },
      emails: emails(bouncedRecipients),
    };
  }
  if (!('complaint' in report)) return undefined;
  const { complaintFeedbackType, complainedRecipients, timestamp: at } = report.complaint;
  return {
    feedback: { kind: 'complaint', type: complaintFeedbackType ?? undefined, at, sentAt, caseId },
    emails: emails(complainedRecipients),
  };
};

/** Yields the bounces and complaints in an SNS event; leaves out other reports. @throws for other input */
export function* reportsIn(input: unknown): Generator<Report> {
  for (const { Sns } of event.parse(input).Records) {
    const report = reportOf(Sns.Message);
    if (report) yield report;
  }
}
