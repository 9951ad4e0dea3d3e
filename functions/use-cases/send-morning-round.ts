import { present } from '../domain/present';
import { applicantLink, letterLink, officialLink } from '../domain/case/access';
import { isReachable } from '../domain/office/bounces';
import { titleAndUnit } from '../domain/office/roster';
import { dayOf, isWorkingDay } from '../domain/time/calendar';
import { opensWeek, yearWithoutTable } from '../domain/office/holiday-warning';
import { isWaiting } from '../domain/case/case';
import type { LinkRecord } from '../domain/case/records';
import { mailboxOf } from '../domain/forms/mailbox';
import {
  blankMail,
  type MorningMail,
  type MorningFacts,
  type WaitingStep,
  toWaitingStep,
  morningMailsOf,
} from '../domain/time/morning-round';
import { workingDayBefore } from '../domain/time/waiting';
import type { CatalogueReader, CatalogueRow } from '../ports/catalogue';
import type { Deps } from '../ports/deps';
import { overviewPath } from '../domain/case/paths';
import { errorName } from '../log';
import { renderMail } from '../mails/mail-content';
import { letterName, maxListed, morningMailContent } from '../mails/morning-mail';
import type { OfficeNow } from '../ports/office';
import { allWaiting, allPossibleHolders } from './all-waiting';
import { followCalendarChanges } from './follow-calendar';
import { type HeldBackDeps, checkHeldBack } from './check-held-back';
import { scheduleIdleChecks } from './schedule-idle-checks';

type RoundDeps = HeldBackDeps &
  Pick<Deps, 'office' | 'rounds' | 'mailer' | 'config' | 'outgoing'> & {
    catalogue: Pick<CatalogueReader, 'proposed' | 'retriesDue'>;
  };
/** The most proposals read for a round. One read unit reads about thirteen. */
const maxProposed = 100;
/** The most waiting letters that a round looks through, the longest waiting first. */
const maxLetters = 200;

const waitingForOfficials = async ({ work }: RoundDeps, facts: MorningFacts): Promise<WaitingStep[]> => {
  const items = new Map<string, WaitingStep>();
  for (const holder of allPossibleHolders(facts.office))
    for await (const head of allWaiting(work, holder))
      if (isWaiting(head)) items.set(head.caseId, toWaitingStep(head, facts));
  return [...items.values()];
};

/** Returns a fresh link for each listed entry on which the person may act. */
const freshLinks = (deps: RoundDeps, { email, own, revisions, letters }: MorningMail, now: Date) => {
  const address = deps.ids.digest(email);
  const links: LinkRecord[] = [];
  const urls = new Map<string, string>();
  const add = (path: string, name: string, linkFor: (hash: string) => LinkRecord) => {
    const secret = deps.ids.secret();
    links.push(linkFor(deps.ids.digest(secret)));
    urls.set(name, `${deps.config.publicUrl}/${path}/${secret}`);
  };
  for (const { head, step, round, holder } of own.slice(0, maxListed))
    add('putusan', head.caseId, (hash) => officialLink(hash, head.caseId, { step, round, holder, address }, now));
  for (const { head } of revisions.slice(0, maxListed))
    add('pemohon', head.caseId, (hash) => applicantLink(hash, head.caseId, head.mailbox, now));
  for (const { caseId, of, entry } of letters.slice(0, maxListed))
    add('tanda-tangan', letterName({ caseId, of }), (hash) =>
      letterLink(hash, { caseId, letter: of, ...(entry && { official: entry.holder }), address }, now),
    );
  return { links, urls, overviewUrl: own[0] && overviewPath(present(urls.get(own[0].head.caseId), 'its link')) };
};

/** Returns the people whom the last round claimed but may not have mailed, with the names that the secretariat uses. */
const unsentBefore = async (deps: RoundDeps, office: OfficeNow, today: string): Promise<string[]> => {
  const { roster, administrators, holidays } = office;
  const claimed = new Set(await deps.rounds.unconfirmed(workingDayBefore(today, holidays)));
  const known = [
    ...roster.officials.map((official) => ({ email: official.email, name: titleAndUnit(roster, official) })),
    ...administrators.map(({ email, name }) => ({ email, name })),
  ];
  const names = known.filter(({ email }) => claimed.delete(deps.ids.digest(mailboxOf(email)))).map(({ name }) => name);
  return claimed.size > 0 ? [...names, `${claimed.size} pemohon`] : names;
};

