import { canonicalJson } from '../../../functions/domain/case/canonical';
import { type Holidays, isWorkingDay } from '../../../functions/domain/time/calendar';
import { openRecord } from '../../../functions/domain/case/case';
import { chainFaults, chainStart } from '../../../functions/domain/case/chain';
import { headPost } from '../../../functions/domain/office/roster';
import { isClosed } from '../../../functions/domain/sop/sop';
import { agencyKey, byMonth, figuresOf, sumOfFigures } from '../../../functions/domain/statistics/figures';
import { monthOf } from '../../../functions/domain/statistics/months';
import type { StatisticsRow } from '../../../functions/domain/statistics/row';
import { rowsOfCase } from '../../../functions/domain/statistics/rows-of-case';
import { readMonths } from '../../../functions/use-cases/read-statistics';
import { recount } from '../../../local/ops/commands/recount';
import { testRoster } from '../office';
import type { World } from '../world';
import { mayDecide, type RosterSince } from './entitled';
import type { MailWatch } from './watch';

/** The most days that a step may stay open: the longest build and the longest vacancy take weeks. */
const longestDays = 100;

/** Returns the faults of a stuck case: no holder can act, no execution waits, or nothing has happened for months. */
export const hanging = async (w: World, caseId: string, history: readonly RosterSince[]): Promise<string[]> => {
  const view = await w.view(caseId);
  const { head } = view;
  if (isClosed(head.status)) return [];
  const record = openRecord(view);
  if (!record) return [`${caseId}: no step is open`];
  const now = w.world.now.toISOString();
  const entitled = record.step === 'request' ? 'pemohon' : mayDecide(history, record.post!, now);
  const days = (w.world.now.getTime() - Date.parse(record.openedAt)) / 86_400_000;
  return [
    ...(record.holder === entitled && head.waits?.holder === entitled
      ? []
      : [`${caseId}: ${record.step} waits for ${record.holder}, but ${entitled} may decide`]),
    ...(head.flagged ? [`${caseId}: flagged`] : []),
    ...((await w.deps.workflow.state(head)) === 'running' ? [] : [`${caseId}: no execution`]),
    ...(days < longestDays ? [] : [`${caseId}: ${record.step} open for ${Math.round(days)} days`]),
  ];
};

/** Returns decisions by people who were not entitled at the time, and breaks in the chain. */
export const decisionFaults = async (w: World, caseId: string, history: readonly RosterSince[]): Promise<string[]> => {
  const dossier = await w.dossier(caseId);
  const chain = chainFaults(dossier.head, dossier.events, dossier.forms, w.deps.ids.digest);
  const decisions = dossier.steps.filter(({ post, decidedAt, outcome }) => post && decidedAt && outcome !== 'withdraw');
  return [
    ...chain.map((fault) => `${caseId}: ${fault}`),
    ...decisions.flatMap(({ step, post, decidedBy, decidedAt }) => {
      const entitled = mayDecide(history, step === 'agency-disposition' ? headPost(testRoster)!.id : post!, decidedAt!);
      return decidedBy === entitled ? [] : [`${caseId}: ${step} by ${decidedBy}, but ${entitled} was entitled`];
    }),
  ];
};

/** Returns round mails on days off, and second round mails to a mailbox on one day. */
export const roundFaults = ({ rounds }: Pick<MailWatch, 'rounds'>, holidays: Holidays): string[] => {
  const seen = new Set<string>();
  return rounds.flatMap(({ day, to }) => {
    const twice = seen.has(`${day} ${to}`);
    seen.add(`${day} ${to}`);
    return [
      ...(isWorkingDay(day, holidays) ? [] : [`a round mail on ${day}, a day off`]),
      ...(twice ? [`two round mails to ${to} on ${day}`] : []),
    ];
  });
};

/**
 * Compares the statistics of every month, saved and uncounted, with those recomputed from the events. Also reports the repairs of a
 * recount.
 */
export const statisticsFaults = async (w: World): Promise<string[]> => {
  const office = await w.deps.office.current();
  const rows: StatisticsRow[] = [];
  const outcomes: Record<string, number> = {};
  for (const caseId of w.caseIds()) {
    const dossier = await w.dossier(caseId);
    rows.push(...rowsOfCase(dossier, office.holidays));
    for (const { outcome, step } of dossier.events)
      if (outcome) outcomes[`${step} ${outcome}`] = (outcomes[`${step} ${outcome}`] ?? 0) + 1;
  }
  const [from, to] = ['2026-01', monthOf(w.world.now)];
  const faults: string[] = [];
  for (const agency of [undefined, ...new Set(rows.map((row) => agencyKey(row.agency)))]) {
    const months = await readMonths(w.deps, office, { from, to, agency, now: w.world.now });
    const recomputed = byMonth(rows.filter((row) => agency === undefined || agencyKey(row.agency) === agency));
    for (const { month, figures } of months)
      if (canonicalJson(figures) !== canonicalJson(figuresOf(recomputed.get(month) ?? [])))
        faults.push(`the figures of ${month} of ${agency ?? 'the office'} are not those of its events`);
    const summed: Record<string, number> = {};
    for (const [key, count] of Object.entries(sumOfFigures(months.map(({ figures }) => figures)).outcomes)) {
      // "integration done part" is an outcome "integration done".
      const outcome = key.split(' ').slice(0, 2).join(' ');
      summed[outcome] = (summed[outcome] ?? 0) + count;
    }
    if (agency === undefined && canonicalJson(summed) !== canonicalJson(outcomes))
      faults.push('the outcomes are not those of the events');
  }
  const { rows: counted } = await recount(w.deps);
  return [...faults, ...counted.slice(0, -1).map((row) => `a recount repaired ${JSON.stringify(row)}`)];
};

/** Returns the breaks in the office's own chain. */
export const officeChainFaults = async (w: World): Promise<string[]> => {
  let previous = chainStart;
  return (await w.deps.office.events()).flatMap(({ hash, ...sealed }, index) => {
    const whole =
      sealed.seq === index + 1 && sealed.previousHash === previous && hash === w.deps.ids.digest(canonicalJson(sealed));
    previous = hash;
    return whole ? [] : [`event ${sealed.seq} of the office`];
  });
};
