import { valueOf } from '../domain/forms/input-values';
import { clearBounce as clear } from '../domain/office/office-changes';
import { followMailbox } from './follow-office-change';
import { type OfficeAct, recordOfficeChange } from './record-office-change';

/** Marks a mailbox as reached again, and has its pending mails sent. */
export const clearBounce: OfficeAct = async (deps, command) => {
  const email = valueOf(command.input, 'email');
  await recordOfficeChange(deps, command, 'bounce-cleared', (record, { now }) => clear(record, email, now));
  await followMailbox(deps, email);
};
