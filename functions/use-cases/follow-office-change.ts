import { addPending } from '../domain/case/case';
import { ConcurrencyConflict } from '../domain/errors';
import { mailboxOf } from '../domain/forms/mailbox';
import type { Deps } from '../ports/deps';
import { errorName } from '../log';
import type { ActDeps } from './record-office-change';
import { retryOnConflict } from './retry-on-conflict';

/** The most cases whose mail is sent again at once. The officials of the others read of them in the morning round. */
const maxResentMails = 100;

/** Marks the mail of a case that waits for the holder as pending again. Reads the case, because the list may show an earlier state. */
const resendMail = ({ cases, clock }: ActDeps, caseId: string, holder: string): Promise<void> =>
  retryOnConflict(async () => {
    const head = (await cases.view(caseId))?.head;
    if (head?.waits?.holder !== holder) return;
    if (!(await cases.updatePending(head, addPending(head, 'official'), clock.now())))
      throw new ConcurrencyConflict('the case changed since it was read');
  });

/** Marks the mails of every official with this mailbox as pending again. */
const resendMails = async (deps: ActDeps, email: string): Promise<void> => {
  const { roster } = await deps.office.current();
  for (const { id } of roster.officials.filter((one) => mailboxOf(one.email) === mailboxOf(email))) {
    const { items } = await deps.work.waiting(id, { limit: maxResentMails });
    for (const { caseId } of items) await resendMail(deps, caseId, id);
  }
};

/** Only logs a failure of `follow`. The change stays recorded, and the schedule does the same work within five minutes. */
const logFailure = async ({ log }: Pick<Deps, 'log'>, follow: () => Promise<void>): Promise<void> =>
  follow().catch((error: unknown) => log('failed', { error: errorName(error) }));

/** Moves open steps to the holders and dates of the changed office. */
export const followOfficeChange = (deps: ActDeps): Promise<void> =>
  logFailure(deps, () => deps.background.start('move-holders', {}));

/** Sends the mails again that could not reach an address. */
export const followMailbox = (deps: ActDeps, email: string): Promise<void> =>
  logFailure(deps, async () => {
    await resendMails(deps, email);
    await deps.background.start('redeliver-cases', {});
  });
