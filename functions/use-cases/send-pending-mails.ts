import { clearPending } from '../domain/case/case';
import { mailsToSend, hasMailboxMails, validAfterSending } from '../domain/case/mails-to-send';
import type { Dossier, Notice, PendingWork } from '../domain/case/records';
import type { FiledDossier } from '../domain/case/signed-form';
import { errorName } from '../log';
import type { OfficeNow } from '../ports/office';
import { sendApart } from './send-apart';
import { type NotifyDeps, mailsOf } from './notice-mails';

const retryAfterMs = 5 * 60_000;

/** Adds the moved last day to the sent notices, because the mail to a new address already names that day. */
const withMovedDay = ({ head }: Dossier, sent: readonly Notice[]): readonly Notice[] =>
  sent.includes('new-mailbox') && head.pending?.includes('revise-by') ? [...sent, 'revise-by'] : sent;

const maxTries = 5;

/** Returns the pending work that sent mails end. News to the applicant carries their link. */
const endedBy = (sent: readonly Notice[]): readonly PendingWork[] =>
  sent.includes('applicant') ? [...sent, 'applicant-link'] : sent;

const asDate = (time: string | number | undefined): Date | undefined =>
  time === undefined ? undefined : new Date(time);

interface Sent {
  mails: readonly Notice[];
  /** The next try of the failed mails, in milliseconds. */
  retryAt: number | undefined;
}

/**
 * Removes the sent mails from the pending work of the case as it is now. After a conflict it reads the case again. `tried`: the number of
 * tries before this call. From the second try on it leaves a case alone that no longer has these mails pending, or that advanced.
 */
const updateLatestPending = async (
  deps: NotifyDeps,
  { head }: Dossier,
  { mails, retryAt }: Sent,
  tried = 0,
): Promise<void> => {
  for (let attempt = tried; attempt < maxTries; attempt += 1) {
    const now = await deps.cases.view(head.caseId);
    if (!now) return;
    const sent = validAfterSending(mails, head, now.head);
    if (attempt > 0 && !sent.some((notice) => now.head.pending?.includes(notice))) return;
    const view = { ...now, head: { ...now.head, flagged: head.flagged } };
    const { pending = [], nextCheckAt } = clearPending(view, endedBy(sent));
    if (await deps.cases.updatePending(now.head, pending, asDate(retryAt ?? nextCheckAt))) return;
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
  if (hasMailboxMails(dossier.head)) {
    if (mails.length > 0) await updateLatestPending(deps, dossier, { mails: withMovedDay(dossier, sent), retryAt });
    return;
  }
  const { pending = [], nextCheckAt } = clearPending(dossier, endedBy(sent));
  if (await deps.cases.updatePending(dossier.head, pending, asDate(retryAt ?? nextCheckAt))) return;
  // A record came in between, such as a document of the step before: without this, the schedule would send the mails again.
  await updateLatestPending(deps, dossier, { mails: sent, retryAt }, 1);
};

/** Sends the pending mails of a case, which it reads first. */
export const sendPending = async (deps: NotifyDeps, caseId: string, isWriter = false): Promise<void> => {
  const dossier = await deps.cases.dossier(caseId);
  if (dossier) await sendPendingMails(deps, dossier, undefined, isWriter);
};

/** Sends the mails of a change that was just recorded. Only logs a failure: `redeliver-cases` sends them within minutes. */
export const trySendPending = async (deps: NotifyDeps, caseId: string, isWriter = false): Promise<void> => {
  await sendPending(deps, caseId, isWriter).catch((error: unknown) =>
    deps.log('delivery-failed', { caseId, error: errorName(error) }),
  );
};
