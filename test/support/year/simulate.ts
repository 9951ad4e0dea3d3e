import { addDays, addWorkingDays, holidaysFrom, isWorkingDay } from '../../../functions/domain/time/calendar';
import holidayTable from '../../../functions/domain/libur-nasional.json';
import { isLoopOn } from '../../../functions/domain/letters/letter-kinds';
import { openRecord } from '../../../functions/domain/case/case';
import { isClosed } from '../../../functions/domain/sop/sop';
import { holderOfPost } from '../../../functions/domain/office/roster';
import { morningRound } from '../../../functions/tasks/morning-round';
import { countMonths } from '../../../functions/tasks/count-months';
import { noteBounce } from '../../../functions/tasks/note-bounce';
import { runFrequentTasks } from '../frequent-tasks';
import { bounceNotice } from '../bounce-notice';
import { testRoster } from '../office';
import { changeTestOffice } from '../office-changes';
import { submission } from '../submission';
import type { World } from '../world';
import { actors } from './act';
import { letterActors, letterFaults } from './letters';
import { decisionFaults, hanging, officeChainFaults, roundFaults, statisticsFaults } from './check';
import type { RosterSince } from './entitled';
import { type Befalls, planOffice } from './office-plan';
import { delayOf, replyOf } from '../../../local/year/decisions';
import { randomFrom } from '../../../local/year/random';
import { watchMails } from './watch';

interface YearOptions {
  requests: number;
  seed: number;
  first?: string;
  last?: string;
  /** Called with the progress of the simulation. */
  say?: (text: string) => void;
}
/** Agencies in their own spelling: capital letters make no difference. */
const agencies = ['Dinas Kesehatan', 'DINAS KESEHATAN', 'Bappeda', 'Dinas Sosial', 'Badan Pendapatan Daerah'];

interface Plan {
  /** The step and round of the plan. */
  for: string;
  day: string;
  act: () => Promise<boolean>;
  /** With true it is tried once, otherwise every day until it succeeds. */
  once?: true;
}

/**
 * Simulates a year of one office: people act with their mailed links, the office changes, the schedules run. The same seed gives the same
 * year.
 */
