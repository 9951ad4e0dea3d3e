import * as z from 'zod/mini';
import { system } from '../domain/moves';
import { changeOffice } from '../domain/office-chain';
import { type Bounce, noteBounces, ownerOf } from '../domain/bounces';
import type { Deps } from '../deps';
import { againWhenMoved } from './again';

const recipients = z.array(z.object({ emailAddress: z.string() }));
/** What SES tells of one mail, as an event of a configuration set; other kinds of event are ignored. */
const notice = z.union([
  z.object({
    eventType: z.literal('Bounce'),
    bounce: z.object({ bounceType: z.string(), bouncedRecipients: recipients, timestamp: z.iso.datetime() }),
  }),
  z.object({
    eventType: z.literal('Complaint'),
    complaint: z.object({ complainedRecipients: recipients, timestamp: z.iso.datetime() }),
  }),
  z.object({ eventType: z.string().check(z.regex(/^(?!(Bounce|Complaint)$)/)) }),
]);
const event = z.object({ Records: z.array(z.object({ Sns: z.object({ Message: z.string() }) })) });

/** A recipient stands as in the mail's To header: with or without a name before it. */
const addressOf = (recipient: string): string =>
  (/<([^<>]+)>\s*$/.exec(recipient)?.[1] ?? recipient).trim().toLowerCase();

const bouncesOf = (message: string): Bounce[] => {
  const told = notice.parse(JSON.parse(message));
  if ('bounce' in told) {
    // A full mailbox or an absence passes; only what is final stops mails.
    if (told.bounce.bounceType !== 'Permanent') return [];
    const { bouncedRecipients, timestamp: at } = told.bounce;
    return bouncedRecipients.map(({ emailAddress }) => ({ email: addressOf(emailAddress), at, kind: 'bounce' }));
  }
  if (!('complaint' in told)) return [];
  const { complainedRecipients, timestamp: at } = told.complaint;
  return complainedRecipients.map(({ emailAddress }) => ({ email: addressOf(emailAddress), at, kind: 'complaint' }));
};

const note = ({ office, clock, ids, log }: NoteDeps, bounce: Bounce): Promise<void> =>
  againWhenMoved(async () => {
    const before = await office.current();
    const bounces = noteBounces(before, bounce);
    if (!bounces) return;
    const { after, event: noted } = changeOffice(
      before,
      { ...before, bounces },
      { type: 'bounced', actor: system, subject: ownerOf(before, bounce.email) },
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
      for (const bounce of bouncesOf(Sns.Message)) await note(deps, bounce);
    }
    return {};
  };
