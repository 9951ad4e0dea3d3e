import * as z from 'zod/mini';
import { system } from '../domain/case/moves';
import { changeOffice } from '../domain/office/office-chain';
import { noteBounces, ownerOf } from '../domain/office/bounces';
import { factAt, type Feedback, stopsMails } from '../domain/office/mail-feedback';
import type { Deps } from '../ports/deps';
import { retryOnConflict } from '../use-cases/retry-on-conflict';

const recipients = z.array(z.object({ emailAddress: z.string() }));
const mail = z.optional(z.object({ timestamp: z.iso.datetime() }));
/** What SES tells of one mail, as an event of a configuration set; other kinds of event are ignored. */
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
const event = z.object({ Records: z.array(z.object({ Sns: z.object({ Message: z.string() }) })) });

/** A recipient stands as in the mail's To header: with or without a name before it. */
const addressOf = (recipient: string): string =>
  (/<([^<>]+)>\s*$/.exec(recipient)?.[1] ?? recipient).trim().toLowerCase();

interface Report {
  feedback: Feedback;
  emails: string[];
}

/** What a message reports, and of which mailboxes; undefined where it is about something else. */
const reportOf = (message: string): Report | undefined => {
  const event = notice.parse(JSON.parse(message));
  const emails = (of: z.infer<typeof recipients>) => of.map(({ emailAddress }) => addressOf(emailAddress));
  if ('bounce' in event) {
    const { bounceType: type, bouncedRecipients, timestamp: at } = event.bounce;
    return {
      feedback: { kind: 'bounce', type, at, sentAt: event.mail?.timestamp },
      emails: emails(bouncedRecipients),
    };
  }
  if (!('complaint' in event)) return undefined;
  const { complaintFeedbackType, complainedRecipients, timestamp: at } = event.complaint;
  return {
    feedback: { kind: 'complaint', type: complaintFeedbackType ?? undefined, at, sentAt: event.mail?.timestamp },
    emails: emails(complainedRecipients),
  };
};

const note = ({ office, clock, ids, log }: NoteDeps, feedback: Feedback, email: string): Promise<void> =>
  retryOnConflict(async () => {
    const before = await office.current();
    const bounces = noteBounces(before, { email, at: feedback.at, kind: feedback.kind }, factAt(feedback));
    if (!bounces) return;
    const { after, event: noted } = changeOffice(
      before,
      { ...before, bounces },
      { type: 'bounced', actor: system, subject: ownerOf(before, email) },
      { now: clock.now(), digest: ids.digest },
    );
    await office.change(after, noted);
    log('bounced');
  });

export type NoteDeps = Pick<Deps, 'office' | 'clock' | 'ids' | 'log'>;

/** SES tells, by way of SNS, that a mailbox does not exist or complained: from then on the secretariat is told instead. */
export const noteBounce =
  (deps: NoteDeps) =>
  async (input: unknown): Promise<object> => {
    for (const { Sns } of event.parse(input).Records) {
      const report = reportOf(Sns.Message);
      if (!report || !stopsMails(report.feedback)) continue;
      for (const email of report.emails) await note(deps, report.feedback, email);
    }
    return {};
  };
