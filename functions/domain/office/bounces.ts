import type * as z from 'zod/mini';
import { addDays, dayOf } from '../time/calendar';
import { applicant } from '../case/case';
import type { Administrator, bounce, OfficeRecord } from './office-record';
import { mailboxOf } from '../forms/mailbox';
import { officialBy } from './roster';

export type Bounce = z.infer<typeof bounce>;
type Known = Pick<OfficeRecord, 'roster' | 'administrators' | 'bounces'>;

/** Applicants' mailboxes that are kept: the newest. Those of the office itself are kept all. */
const applicantsKept = 200;
/** Days that a clearing is remembered: longer than SNS (23 days) delivers the same notice again. */
const clearingKept = 30;

/** Returns the owner of a mailbox: the roster id of the official who has it last, an administrator's id, or 'pemohon'. */
export const ownerOf = ({ roster, administrators }: Pick<Known, 'roster' | 'administrators'>, email: string): string =>
  [...roster.officials, ...administrators].filter((one) => mailboxOf(one.email) === mailboxOf(email)).at(-1)?.id ??
  applicant;

/** Returns what was reported of this mailbox; undefined where mails reach it. */
export const bounceOf = ({ bounces }: Pick<Known, 'bounces'>, email: string): Bounce | undefined =>
  bounces.find((noted) => mailboxOf(noted.email) === mailboxOf(email));

/** Tells whether mails reach this mailbox, as far as is known. This is the only list of the fact: SES keeps none (infra/mail.ts). */
export const isReachable = (office: Pick<Known, 'bounces'>, email: string): boolean =>
  bounceOf(office, email) === undefined;

/** The marked mailboxes that nobody of the office has: applicants'. */
export const applicantsBounces = (office: Known): Bounce[] =>
  office.bounces.filter(({ email }) => ownerOf(office, email) === applicant);

/** Tells whether mails reach whoever has this id on the roster; nobody is reached where nobody has it. */
export const isHolderReached = (office: Pick<Known, 'roster' | 'bounces'>, id: string | undefined): boolean => {
  const official = officialBy(office.roster, id);
  return official !== undefined && isReachable(office, official.email);
};

/** Administrators whom mails reach; all of them where none is left, so that nothing is kept from everybody. */
export const administratorsToTell = (office: Pick<Known, 'administrators' | 'bounces'>): Administrator[] => {
  const reachable = office.administrators.filter(({ email }) => isReachable(office, email));
  return reachable.length > 0 ? reachable : office.administrators;
};

/**
 * The marked mailboxes with this one. `factAt`: the instant that the report is about (domain/office/mail-feedback.ts).
 * @returns undefined where it is marked so already, or was cleared after that instant
 */
export const noteBounces = (
  office: Known & Pick<OfficeRecord, 'cleared'>,
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

/** The marks without this mailbox's, and that it was cleared at `now`: reports of before mark it no more. */
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
