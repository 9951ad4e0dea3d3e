import { present } from '../present';
import { dayOf, type Holidays } from './calendar';
import { workingDaysUntil } from './deadlines';
import { entitledTo } from '../case/entitlement';
import { mailboxOf } from '../forms/mailbox';
import type { Administrator, OfficeRecord } from '../office/office-record';
import type { CaseHead, WaitingHead } from '../case/records';
import { deciderFor, headPost, officialBy, type Official, postBy, type Roster } from '../office/roster';
import type { OutgoingItem } from '../letters/outgoing-list';
import type { StepId } from '../sop/sop';
import { waitingTimes } from './waiting-times';

/** A step that waits for an official, with its present decider and the time left. */
export interface WaitingStep {
  head: CaseHead;
  step: StepId;
  round: number;
  /** The official who may decide it, or 'kosong' if no official may. */
  holder: string;
  post?: string;
  /** Working days left; negative: late. */
  left: number;
}

/** A revision that an applicant has not sent, and the working day of its reminder. */
export interface HeldBack {
  head: CaseHead;
  round: number;
  /** Working days that it has waited. */
  waited: number;
  reminder: number;
  remindedAt: readonly number[];
  /** The last day to send it. */
  reviseBy: string;
  /** True if this is the last working day. The next round ends the request. */
  isLast?: boolean;
}

/** A step that can't go on without the secretariat, and the reason. */
export type StuckStep = WaitingStep & { why: 'nobody' | 'unreachable' };

/** The contents of one mailbox's mail of the morning. Each case appears in one part only. */
export interface MorningMail {
  email: string;
  /** The steps that they may decide, most urgent first, each with a link of its own. */
  own: WaitingStep[];
  /** Late steps of the posts below theirs. */
  below: WaitingStep[];
  /** Steps so late that the head of the office and the secretariat also get them. */
  office: WaitingStep[];
  stuck: StuckStep[];
  /** Revisions that they hold back as applicants. */
  revisions: HeldBack[];
  /** The letters that wait for their signature, the longest waiting first. */
  letters: OutgoingItem[];
  /** Requests whose applicant's mailbox can't be reached. */
  silent: HeldBack[];
  isSecretariat: boolean;
}

/** Returns the mail of a mailbox for which nothing waits. */
export const blankMail = (email: string): MorningMail => ({
  email,
  own: [],
  below: [],
  office: [],
  stuck: [],
  revisions: [],
  letters: [],
  silent: [],
  isSecretariat: false,
});

export interface MorningFacts {
  office: Pick<OfficeRecord, 'roster' | 'removed' | 'administrators' | 'bounces'>;
  holidays: Holidays;
  now: Date;
}

export const toWaitingStep = (head: WaitingHead, { office, holidays, now }: MorningFacts): WaitingStep => {
  const { step, round } = head.next;
  const { holder, post } = entitledTo(head, step, office.roster, now);
  return { head, step, round, holder, post, left: workingDaysUntil(new Date(head.waits.at), now, holidays) };
};

const superiorOf = (roster: Roster, post: string | undefined, onDay: string): Official | undefined =>
  deciderFor(roster, postBy(roster, post)?.superior, onDay);

/** Returns the mails of one morning, by mailbox. For a mailbox that bounces, the secretariat gets a notice instead. */
export const morningMailsOf = (
  items: readonly WaitingStep[],
  heldBack: readonly (HeldBack & { email: string })[],
  { office: { roster, administrators, bounces }, now }: MorningFacts,
  letters: readonly OutgoingItem[] = [],
): MorningMail[] => {
  const today = dayOf(now);
  const bounced = new Set(bounces.map(({ email }) => mailboxOf(email)));
  const mails = new Map<string, MorningMail>();
  const mailTo = (email: string): MorningMail => {
    const key = mailboxOf(email);
    if (!mails.has(key)) mails.set(key, blankMail(key));
    return present(mails.get(key), key);
  };
  const secretariat = (): MorningMail[] =>
    administrators.map(({ email }: Administrator) => Object.assign(mailTo(email), { isSecretariat: true }));

  for (const item of [...items].sort((a, b) => a.left - b.left)) {
    const decider = officialBy(roster, item.holder);
    const reachable = decider && !bounced.has(mailboxOf(decider.email));
    if (reachable) mailTo(decider.email).own.push(item);
    else for (const admin of secretariat()) admin.stuck.push({ ...item, why: decider ? 'unreachable' : 'nobody' });

    const informed = new Set(
      reachable ? [mailboxOf(decider.email)] : administrators.map(({ email }) => mailboxOf(email)),
    );
    const addTo = (email: string | undefined, part: 'below' | 'office') => {
      if (!email || informed.has(mailboxOf(email))) return;
      informed.add(mailboxOf(email));
      mailTo(email)[part].push(item);
    };
    if (item.left <= -waitingTimes.toSuperior) addTo(superiorOf(roster, item.post, today)?.email, 'below');
    if (item.left <= -waitingTimes.toHead) {
      addTo(deciderFor(roster, headPost(roster)?.id, today)?.email, 'office');
      for (const { email } of secretariat()) addTo(email, 'office');
    }
  }
  for (const { email, ...held } of heldBack) {
    if (bounced.has(mailboxOf(email))) for (const admin of secretariat()) admin.silent.push(held);
    else mailTo(email).revisions.push(held);
  }
  for (const item of letters.filter(({ overtaken }) => !overtaken)) {
    const signatory = officialBy(roster, item.entry?.holder);
    // The secretariat has its own mail about a signatory whom no mail reaches.
    if (signatory && !bounced.has(mailboxOf(signatory.email))) mailTo(signatory.email).letters.push(item);
  }
  return [...mails.values()].filter(({ email }) => !bounced.has(email));
};
