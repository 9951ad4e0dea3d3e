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

/** A step that waits for an official, as a morning round sees it. */
export interface RoundItem {
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
export type Stuck = RoundItem & { why: 'nobody' | 'unreachable' };

/** The contents of one mailbox's morning mail. Each case appears in one part only. */
export interface PersonRound {
  email: string;
  /** The steps that they may decide, most urgent first, each with a link of its own. */
  own: RoundItem[];
  /** Late steps of the posts below theirs. */
  below: RoundItem[];
  /** Steps so late that the head of the office and the secretariat also get them. */
  office: RoundItem[];
  stuck: Stuck[];
  /** Revisions that they hold back as applicants. */
  revisions: HeldBack[];
  /** The letters that wait for their signature, the longest waiting first. */
  letters: OutgoingItem[];
  /** Requests whose applicant's mailbox can't be reached. */
  silent: HeldBack[];
  isSecretariat: boolean;
}

export interface RoundFacts {
  office: Pick<OfficeRecord, 'roster' | 'removed' | 'administrators' | 'bounces'>;
  holidays: Holidays;
  now: Date;
}

export const roundItem = (head: WaitingHead, { office, holidays, now }: RoundFacts): RoundItem => {
  const { step, round } = head.next;
  const { holder, post } = entitledTo(head, step, office.roster, now);
  return { head, step, round, holder, post, left: workingDaysUntil(new Date(head.waits.at), now, holidays) };
};

const superiorOf = (roster: Roster, post: string | undefined, onDay: string): Official | undefined =>
  deciderFor(roster, postBy(roster, post)?.superior, onDay);

/** Returns the mails of one morning, by mailbox. For a mailbox that bounces, the secretariat gets a notice instead. */
export const roundOf = (
  items: readonly RoundItem[],
  heldBack: readonly (HeldBack & { email: string })[],
  { office: { roster, administrators, bounces }, now }: RoundFacts,
  letters: readonly OutgoingItem[] = [],
): PersonRound[] => {
  const today = dayOf(now);
  const bounced = new Set(bounces.map(({ email }) => mailboxOf(email)));
  const people = new Map<string, PersonRound>();
  const person = (email: string): PersonRound => {
    const key = mailboxOf(email);
    const blank = { email: key, own: [], below: [], office: [], stuck: [], revisions: [], letters: [], silent: [] };
    if (!people.has(key)) people.set(key, { ...blank, isSecretariat: false });
    return present(people.get(key), key);
  };
  const secretariat = (): PersonRound[] =>
    administrators.map(({ email }: Administrator) => Object.assign(person(email), { isSecretariat: true }));

  for (const item of [...items].sort((a, b) => a.left - b.left)) {
    const decider = officialBy(roster, item.holder);
    const reachable = decider && !bounced.has(mailboxOf(decider.email));
    if (reachable) person(decider.email).own.push(item);
    else for (const admin of secretariat()) admin.stuck.push({ ...item, why: decider ? 'unreachable' : 'nobody' });

    const informed = new Set(
      reachable ? [mailboxOf(decider.email)] : administrators.map(({ email }) => mailboxOf(email)),
    );
    const tell = (email: string | undefined, part: 'below' | 'office') => {
      if (!email || informed.has(mailboxOf(email))) return;
      informed.add(mailboxOf(email));
      person(email)[part].push(item);
    };
    if (item.left <= -waitingTimes.toSuperior) tell(superiorOf(roster, item.post, today)?.email, 'below');
    if (item.left <= -waitingTimes.toHead) {
      tell(deciderFor(roster, headPost(roster)?.id, today)?.email, 'office');
      for (const { email } of secretariat()) tell(email, 'office');
    }
  }
  for (const { email, ...held } of heldBack) {
    if (bounced.has(mailboxOf(email))) for (const admin of secretariat()) admin.silent.push(held);
    else person(email).revisions.push(held);
  }
  for (const item of letters.filter(({ overtaken }) => !overtaken)) {
    const signatory = officialBy(roster, item.entry?.holder);
    // The secretariat has its own mail about a signatory whom no mail reaches.
    if (signatory && !bounced.has(mailboxOf(signatory.email))) person(signatory.email).letters.push(item);
  }
  return [...people.values()].filter(({ email }) => !bounced.has(email));
};
