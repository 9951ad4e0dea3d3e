import { actingTitle } from '../domain/office/acting';
import { isReachable } from '../domain/office/bounces';
import type { CaseView, StepRecord } from '../domain/case/records';
import type { Entitled } from '../domain/case/entitlement';
import { mailboxOf } from '../domain/forms/mailbox';
import { isOn, nobody, officialBy, titleAndUnit } from '../domain/office/roster';
import { dayOf } from '../domain/time/calendar';
import { errorName } from '../log';
import { renderMail } from '../mails/mail-content';
import { movedStepMailContent } from '../mails/moved-step';
import type { Deps } from '../ports/deps';

/**
 * Tells the former holder of a moved step that nothing is left to decide. Mails only a mailbox that somebody of the office has today and
 * that is not the new holder's. Is not repeated after a failure: the page of the ended link says the same.
 */
export const tellFormerHolder = async (
  { office, mailer, clock, log }: Pick<Deps, 'office' | 'mailer' | 'clock' | 'log'>,
  { head }: Pick<CaseView, 'head'>,
  { formerRecord, to, reason }: { formerRecord: StepRecord; to: Entitled; reason?: string },
): Promise<void> => {
  const now = await office.current();
  const { roster } = now;
  const former = officialBy(roster, formerRecord.holder);
  if (!former || !isReachable(now, former.email)) return;
  const mailbox = mailboxOf(former.email);
  const newHolder = officialBy(roster, to.holder);
  if (newHolder && mailboxOf(newHolder.email) === mailbox) return;
  const today = dayOf(clock.now());
  if (!roster.officials.some((one) => isOn(one, today) && mailboxOf(one.email) === mailbox)) return;
  const decider = to.holder === nobody ? undefined : actingTitle(roster, to.holder, to.post);
  const content = movedStepMailContent(head, formerRecord, { title: titleAndUnit(roster, former), decider, reason });
  await mailer
    .send(renderMail(former.email, content))
    .catch((error: unknown) => log('mail-failed', { caseId: head.caseId, error: errorName(error) }));
};
