import type { Hono } from 'hono';
import { openRecord } from '../../functions/domain/case/case';
import { isClosed } from '../../functions/domain/sop/sop';
import { monthOf } from '../../functions/domain/statistics/months';
import { addDays, addWorkingDays, dayOf, type Holidays, isWorkingDay } from '../../functions/domain/time/calendar';
import type { Deps } from '../../functions/ports/deps';
import { delayOf, replyOf } from './decisions';
import type { MailedLink } from './mailed-links';
import { actOnStep, reply, sendRequest, type Stage } from './people';
import { randomFrom } from './random';
import { enterIncoming, tendCatalogue, tendLetters, tendMemos } from './secretariat';
import { wishAt } from './wishes';

/** An office whose clock can be moved. */
export interface MovableOffice {
  deps: Deps;
  app: Hono;
  run(name: string): void;
  idle(): Promise<void>;
  linksOf(caseId: string): readonly MailedLink[];
  /** Moves the clock to an instant. */
  moveTo(instant: Date): void;
}

interface YearOptions {
  requests: number;
  seed: number;
  /** The first and the last day, as YYYY-MM-DD. */
  first: string;
  last: string;
  /** Ends the year early, between two acts. */
  signal?: AbortSignal;
  /** Called after each day with the progress of the year. */
  onDay?: (day: string, share: number, requests: number) => void;
}

/** The next act on a case. `look`: nobody acts yet. */
interface Plan {
  day: string;
  act: 'decide' | 'progress' | 'resubmit' | 'withdraw' | 'look';
  raa: string;
}

/** Returns the plan for the open step of a case, or undefined if the case is closed. */
const planFor = async (
  { deps, random }: Stage,
  caseId: string,
  { today, holidays, raa }: { today: string; holidays: Holidays; raa: string },
): Promise<Plan | undefined> => {
  const view = await deps.cases.view(caseId);
  const record = view && openRecord(view);
  if (!record || isClosed(view.head.status)) return undefined;
  const after = (days: number) => addWorkingDays(today, days, holidays);
  if (record.step === 'request') {
    const answer = replyOf(random);
    return answer.reply === 'nothing'
      ? { day: after(40), act: 'look', raa }
      : { day: after(answer.days), act: answer.reply, raa };
  }
  if (record.step !== 'build' && random.chance(0.01)) return { day: after(1), act: 'withdraw', raa };
  const days = delayOf(record.step, random);
  const tells = record.step === 'build' && random.chance(0.5);
  return tells ? { day: after(4), act: 'progress', raa } : { day: after(days), act: 'decide', raa };
};

/** Keeps the open cases, and the plan for each. */
const casesOf = (stage: Stage, holidays: Holidays) => {
  const plans = new Map<string, Plan>();
  const plan = async (caseId: string, raa: string) => {
    const today = dayOf(stage.deps.clock.now());
    const next = await planFor(stage, caseId, { today, holidays, raa });
    if (next) plans.set(caseId, next);
    else plans.delete(caseId);
  };
  const act = async (caseId: string, { act: does, day, raa }: Plan): Promise<void> => {
    if (does === 'progress') {
      await actOnStep(stage, caseId, does, raa);
      plans.set(caseId, { day: addWorkingDays(day, stage.random.between(4, 26), holidays), act: 'decide', raa });
      return;
    }
    if (does === 'decide') await actOnStep(stage, caseId, does, raa);
    else if (does !== 'look') await reply(stage, caseId, does);
    await plan(caseId, raa);
  };
  return {
    plan,
    /** Does the acts that are due on a day. */
    sweep: async (today: string, signal?: AbortSignal): Promise<void> => {
      for (const [caseId, due] of Array.from(plans)) if (due.day <= today && !signal?.aborted) await act(caseId, due);
    },
  };
};

/** Returns the days of the year, and the number of new requests on each working day: more in the second half, as budgets are spent. */
const arrivalsOf = ({ first, last, requests }: YearOptions, { random }: Stage, holidays: Holidays) => {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  const workingDays = days.filter((day) => isWorkingDay(day, holidays));
  const arrivals = new Map<string, number>();
  for (let index = 0; index < requests && workingDays.length > 0; index += 1) {
    const day = workingDays[Math.floor(workingDays.length * Math.sqrt(random.between(0, 999) / 1_000))] ?? last;
    arrivals.set(day, (arrivals.get(day) ?? 0) + 1);
  }
  return { workingDays, arrivals };
};

/**
 * Simulates a year of an office. Agencies send requests, officials decide by their mailed links, the secretariat numbers letters and
 * confirms applications, and the schedules run. The same seed gives the same year, except for secrets and ids.
 * @returns the number of requests
 */
export const fillYear = async (office: MovableOffice, options: YearOptions): Promise<number> => {
  const { deps, run, idle, moveTo } = office;
  const later = (seconds: number) => new Date(deps.clock.now().getTime() + seconds * 1_000);
  const waitUntilIdle = async () => {
    await idle();
    moveTo(later(30));
  };
  const stage: Stage = { ...office, waitUntilIdle, random: randomFrom(options.seed) };
  const { holidays } = await deps.office.current();
  const cases = casesOf(stage, holidays);
  const { workingDays, arrivals } = arrivalsOf(options, stage, holidays);
  let [requests, letters] = [0, 0];
  const reach = (day: string, time: string) => {
    const wanted = new Date(`${day}T${time}+07:00`);
    if (wanted > deps.clock.now()) moveTo(wanted);
  };
  const schedules = async (...names: string[]) => {
    for (const name of names) {
      run(name);
      await idle();
    }
  };
  const receive = async (day: string) => {
    for (let left = arrivals.get(day) ?? 0; left > 0 && !options.signal?.aborted; left -= 1) {
      const caseId = await sendRequest(stage, requests);
      if (stage.random.chance(0.9)) await enterIncoming(stage, caseId, requests + 1);
      await cases.plan(caseId, wishAt(requests).raa);
      requests += 1;
    }
  };
  for (const [index, day] of workingDays.entries()) {
    if (options.signal?.aborted) break;
    reach(day, '08:00:00');
    await schedules('move-holders', 'morning-round');
    await receive(day);
    if (monthOf(day) !== monthOf(workingDays[index - 1] ?? day)) await tendMemos(stage);
    reach(day, '10:00:00');
    await cases.sweep(day, options.signal);
    letters = await tendLetters(stage, letters);
    reach(day, '14:00:00');
    await cases.sweep(day, options.signal);
    if (index % 5 === 4) await tendCatalogue(stage);
    await schedules('redeliver-cases', ...(index % 10 === 9 ? ['count-months'] : []));
    options.onDay?.(day, (index + 1) / workingDays.length, requests);
  }
  return requests;
};