export const simulateYear = async (w: World, options: YearOptions) => {
  const { requests, seed, first = '2026-11-02', last = '2027-10-29' } = options;
  const random = randomFrom(seed);
  const holidays = holidaysFrom(holidayTable);
  const befalls = planOffice(
    testRoster.posts.map(({ id }) => id),
    [first, last],
    random,
    holidays,
  );
  const mails = watchMails(w, random, 0.01);
  const people = actors(w, mails, random);
  const letters = isLoopOn() ? letterActors(w, mails, random) : undefined;
  const history: RosterSince[] = [{ at: '', roster: testRoster }];
  const plans = new Map<string, Plan>();
  const open = new Set<string>();
  const faults: string[] = [];
  const happened: Record<string, number> = {};

  const at = (day: string, time: string) => {
    w.world.now = new Date(`${day}T${time}+07:00`);
  };
  const tick = async (day: string, ...times: string[]) => {
    for (const time of times) {
      at(day, time);
      await runFrequentTasks(w.deps);
      await w.machine.idle();
    }
  };
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  const workingDays = days.filter((day) => isWorkingDay(day, holidays));
  const arrivals = Array.from({ length: requests }, () => random.pick(workingDays)).sort();

  const befall = async ({ kind, change, bounces, day }: Befalls) => {
    happened[kind] = (happened[kind] ?? 0) + 1;
    if (change) await changeTestOffice(w, change);
    const { roster } = await w.deps.office.current();
    const official = bounces && holderOfPost(roster, bounces, day);
    if (official) await noteBounce(w.deps)(bounceNotice('Bounce', official.email));
    history.push({ at: w.world.now.toISOString(), roster });
  };

  const arrive = async (number: number) => {
    const head = await w.submit(
      submission({
        requestId: random.uuid(),
        letter: { number: `005/${number}/${seed}`, date: '2026-10-20' },
        agency: { ...submission().agency, name: random.pick(agencies) },
        contact: { ...submission().contact, email: `opd${random.between(1, 40)}@example.id` },
        subdomain: `izin-${seed}-${number}`,
      }),
    );
    open.add(head.caseId);
  };

  /** Returns the plan for the case's open step, made when the step is first seen. */
  const planOf = async (caseId: string, today: string): Promise<Plan | undefined> => {
    const known = plans.get(caseId);
    if (known && known.day > today) return known;
    const view = await w.view(caseId);
    const record = openRecord(view);
    if (isClosed(view.head.status)) open.delete(caseId);
    if (isClosed(view.head.status) || !record) return undefined;
    const step = `${record.step} ${record.round}`;
    if (known?.for === step) return known;
    const { reply, days: waits } = replyOf(random);
    const made: Plan =
      record.step !== 'request' && !random.chance(0.01)
        ? {
            for: step,
            day: addWorkingDays(today, delayOf(record.step, random), holidays),
            act: () => people.decide(caseId),
          }
        : record.step === 'request' && reply !== 'resubmit' && reply !== 'withdraw'
          ? { for: step, day: addWorkingDays(today, 31, holidays), act: async () => false }
          : {
              for: step,
              day: addWorkingDays(today, waits, holidays),
              once: true,
              act: () =>
                people.reply(caseId, record.step === 'request' && reply === 'resubmit' ? 'resubmit' : 'withdraw'),
            };
    plans.set(caseId, made);
    return made;
  };
  const sweep = async (day: string, time: string) => {
    at(day, time);
    await letters?.sweep();
    for (const caseId of open) {
      const plan = await planOf(caseId, day);
      if (!plan || plan.day > day || (await plan.act()) || !plan.once) continue;
      // The act was refused, like a withdrawal while step 7 is open: the step continues as usual.
      plans.delete(caseId);
    }
  };

  const round = async (day: string) => {
    at(day, '08:00:00');
    if (random.chance(0.05)) {
      happened['broken round'] = (happened['broken round'] ?? 0) + 1;
      const died = () => Promise.reject(new Error('killed'));
      await morningRound({ ...w.deps, rounds: { ...w.deps.rounds, confirmSent: died } })();
    }
    await morningRound(w.deps)();
    await w.machine.idle();
  };

  let number = 0;
  for (const day of days) {
    await tick(day, '00:05:00');
    await round(day);
    if (isWorkingDay(day, holidays)) {
      for (; arrivals[number] === day; number += 1) {
        at(day, `09:${`${number % 60}`.padStart(2, '0')}:00`);
        await arrive(number);
      }
      await sweep(day, '10:00:00');
    }
    at(day, '13:00:00');
    const today = befalls.filter((one) => one.day === day);
    for (const one of today) await befall(one);
    if (isWorkingDay(day, holidays)) await sweep(day, '14:00:00');
    await tick(day, '20:00:00', ...(today.length > 0 ? ['20:05:00'] : []));
    await countMonths(w.deps)({});
    if (new Date(`${day}T00:00:00Z`).getUTCDay() === 0 || day === last)
      for (const caseId of open) faults.push(...(await hanging(w, caseId, history)));
    w.mails.length = 0;
    if (day.endsWith('-01')) options.say?.(`${day}: ${number} requests, ${open.size} open`);
  }

  const statuses: Record<string, number> = {};
  const counted = { moves: 0, documents: 0 };
  for (const caseId of w.caseIds()) {
    faults.push(...(await decisionFaults(w, caseId, history)));
    const { status } = (await w.view(caseId)).head;
    statuses[status] = (statuses[status] ?? 0) + 1;
    counted.moves += (await w.dossier(caseId)).events.filter(({ type }) => type === 'moved').length;
    counted.documents += (await w.deps.cases.documents(caseId)).length;
  }
  faults.push(...roundFaults(mails, holidays), ...(await officeChainFaults(w)), ...(await statisticsFaults(w)));
  faults.push(...people.counts.unexpected.map((answer) => `a page answered ${answer}`));
  if (letters) faults.push(...letters.unexpected, ...(await letterFaults(w)));
  const { unexpected: _, ...acts } = people.counts;
  const rounds = { mails: mails.rounds.length, days: new Set(mails.rounds.map(({ day }) => day)).size };
  return {
    faults,
    figures: {
      requests: number,
      statuses,
      ...acts,
      ...counted,
      rounds,
      mails: mails.counts,
      happened,
      letters: letters?.counts,
    },
  };
};
