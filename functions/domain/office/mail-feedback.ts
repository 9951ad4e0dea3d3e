import type { Bounce } from './bounces';

/**
 * The facts of an SES report about one mail. `sentAt` is when the mail went out, `at` when the fact was reported, both
 * in ISO 8601 (UTC).
 */
export interface Feedback {
  kind: Bounce['kind'];
  /** SES's `bounceType` or `complaintFeedbackType`. Undefined if the provider names none. */
  type: string | undefined;
  at: string;
  sentAt?: string;
  /** The request that an applicant's mail was about. */
  caseId?: string;
}

/**
 * The reports that stop mails to a mailbox. Source: "Amazon SES Developer Guide, Contents of event data, Bounce object".
 * - Permanent: the mailbox refuses or does not exist. No further mail arrives.
 * - Transient: a full mailbox, an absence, a server that is down. It passes.
 * - Undetermined: SES can't tell. Automatic replies arrive as this, so it stops nothing.
 */
const stoppingBounces: Record<string, boolean> = { permanent: true, transient: false, undetermined: false };

/**
 * Complaints: the Feedback-Type of RFC 5965 section 7.3 and the IANA registry "MARF Feedback Types", as SES reports it.
 * - abuse, fraud, other, or none: the reader, or their provider for them, refuses our mails.
 * - virus: the provider keeps our mails from the reader.
 * - not-spam: the reader wants the mail. It is the opposite of a refusal.
 * - auth-failure (RFC 6591): our SPF, DKIM or DMARC failed. The sender is at fault, not the mailbox.
 * - opt-out: withdrawn by RFC 6650, but some providers still send it. The reader refuses further mails.
 * An unknown type counts as a refusal: the secretariat sees it and can clear it.
 */
const harmlessComplaints: readonly string[] = ['not-spam', 'auth-failure'];

/** Returns true if a report marks its mailbox as unreachable. */
export const stopsMails = ({ kind, type }: Pick<Feedback, 'kind' | 'type'>): boolean => {
  const name = (type ?? '').toLowerCase();
  return kind === 'bounce' ? (stoppingBounces[name] ?? false) : !harmlessComplaints.includes(name);
};

/**
 * Returns the instant that a report is about. A bounce describes the mailbox when the mail went out, a complaint its
 * reader at the time of complaint. Reports from before a clearing are void, even if SNS delivers them again (at least
 * once).
 */
export const factAt = ({ kind, at, sentAt }: Feedback): string => (kind === 'bounce' ? (sentAt ?? at) : at);
