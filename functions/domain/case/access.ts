import { canWithdraw, isOpen, openRecord } from './case';
import { addDays } from '../time/calendar';
import type { Digest } from './chain';
import { mailboxOf } from '../forms/mailbox';
import type { CaseView, LinkOf, LinkRecord } from './records';
import type { Roster } from '../office/roster';
import type { StepId } from '../sop/sop';

/** Days that an official's link decides, and that it shows the case after the decision. */
export const linkDays = { decide: 30, readAfterwards: 90, applicant: 730 } as const;
/** The life of an applicant's link and of a copy's, in words. */
export const readingTime = `${linkDays.applicant / 365} tahun`;

const day = 86_400_000;
const later = (from: Date, days: number) => new Date(from.getTime() + days * day).toISOString();

/** The facts that an official's link is bound to. `address`: the digest of the mailbox that gets it. */
interface LinkBinding {
  step: StepId;
  round: number;
  holder: string;
  address: string | undefined;
}

/** An official's link to one open step and round. `hash` is that of its secret. */
export const officialLink = (hash: string, caseId: string, at: LinkBinding, now: Date): LinkOf<'official'> => ({
  hash,
  caseId,
  kind: 'official',
  step: at.step,
  round: at.round,
  official: at.holder,
  address: at.address,
  createdAt: now.toISOString(),
  expiresAt: later(now, linkDays.decide),
});

/**
 * Returns a link to another of the official's cases, reached through one that was mailed, or undefined once that one is over. It decides no
 * longer than the mailed one could. So a mail that somebody else keeps is of use for its own days only.
 */
export const linkFrom = (
  mailed: LinkOf<'official'>,
  hash: string,
  caseId: string,
  at: Omit<LinkBinding, 'address'>,
  now: Date,
): LinkOf<'official'> | undefined =>
  now.toISOString() < mailed.expiresAt
    ? { ...officialLink(hash, caseId, { ...at, address: mailed.address }, now), expiresAt: mailed.expiresAt }
    : undefined;

/**
 * The roster rows of whoever reads the mailbox that the link was mailed to: one person may hold two posts. Of a link made before
 * links named their mailbox, its own row alone.
 */
export const rowsBehind = (
  { officials }: Roster,
  { official, address }: Pick<LinkOf<'official'>, 'official' | 'address'>,
  digest: Digest,
): string[] => {
  const same = officials.filter(({ email }) => address !== undefined && digest(mailboxOf(email)) === address);
  return [...new Set([official, ...same.map(({ id }) => id)])];
};

/** A link to one outgoing letter: for its signatory as long as theirs decides, for a reader as long as the applicant's reads. */
export const letterLink = (
  hash: string,
  to: { caseId: string; letter: number; official?: string; address: string },
  now: Date,
): LinkRecord => {
  const { official, ...rest } = to;
  const link = { hash, ...rest, createdAt: now.toISOString() };
  return official === undefined
    ? { ...link, kind: 'copy', expiresAt: later(now, linkDays.applicant) }
    : { ...link, kind: 'signatory', official, expiresAt: later(now, linkDays.decide) };
};

/** The applicant's link, bound to the contact mailbox of the moment. */
export const applicantLink = (hash: string, caseId: string, mailbox: number, now: Date): LinkOf<'applicant'> => ({
  hash,
  caseId,
  kind: 'applicant',
  mailbox,
  createdAt: now.toISOString(),
  expiresAt: later(now, linkDays.applicant),
});

/**
 * The bearer of a link may `act`, or only `read` the decision. An `expired` link shows nothing, nor does one `replaced` for another holder,
 * round or mailbox.
 */
export type Access = 'act' | 'read' | 'expired' | 'replaced';

/** The roster's facts about an official's link at this moment. */
interface RosterNow {
  /** The id of whoever may decide the link's step, which the record may not show yet. */
  entitled: string;
  /** The digest of the mailbox that the link's official has now, where they are known. */
  address?: string;
}

/** Returns what a link lets its bearer do with the case at `now`. An official's link needs `roster`, an applicant's does not. */
export const accessOf = (
  link: LinkOf<'official'> | LinkOf<'applicant'>,
  view: CaseView,
  now: Date,
  roster?: RosterNow,
): Access => {
  if (link.kind === 'applicant') return applicantAccess(link, view, now);
  // The mailbox was put right: what went to the wrong one opens nothing.
  const isMisdirected = link.address !== undefined && roster?.address !== undefined && link.address !== roster.address;
  return isMisdirected ? 'replaced' : officialAccess(link, view, now, roster?.entitled);
};

/** Tells whether the link still shows its case. */
export const opens = (access: Access): boolean => access === 'act' || access === 'read';

const officialAccess = (link: LinkOf<'official'>, view: CaseView, now: Date, entitled?: string): Access => {
  const record = view.steps.find(({ step, round }) => step === link.step && round === link.round);
  if (!record) return 'replaced';
  if (record.decidedAt) {
    if (record.holder !== link.official) return 'replaced';
    return now.toISOString() < later(new Date(record.decidedAt), linkDays.readAfterwards) ? 'read' : 'expired';
  }
  if (link.official !== entitled || openRecord(view) !== record || !isOpen(record)) return 'replaced';
  return now.toISOString() < link.expiresAt ? 'act' : 'expired';
};

const applicantAccess = (link: LinkOf<'applicant'>, view: CaseView, now: Date): Access => {
  if (link.mailbox !== view.head.mailbox) return 'replaced';
  if (now.toISOString() >= link.expiresAt) return 'expired';
  return canWithdraw(view) ? 'act' : 'read';
};

/** Returns when the table may forget a link, in seconds since 1970 for DynamoDB's TTL: a year after it ends. */
export const forgetLinkAt = (link: LinkRecord): number =>
  Date.parse(`${addDays(link.expiresAt.slice(0, 10), 365)}T00:00:00Z`) / 1000;
