import { mailForm } from '../domain/office/office-forms';
import { changeMail, existing, type TypedMail } from '../domain/office/roster-changes';
import { followMailbox } from './follow-office-change';
import { type OfficeAct, recordOfficeChange, valueOf } from './record-office-change';

/** Corrects an official's mail address, and has their pending mails sent to it. */
export const correctMail: OfficeAct = async (deps, asked) => {
  await recordOfficeChange(deps, asked, 'official-mail', (record, { read, now }) => {
    const form = mailForm(record.roster, existing(record, asked.id));
    return changeMail(record, asked.id, read<TypedMail>(form), now);
  });
  await followMailbox(deps, valueOf(asked.input, 'mail.email'));
};
