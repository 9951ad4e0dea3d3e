import { present } from '../../../functions/domain/present';
import { shelvesOf } from '../../../functions/domain/register/register-shelves';
import {
  addRow,
  agencyKey,
  type Figures,
  type MonthFigures,
  noFigures,
} from '../../../functions/domain/statistics/figures';
import { type Month, monthOf } from '../../../functions/domain/statistics/months';
import { canonicalJson } from '../../../functions/domain/case/canonical';
import type { StatisticsRow } from '../../../functions/domain/statistics/row';
import { rowsOfCase } from '../../../functions/domain/statistics/rows-of-case';
import type { Holidays } from '../../../functions/domain/time/calendar';
import type { OpsDeps } from '../connect';
import { allHeads } from './all-heads';
import type { Result } from './result';

type Recounted = Pick<OpsDeps, 'cases' | 'register' | 'office' | 'statistics'>;
/** Figures by agency (undefined: the whole office) and month. */
type Recomputed = Map<string | undefined, Map<Month, Figures>>;

const addTo = (all: Recomputed, agency: string | undefined, row: StatisticsRow): void => {
  const months = all.get(agency) ?? new Map<Month, Figures>();
  const month = monthOf(row.at);
  const figures = months.get(month) ?? noFigures();
  addRow(figures, row);
  all.set(agency, months.set(month, figures));
};

/** Compares a case's rows with its events. @returns the rows, and a line for each repaired row */
const recountCase = async ({ cases, statistics }: Recounted, caseId: string, holidays: Holidays) => {
  const dossier = await cases.dossier(caseId);
  if (!dossier) return { rows: [], repaired: [] };
  const rows = rowsOfCase(dossier, holidays);
  const stored = await statistics.storedRows(caseId);
  const repaired: Result['rows'] = [];
  for (const row of rows) {
    const actor = present(
      dossier.events.find(({ seq }) => seq === row.seq),
      `event ${row.seq}`,
    ).actor;
    const [is, should] = [stored.get(row.seq), statistics.keyOf(row, actor)];
    if (is === should) continue;
    await statistics.repairRow(row, actor);
    repaired.push({ requestNumber: row.requestNumber, seq: row.seq, step: row.step, row: is ? 'differed' : 'missing' });
  }
  return { rows, repaired };
};

const differs = (kept: MonthFigures | undefined, figures: Figures): boolean =>
  canonicalJson(kept?.figures ?? noFigures()) !== canonicalJson(figures);

/** Compares the saved months with the recomputed ones, for the office or for one agency, and repairs them. */
const recountMonths = async (
  { statistics }: Recounted,
  agency: string | undefined,
  months: ReadonlyMap<Month, Figures>,
  until: string,
): Promise<Result['rows']> => {
  const last = monthOf(until);
  const kept = new Map((await statistics.months(agency, '0', last)).map((one) => [one.month, one]));
  const repaired: Result['rows'] = [];
  for (const month of [...new Set([...kept.keys(), ...months.keys()])].sort()) {
    const figures = months.get(month) ?? noFigures();
    const stands = kept.get(month);
    if (!differs(stands, figures)) continue;
    await statistics.saveMonth(agency, { month, until: stands?.until ?? until, figures }, true);
    const rows = `${stands?.figures.rows ?? 0} -> ${figures.rows}`;
    repaired.push({ month, of: agency ?? 'the office', rows, figures: stands ? 'differed' : 'missing' });
  }
  return repaired;
};

/** Recomputes the statistics from every case's events, reports the differences, and repairs them. */
export const recount = async (deps: Recounted): Promise<Result> => {
  const { holidays } = await deps.office.current();
  const until = await deps.statistics.countedUntil();
  const all: Recomputed = new Map([[undefined, new Map()]]);
  const repaired: Result['rows'] = [];
  const seen = new Set<string>();
  for await (const { caseId } of allHeads(deps.register, shelvesOf())) {
    if (seen.has(caseId)) continue;
    seen.add(caseId);
    const found = await recountCase(deps, caseId, holidays);
    repaired.push(...found.repaired);
    for (const row of found.rows.filter(({ at }) => until !== undefined && at <= until)) {
      addTo(all, undefined, row);
      addTo(all, agencyKey(row.agency), row);
    }
  }
  if (until !== undefined)
    for (const [agency, months] of all) repaired.push(...(await recountMonths(deps, agency, months, until)));
  return { rows: [...repaired, { cases: seen.size, repaired: repaired.length }] };
};
