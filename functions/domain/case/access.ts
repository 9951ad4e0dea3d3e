import { canWithdraw, isOpen, openRecord } from './case';
import { addDays } from '../time/calendar';
import type { Digest } from './chain';
import { mailboxOf } from '../forms/mailbox';
import type { CaseView, LinkOf, LinkRecord } from './records';
import type { Roster } from '../office/roster';
import type { StepId } from '../sop/sop';

/**
 * Days that each link stays valid: an official's link to decide, the same link to read afterwards, an applicant's link.
 */
export const linkDays = { decide: 30, readAfterwards: 90, applicant: 730 } as const;
/** The life of applicant and copy links, in Indonesian words. */
export const readingTime = `${linkDays.applicant / 365} tahun`;

const dayMs = 86_400_000;
const isoAfterDays = (from: Date, days: number) => new Date(from.getTime() + days * dayMs).toISOString();

/** Returns true for a text with the form of a link's secret: 256 bits in base64url. */
export const isLinkSecret = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** The facts that an official's link is bound to. `address` is the digest of the recipient's mailbox. */
interface LinkBinding {
  step: StepId;
  round: number;
  holder: string;
  address: string | undefined;
}

/** Returns an official's link to one step and round. `hash` is the hash of the link's secret. */
export const officialLink = (hash: string, caseId: string, at: LinkBinding, now: Date): LinkOf<'official'> => ({
  hash,
  caseId,
  kind: 'official',
  step: at.step,
  round: at.round,
  official: at.holder,
  address: at.address,
  createdAt: now.toISOString(),
  expiresAt: isoAfterDays(now, linkDays.decide),
});

/**
 * Returns a link to another case of the same official, opened from a mailed link. The new link expires together with
 * the mailed one, so a leaked mail is useful only until then. Returns undefined if the mailed link has expired.
 */
export const linkToOtherCase = (
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
 * Returns the roster ids of everyone whose mailbox received the link: one person may hold two posts. Older links don't
 * record their mailbox and give only their own official.
 */
export const officialsOfMailbox = (
  { officials }: Roster,
  { official, address }: Pick<LinkOf<'official'>, 'official' | 'address'>,
  digest: Digest,
): string[] => {
  const same = officials.filter(({ email }) => address !== undefined && digest(mailboxOf(email)) === address);
  return [...new Set([official, ...same.map(({ id }) => id)])];
};

/**
 * Returns a link to one outgoing letter. A signatory's link lives as long as an official's link, a copy's as long as an
 * applicant's.
 */
export const letterLink = (
  hash: string,
  to: { caseId: string; letter: number; official?: string; address: string },
  now: Date,
): LinkRecord => {
  const { official, ...rest } = to;
  const link = { hash, ...rest, createdAt: now.toISOString() };
  return official === undefined
    ? { ...link, kind: 'copy', expiresAt: isoAfterDays(now, linkDays.applicant) }
    : { ...link, kind: 'signatory', official, expiresAt: isoAfterDays(now, linkDays.decide) };
};

/** Returns an applicant's link, bound to the case's present contact mailbox. */
export const applicantLink = (hash: string, caseId: string, mailbox: number, now: Date): LinkOf<'applicant'> => ({
  hash,
  caseId,
  kind: 'applicant',
  mailbox,
  createdAt: now.toISOString(),
  expiresAt: isoAfterDays(now, linkDays.applicant),
});

/**
 * The rights of a link's bearer: `act`, or only `read` the case. An `expired` link shows nothing. Neither does a
 * `replaced` link, whose holder, round or mailbox has changed.
 */
export type Access = 'act' | 'read' | 'expired' | 'replaced';

/** The roster's present facts about an official's link. */
interface RosterNow {
  /** The roster id of the official who may decide the link's step. The step record may still name another holder. */
  entitled: string;
  /** The digest of the present mailbox of the link's official, if known. */
  address?: string;
}

/** Returns the bearer's right to the case at `now`. `roster` is needed only for an official's link. */
export const accessOf = (
  link: LinkOf<'official'> | LinkOf<'applicant'>,
  view: CaseView,
  now: Date,
  roster?: RosterNow,
): Access => {
  if (link.kind === 'applicant') return applicantAccess(link, view, now);
  // The official's mailbox was corrected, so links sent to the wrong mailbox no longer open.
  const isMisdirected = link.address !== undefined && roster?.address !== undefined && link.address !== roster.address;
  return isMisdirected ? 'replaced' : officialAccess(link, view, now, roster?.entitled);
};

/** Returns true if the link still shows its case. */
export const showsCase = (access: Access): boolean => access === 'act' || access === 'read';

const officialAccess = (link: LinkOf<'official'>, view: CaseView, now: Date, entitled?: string): Access => {
  const record = view.steps.find(({ step, round }) => step === link.step && round === link.round);
  if (!record) return 'replaced';
  if (record.decidedAt) {
    if (record.holder !== link.official) return 'replaced';
    return now.toISOString() < isoAfterDays(new Date(record.decidedAt), linkDays.readAfterwards) ? 'read' : 'expired';
  }
  if (link.official !== entitled || openRecord(view) !== record || !isOpen(record)) return 'replaced';
  return now.toISOString() < link.expiresAt ? 'act' : 'expired';
};

const applicantAccess = (link: LinkOf<'applicant'>, view: CaseView, now: Date): Access => {
  if (link.mailbox !== view.head.mailbox) return 'replaced';
  if (now.toISOString() >= link.expiresAt) return 'expired';
  return canWithdraw(view) ? 'act' : 'read';
};

/** Returns the time at which DynamoDB's TTL may delete a link, in seconds since 1970: one year after it expires. */
export const forgetLinkAt = (link: LinkRecord): number =>
  Date.parse(`${addDays(link.expiresAt.slice(0, 10), 365)}T00:00:00Z`) / 1000;
