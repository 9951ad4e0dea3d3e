import { valueOf } from '../domain/forms/input-values';
import { mailForm } from '../domain/office/office-forms';
import { isDoneMeanwhile } from '../domain/office/seen-row';
import { changeMail, demandOfficial } from '../domain/office/official-changes';
import { followMailbox } from './follow-office-change';
import { type OfficeAct, recordOfficeChange } from './record-office-change';

/** Corrects an official's mail address, and has their pending mails sent to it. */
export const correctMail: OfficeAct = async (deps, command) => {
  await recordOfficeChange(deps, command, 'official-mail', (record, { read, now, value }) => {
    const official = demandOfficial(record, command.id);
    const { mail } = read(mailForm(record.roster, official));
    if (isDoneMeanwhile(official, value('was'), { email: mail.email }, 'mail.email')) return undefined;
    return changeMail(record, command.id, mail, now);
  });
  await followMailbox(deps, valueOf(command.input, 'mail.email'));
};
