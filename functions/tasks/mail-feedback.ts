import * as z from 'zod/mini';
import { caseTag } from '../ports/mail';
import type { Feedback } from '../domain/office/mail-feedback';

const recipients = z.array(z.object({ emailAddress: z.string() }));
/** Tags that the mail was sent with (adapters/ses), each with its values. */
const tags = z.optional(z.record(z.string(), z.array(z.string())));
const mail = z.optional(z.object({ timestamp: z.iso.datetime(), tags }));
/** The report of SES on one mail, as an event of a configuration set. Other kinds of event are ignored. */
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
/** SNS's event of one or more messages. */
const event = z.object({ Records: z.array(z.object({ Sns: z.object({ Message: z.string() }) })) });

/** A recipient stands as in the mail's To header: with or without a name before it. */
const addressOf = (recipient: string): string =>
  (/<([^<>]+)>\s*$/.exec(recipient)?.[1] ?? recipient).trim().toLowerCase();

/** The request that the mail's tag names. A tag that is none of ours is left out: the report counts without it. */
const caseIn = (tagged: z.infer<typeof tags>): string | undefined => z.uuid().safeParse(tagged?.[caseTag]?.[0]).data;

/** A report of SES, and the mailboxes that it is about. */
interface Report {
  feedback: Feedback;
  emails: string[];
}

/** Returns the report of a message and its mailboxes, or undefined where it is about something else. */
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

/** Reads the bounces and complaints of an event of SNS; other reports are left out. @throws for another input */
export function* reportsIn(input: unknown): Generator<Report> {
  for (const { Sns } of event.parse(input).Records) {
    const report = reportOf(Sns.Message);
    if (report) yield report;
  }
}