interface Morning {
  office: OfficeNow;
  today: string;
  now: Date;
  unsent: string[];
  /** Records of the catalogue that the secretariat has not confirmed. */
  proposed: readonly CatalogueRow[];
  /** Records the cases whose integration may be tried again now. */
  retries: readonly CatalogueRow[];
  unknownYear?: string;
}

/** Claims before sending: a crash in between loses this person's mail, but never sends it twice. */
const writeTo = async (deps: RoundDeps, person: MorningMail, morning: Morning): Promise<boolean> => {
  const { office, today, now, unsent, proposed, retries, unknownYear } = morning;
  const key = deps.ids.digest(person.email);
  if (!(await deps.rounds.claim(today, key))) return false;
  const { links, urls, overviewUrl } = freshLinks(deps, person, now);
  await deps.cases.putLinks(links);
  const deskUrl = `${deps.config.publicUrl}/meja`;
  const news = { unsent, proposed, retries, unknownYear };
  const content = morningMailContent({ person, roster: office.roster, urls, overviewUrl, deskUrl, ...news });
  await deps.mailer.send(renderMail(person.email, content));
  for (const { head, round, reminder, remindedAt } of person.revisions.slice(0, maxListed))
    await deps.cases.recordReminder(head.caseId, { step: 'request', round }, [...remindedAt, reminder]);
  await deps.rounds.confirmSent(today, key);
  return true;
};

/** Adds the administrators, because they get news that concerns no case. */
const withSecretariat = (people: MorningMail[], { office }: Morning): MorningMail[] => {
  const known = new Map(people.map((person) => [person.email, person]));
  for (const email of office.administrators.map((admin) => mailboxOf(admin.email))) {
    if (isReachable(office, email))
      known.set(email, { ...(known.get(email) ?? blankMail(email)), isSecretariat: true });
  }
  return [...known.values()];
};

/** Writes to everybody; a failed mail does not stop the others. @returns the number of sent and of failed mails */
const writeToAll = async (deps: RoundDeps, people: readonly MorningMail[], morning: Morning) => {
  const count = { mails: 0, failed: 0 };
  for (const person of people) {
    try {
      if (await writeTo(deps, person, morning)) count.mails += 1;
    } catch (error) {
      count.failed += 1;
      deps.log('mail-failed', { error: errorName(error) });
    }
  }
  return count;
};

const goRound = async (deps: RoundDeps, office: OfficeNow, today: string, now: Date) => {
  // Runs first: no reminder and no lapse may use the dates of an earlier calendar.
  await followCalendarChanges(deps);
  const heldBack = await checkHeldBack(deps, office);
  const facts = { office, holidays: office.holidays, now };
  const { items: letters } = await deps.outgoing.waiting({ limit: maxLetters, withoutOvertaken: true });
  const people = morningMailsOf(await waitingForOfficials(deps, facts), heldBack, facts, letters);
  const unsent = await unsentBefore(deps, office, today);
  const unknownYear = yearWithoutTable(today, office.holidays);
  // An alarm rings for each line: daily if dates are already wrong, weekly if next year's decree is missing.
  if (unknownYear === today.slice(0, 4) || (unknownYear && opensWeek(today, office.holidays)))
    deps.log('holidays-missing');
  const proposed = await deps.catalogue.proposed(maxProposed);
  const retries = await deps.catalogue.retriesDue(today, maxProposed);
  const morning = { office, today, now, unsent, proposed, retries, unknownYear };
  const weekly = unknownYear !== undefined || proposed.length + retries.length > 0;
  const news = unsent.length > 0 || (weekly && opensWeek(today, office.holidays));
  return writeToAll(deps, news ? withSecretariat(people, morning) : people, morning);
};

/**
 * Sends each person one mail about all their waiting work, at 08:00 WIB on every working day. Superiors and the secretariat see late steps.
 * Applicants get reminders, and a request that they held too long lapses. A second run on the same day sends nothing twice. A run after a
 * complete round reads no case, so it may run at each start of the machine.
 */
export const sendMorningRound = async (deps: RoundDeps): Promise<{ mails: number }> => {
  const [office, now] = [await deps.office.current(), deps.clock.now()];
  const today = dayOf(now);
  if (!isWorkingDay(today, office.holidays) || (await deps.rounds.isComplete(today))) return { mails: 0 };
  const { mails, failed } = await goRound(deps, office, today, now);
  // Runs after the mails, because no reader waits for it.
  if (opensWeek(today, office.holidays)) await scheduleIdleChecks(deps, office);
  if (failed === 0) await deps.rounds.markComplete(today);
  deps.log('reminded', { count: mails });
  return { mails };
};
