import { InvalidInput } from '../../../functions/domain/errors';
import { isReachable } from '../../../functions/domain/office/bounces';
import { changeOffice } from '../../../functions/domain/office/office-chain';
import { addAdministrator, clearBounce } from '../../../functions/domain/office/office-changes';
import { administratorForm } from '../../../functions/domain/office/office-forms';
import { type Administrator, operator, type OfficeRecord } from '../../../functions/domain/office/office-record';
import { mailboxOf } from '../../../functions/domain/forms/mailbox';
import { parseOrThrow } from '../../../functions/domain/forms/parse';
import { retryOnConflict } from '../../../functions/use-cases/retry-on-conflict';
import { dayOf } from '../../../functions/domain/time/calendar';
import type { OpsDeps } from '../connect';
import type { Result } from './result';

type Fields = Pick<Administrator, 'name' | 'email'>;

/** Reads the typed fields with the desk's own form. @throws Error with a line for each fault */
const readFields = (input: { name?: string; email: string }, today: string): Fields => {
  try {
    const { administrator } = parseOrThrow(administratorForm, { administrator: input }, { today });
    return administrator;
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw new Error(error.gaps.map(({ field, message }) => `${field}: ${message}`).join('\n'), { cause: error });
  }
};

/** Makes an existing administrator reachable again if their mailbox is marked. */
const changeFor = (record: OfficeRecord, fields: Fields, now: Date) => {
  const isKnown = record.administrators.some(({ email }) => mailboxOf(email) === mailboxOf(fields.email));
  if (!isKnown) return { type: 'administrator-added', ...addAdministrator(record, fields) };
  if (isReachable(record, fields.email))
    throw new Error('This mailbox is an administrator already, and mails reach it. Nothing was changed.');
  return { type: 'bounce-cleared', ...clearBounce(record, fields.email, now) };
};

/** Adds an administrator from outside the desk, for an office where nobody can sign in any more. The office's chain records it. */
export const addAdministratorFromOutside = (
  { office, clock, ids }: Pick<OpsDeps, 'office' | 'clock' | 'ids'>,
  email: string,
  { name }: { name?: string },
): Promise<Result> =>
  retryOnConflict(async () => {
    const now = clock.now();
    const fields = readFields({ name, email }, dayOf(now));
    const { holidays: _holidays, ...record } = await office.current();
    const { type, content, subject } = changeFor(record, fields, now);
    const { after, event } = changeOffice(
      record,
      content,
      { type, actor: operator, subject },
      { now, digest: ids.digest },
    );
    await office.change(after, event);
    return { rows: [{ administrator: subject, change: type, version: after.version }] };
  });
