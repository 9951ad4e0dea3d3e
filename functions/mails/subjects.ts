import type { CaseHead } from '../domain/case/records';
import { truncateText } from '../domain/case/truncate-text';

/** The most characters of a name in the subject. Longer names of application and agency would push each other out. */
const inSubject = 60;

/**
 * Returns the request for subjects to officials, the secretariat and recipients of copies: "SIPERKLINIK (Dinas
 * Kesehatan)". Mailboxes and notifications show subjects to other people, so they contain no number.
 */
export const aboutToOffice = ({ application, agency }: Pick<CaseHead, 'application' | 'agency'>): string =>
  `${truncateText(application.name, inSubject)} (${truncateText(agency, inSubject)})`;

/** Returns the request for subjects to its applicant, who knows it by its number: "SIPERKLINIK (12/PAB/XI/2026)". */
export const aboutToApplicant = ({
  application,
  requestNumber,
}: Pick<CaseHead, 'application' | 'requestNumber'>): string => `${application.name} (${requestNumber})`;
