import { isReachable } from '../domain/office/bounces';
import type { Dossier } from '../domain/case/records';
import { officialBy, titleAndUnit } from '../domain/office/roster';
import { renderMail } from '../mails/mail-content';
import { withdrawnRequestMailContent } from '../mails/withdrawn-request';
import type { Mail } from '../ports/mail';
import type { OfficeNow } from '../ports/office';

/** Returns the mail to the official whose step a withdrawal ended, or none if no official had it or their mailbox is unreachable. */
export const withdrawnMails = ({ head, steps, forms }: Dossier, office: OfficeNow): Mail[] => {
  const withdrawal = forms.findLast((form) => form.kind === 'withdrawal');
  const record = steps.find(({ outcome }) => outcome === 'withdraw');
  const official = officialBy(office.roster, record?.holder);
  if (!withdrawal || !record || !official || !isReachable(office, official.email)) return [];
  return [
    renderMail(
      official.email,
      withdrawnRequestMailContent(head, record, titleAndUnit(office.roster, official), withdrawal.data.reason),
    ),
  ];
};
