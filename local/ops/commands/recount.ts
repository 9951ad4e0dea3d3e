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

type RecountDeps = Pick<OpsDeps, 'cases' | 'register' | 'office' | 'statistics'>;
/** Figures by agency (undefined: the whole office) and month. */
type FiguresByAgency = Map<string | undefined, Map<Month, Figures>>;

const addTo = (all: FiguresByAgency, agency: string | undefined, row: StatisticsRow): void => {
  const months = all.get(agency) ?? new Map<Month, Figures>();
  const month = monthOf(row.at);
  const figures = months.get(month) ?? noFigures();
  addRow(figures, row);
  all.set(agency, months.set(month, figures));
};

/** Compares a case's rows with its events. @returns the rows, and a line for each repaired row */
const recountCase = async ({ cases, statistics }: RecountDeps, caseId: string, holidays: Holidays) => {
  const dossier = await cases.dossier(caseId);
  if (!dossier) return { rows: [], repaired: [] };
  const rows = rowsOfCase(dossier, holidays);
  const stored = await statistics.storedRows(caseId);
  const repairs: Result['rows'] = [];
  for (const row of rows) {
    const actor = present(
      dossier.events.find(({ seq }) => seq === row.seq),
      `event ${row.seq}`,
    ).actor;
    const [storedKey, expectedKey] = [stored.get(row.seq), statistics.keyOf(row, actor)];
    if (storedKey === expectedKey) continue;
    await statistics.repairRow(row, actor);
    repairs.push({
      requestNumber: row.requestNumber,
      seq: row.seq,
      step: row.step,
      row: storedKey ? 'differed' : 'missing',
    });
  }
  return { rows, repaired: repairs };
};

const differs = (saved: MonthFigures | undefined, figures: Figures): boolean =>
  canonicalJson(saved?.figures ?? noFigures()) !== canonicalJson(figures);

/** Compares the saved months with the recomputed ones, for the office or for one agency, and repairs them. */
const recountMonths = async (
  { statistics }: RecountDeps,
  agency: string | undefined,
  months: ReadonlyMap<Month, Figures>,
  until: string,
): Promise<Result['rows']> => {
  const last = monthOf(until);
  const savedMonths = new Map((await statistics.months(agency, '0', last)).map((figures) => [figures.month, figures]));
  const repairs: Result['rows'] = [];
  for (const month of [...new Set([...savedMonths.keys(), ...months.keys()])].sort()) {
    const figures = months.get(month) ?? noFigures();
    const saved = savedMonths.get(month);
    if (!differs(saved, figures)) continue;
    await statistics.saveMonth(agency, { month, until: saved?.until ?? until, figures }, true);
    const rows = `${saved?.figures.rows ?? 0} -> ${figures.rows}`;
    repairs.push({ month, of: agency ?? 'the office', rows, figures: saved ? 'differed' : 'missing' });
  }
  return repairs;
};

/** Recomputes the statistics from every case's events, reports the differences, and repairs them. */
export const recount = async (deps: RecountDeps): Promise<Result> => {
  const { holidays } = await deps.office.current();
  const until = await deps.statistics.countedUntil();
  const all: FiguresByAgency = new Map([[undefined, new Map()]]);
  const repairs: Result['rows'] = [];
  const countedCases = new Set<string>();
  for await (const { caseId } of allHeads(deps.register, shelvesOf())) {
    if (countedCases.has(caseId)) continue;
    countedCases.add(caseId);
    const recountedCase = await recountCase(deps, caseId, holidays);
    repairs.push(...recountedCase.repaired);
    for (const row of recountedCase.rows.filter(({ at }) => until !== undefined && at <= until)) {
      addTo(all, undefined, row);
      addTo(all, agencyKey(row.agency), row);
    }
  }
  if (until !== undefined)
    for (const [agency, months] of all) repairs.push(...(await recountMonths(deps, agency, months, until)));
  return { rows: [...repairs, { cases: countedCases.size, repaired: repairs.length }] };
};
