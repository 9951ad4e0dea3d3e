import type { CaseHead } from '../domain/case/records';
import { beginningOf } from '../domain/case/beginning';

/** Longer names of applications and agencies would push each other out of the subject. */
const inSubject = 60;

/**
 * "SIPERKLINIK (Dinas Kesehatan)": the request in subjects to officials, to the secretariat and to readers of copies. Mailboxes and
 * notifications show subjects to others. So these name no number, neither the request's nor a letter's.
 */
export const aboutToOffice = ({ application, agency }: Pick<CaseHead, 'application' | 'agency'>): string =>
  `${beginningOf(application.name, inSubject)} (${beginningOf(agency, inSubject)})`;

/** "SIPERKLINIK (12/PAB/XI/2026)": the request in subjects to its applicant, who asks about it by its number. */
export const aboutToApplicant = ({
  application,
  requestNumber,
}: Pick<CaseHead, 'application' | 'requestNumber'>): string => `${application.name} (${requestNumber})`;
