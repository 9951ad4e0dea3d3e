import { system } from '../domain/case/case';
import { noteBounces, ownerOf } from '../domain/office/bounces';
import { factAt, type Feedback, stopsMails } from '../domain/office/mail-feedback';
import { changeOffice } from '../domain/office/office-chain';
import type { Deps } from '../ports/deps';
import { retryOnConflict } from './retry-on-conflict';

type NoteDeps = Pick<Deps, 'office' | 'clock' | 'ids' | 'log'>;

const noteOne = ({ office, clock, ids, log }: NoteDeps, feedback: Feedback, email: string): Promise<void> =>
  retryOnConflict(async () => {
    const before = await office.current();
    const { at, kind, caseId } = feedback;
    const bounces = noteBounces(before, { email, at, kind, caseId }, factAt(feedback));
    if (!bounces) return;
    const { after, event } = changeOffice(
      before,
      { ...before, bounces },
      { type: 'bounced', actor: system, subject: ownerOf(before, email) },
      { now: clock.now(), digest: ids.digest },
    );
    await office.change(after, event);
    log('bounced');
  });

/**
 * Marks mailboxes that bounced or complained; the secretariat gets their mails instead. Marks none if this kind of report stops no mails.
 */
export const noteBounce = async (deps: NoteDeps, feedback: Feedback, emails: readonly string[]): Promise<void> => {
  if (!stopsMails(feedback)) return;
  for (const email of emails) await noteOne(deps, feedback, email);
};
