import type * as z from 'zod/mini';
import { addDays, dayOf } from '../time/calendar';
import { applicant } from '../case/case';
import type { Administrator, bounce, OfficeRecord } from './office-record';
import { mailboxOf } from '../forms/mailbox';
import { officialBy } from './roster';

export type Bounce = z.infer<typeof bounce>;
type OfficeMailboxes = Pick<OfficeRecord, 'roster' | 'administrators' | 'bounces'>;

/** The number of applicants' mailboxes that are kept: the newest ones. The office's own are all kept. */
const applicantsKept = 200;
/** Days for which a clearing is remembered. SNS may repeat the same notice for 23 days. */
const clearingKept = 30;

/** Returns the owner of a mailbox: the roster id of its newest official, an administrator's id, or 'pemohon'. */
export const ownerOf = (
  { roster, administrators }: Pick<OfficeMailboxes, 'roster' | 'administrators'>,
  email: string,
): string =>
  [...roster.officials, ...administrators].filter((one) => mailboxOf(one.email) === mailboxOf(email)).at(-1)?.id ??
  applicant;

/** Returns the reported bounce of a mailbox, or undefined if mails reach it. */
export const bounceOf = ({ bounces }: Pick<OfficeMailboxes, 'bounces'>, email: string): Bounce | undefined =>
  bounces.find((noted) => mailboxOf(noted.email) === mailboxOf(email));

/**
 * Returns true if mails reach a mailbox, as far as known. This list is the only record: SES keeps none (infra/mail.ts).
 */
export const isReachable = (office: Pick<OfficeMailboxes, 'bounces'>, email: string): boolean =>
  bounceOf(office, email) === undefined;

/** Returns the bounced mailboxes of applicants: those that nobody in the office owns. */
export const applicantsBounces = (office: OfficeMailboxes): Bounce[] =>
  office.bounces.filter(({ email }) => ownerOf(office, email) === applicant);

/** Returns true if mails reach the official with this roster id. An unknown id is not reached. */
export const isHolderReached = (
  office: Pick<OfficeMailboxes, 'roster' | 'bounces'>,
  id: string | undefined,
): boolean => {
  const official = officialBy(office.roster, id);
  return official !== undefined && isReachable(office, official.email);
};

/**
 * Returns the administrators that mails reach. If none is reachable, returns all of them, so that mails are still
 * tried.
 */
export const administratorsToTell = (office: Pick<OfficeMailboxes, 'administrators' | 'bounces'>): Administrator[] => {
  const reachable = office.administrators.filter(({ email }) => isReachable(office, email));
  return reachable.length > 0 ? reachable : office.administrators;
};

/**
 * Adds a bounce to the list. `factAt` is the instant that the report is about (domain/office/mail-feedback.ts).
 * @returns undefined if the mailbox already has this mark, or was cleared after that instant
 */
export const noteBounces = (
  office: OfficeMailboxes & Pick<OfficeRecord, 'cleared'>,
  { email, at, kind, caseId }: Bounce,
  factAt = at,
): Bounce[] | undefined => {
  const mailbox = mailboxOf(email);
  const isOld = (office.cleared ?? []).some((cleared) => cleared.email === mailbox && factAt <= cleared.at);
  const marked = office.bounces.find((noted) => mailboxOf(noted.email) === mailbox);
  if (isOld || (marked && (marked.kind === kind || marked.at >= at))) return undefined;
  const mark = { email: mailbox, at, kind, ...(caseId && { caseId }) };
  const all = [...office.bounces.filter((noted) => noted !== marked), mark];
  const strangers = applicantsBounces({ ...office, bounces: all });
  const forgotten = new Set(strangers.slice(0, Math.max(0, strangers.length - applicantsKept)));
  return all.filter((noted) => !forgotten.has(noted));
};

/** Removes a mailbox's mark and records that it was cleared at `now`. Earlier reports then no longer mark it. */
export const clearMailbox = (
  { bounces, cleared = [] }: Pick<OfficeRecord, 'bounces' | 'cleared'>,
  email: string,
  now: Date,
): Pick<OfficeRecord, 'bounces' | 'cleared'> => {
  const mailbox = mailboxOf(email);
  const oldest = addDays(dayOf(now), -clearingKept);
  return {
    bounces: bounces.filter((noted) => mailboxOf(noted.email) !== mailbox),
    cleared: [
      ...cleared.filter((one) => one.email !== mailbox && one.at >= oldest),
      { email: mailbox, at: now.toISOString() },
    ],
  };
};
