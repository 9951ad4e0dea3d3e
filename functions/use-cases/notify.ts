import { clearPending } from '../domain/case/case';
import { mailsToSend, hasMailboxMails, validAfterSending } from '../domain/case/mails-to-send';
import type { Dossier, Notice } from '../domain/case/records';
import type { FiledDossier } from '../domain/case/signed-form';
import { errorName } from '../log';
import type { OfficeNow } from '../ports/office';
import { sendApart } from './send-pending-mails';
import { type NotifyDeps, mailsOf } from './notice-mails';

const retryAfterMs = 5 * 60_000;

/** Adds the moved last day to the sent notices, because the mail to a new address already names that day. */
const withMovedDay = ({ head }: Dossier, sent: readonly Notice[]): readonly Notice[] =>
  sent.includes('new-mailbox') && head.pending?.includes('revise-by') ? [...sent, 'revise-by'] : sent;

const maxTries = 5;

/**
 * Removes the sent mails from the case's pending work. After a conflict it reads the case again and retries. `retryAt`: the next try of
 * the failed mails.
 */
const updateLatestPending = async (
  deps: NotifyDeps,
  { head }: Dossier,
  sent: readonly Notice[],
  retryAt: number | undefined,
): Promise<void> => {
  if (sent.length === 0 && retryAt === undefined) return;
  for (let attempt = 0; attempt < maxTries; attempt += 1) {
    const now = await deps.cases.view(head.caseId);
    if (!now) return;
    const sentNotices = validAfterSending(sent, head, now.head);
    if (attempt > 0 && !sentNotices.some((notice) => now.head.pending?.includes(notice))) return;
    const withLink = sentNotices.includes('applicant') ? ([...sentNotices, 'applicant-link'] as const) : sentNotices;
    const { pending = [], nextCheckAt } = clearPending(
      { ...now, head: { ...now.head, flagged: head.flagged } },
      withLink,
    );
    const next = retryAt ?? nextCheckAt;
    await deps.cases.updatePending(now.head, pending, next === undefined ? undefined : new Date(next));
  }
};

/**
 * Sends the pending mails of the open step or of the closed case, and marks the failed ones for `redeliver-cases`. Each mail is sent at
 * least once. A failed copy to other people is not retried on its own. `isWriter`: see `mailsToSend`.
 */
export const sendPendingMails = async (
  deps: NotifyDeps,
  dossier: FiledDossier,
  office?: OfficeNow,
  isWriter = false,
): Promise<void> => {
  const { caseId } = dossier.head;
  const mails = mailsToSend(dossier, deps.clock.now(), isWriter);
  const failed: Notice[] = [];
  for (const notice of mails) {
    try {
      await sendApart(deps, await mailsOf(deps, dossier, notice, office), { caseId, notice });
    } catch (error) {
      failed.push(notice);
      deps.log('mail-failed', { caseId, notice, error: errorName(error) });
    }
  }
  const sent = mails.filter((notice) => !failed.includes(notice));
  const retryAt = failed.length > 0 ? deps.clock.now().getTime() + retryAfterMs : undefined;
  if (hasMailboxMails(dossier.head)) return updateLatestPending(deps, dossier, withMovedDay(dossier, sent), retryAt);
  const { pending = [], nextCheckAt } = clearPending(
    dossier,
    sent.includes('applicant') ? [...sent, 'applicant-link'] : sent,
  );
  const next = retryAt ?? nextCheckAt;
  await deps.cases.updatePending(dossier.head, pending, next === undefined ? undefined : new Date(next));
};

/** Sends the pending mails of a case, which it reads first. */
export const sendPending = async (deps: NotifyDeps, caseId: string, isWriter = false): Promise<void> => {
  const dossier = await deps.cases.dossier(caseId);
  if (dossier) await sendPendingMails(deps, dossier, undefined, isWriter);
};
