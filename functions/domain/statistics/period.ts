import { isOneOf } from '../narrow';
import { stepIds, type StepId } from '../sop/sop';
import { type Month, monthAfter, monthOf, monthsBetween, monthText } from './months';

/** The query of a page of statistics: months, an agency by its key, a step. */
export interface AskedFigures {
  from: Month;
  to: Month;
  agency?: string;
  step?: StepId;
}

/** More months would cost more reads than a page may. */
export const mostMonthsShown = 18;
const usualMonths = 12;

/** No office has figures of before. */
const firstMonth = '2000-01';
const readsAsMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
export const isMonth = (text: string): boolean => readsAsMonth(text) && text >= firstMonth;
const isStep = (text: string): text is StepId => isOneOf(stepIds, text);

/** The months that are shown where none were asked for: a year, up to this month. */
export const usualPeriod = (now: Date): Pick<AskedFigures, 'from' | 'to'> => {
  const to = monthOf(now);
  return { from: monthAfter(to, 1 - usualMonths), to };
};

/** Says what is wrong with a period, and what to type instead; undefined where nothing is. */
const periodFault = (from: string, to: string, { now, most }: { now: Date; most: number }): string | undefined => {
  const today = monthOf(now);
  const endFault = (name: string, month: string): string | undefined => {
    if (!readsAsMonth(month)) return `${name} tidak terbaca. Tulis bulan sebagai tahun dan bulan, misalnya ${today}.`;
    return month < firstMonth
      ? `${name} terlalu jauh ke belakang. Pilih ${monthText(firstMonth)} atau sesudahnya.`
      : undefined;
  };
  const fault = endFault('Bulan awal', from) ?? endFault('Bulan akhir', to);
  if (fault) return fault;
  if (from > to) return `Bulan awal (${monthText(from)}) sesudah bulan akhir (${monthText(to)}). Tukar keduanya.`;
  if (from > today) return `Masa ini belum mulai. Pilih bulan sampai ${monthText(today)}.`;
  const count = monthsBetween(from, to < today ? to : today).length;
  return count > most
    ? `Paling banyak ${most} bulan sekaligus, sedangkan masa ini ${count} bulan. Persempit masanya.`
    : undefined;
};

/**
 * The figures that a page is asked for, and the fault of asking; `typed` keeps the months that were typed then. `unknownStep`: a step
 * was asked for that there is not, and all are shown.
 */
export type ReadFigures = AskedFigures & {
  fault?: string;
  typed?: Pick<AskedFigures, 'from' | 'to'>;
  unknownStep?: true;
};

/** Names of the fields and of the address. */
type Typed = Partial<Record<'dari' | 'sampai' | 'opd' | 'langkah', string | readonly string[]>>;

/** Tells whether something else is shown than what was asked for. */
export const isWrong = ({ fault, unknownStep }: ReadFigures): boolean => fault !== undefined || unknownStep === true;

/** No agency's key is longer: what an address says beyond is of none. */
const longestKey = 200;

/**
 * Reads the query of an address. A missing part takes the usual value. A fault comes with the usual months, so that the page still shows
 * something. An end in the future is cut at this month.
 */
export const readAsked = (query: Typed, now: Date, most = mostMonthsShown): ReadFigures => {
  const said = (name: keyof Typed): string => [query[name] ?? ''].flat()[0] ?? '';
  const usual = usualPeriod(now);
  const from = said('dari') || usual.from;
  const to = said('sampai') || (from > usual.to ? from : usual.to);
  const fault = periodFault(from, to, { now, most });
  const months = fault ? usual : { from, to: to < usual.to ? to : usual.to };
  const agency = said('opd').slice(0, longestKey);
  const step = said('langkah');
  return {
    ...months,
    ...(agency && { agency }),
    ...(isStep(step) ? { step } : step && { unknownStep: true as const }),
    ...(fault && { fault, typed: { from, to } }),
  };
};

/** Reads what is asked for as files: of a year at most, so that they stay of a bounded size. */
export const readExported = (typed: Typed, now: Date): ReadFigures => readAsked(typed, now, usualMonths);

/** The years of these months whose days off were never entered: their working days count weekends only. */
export const yearsWithoutCalendar = (months: readonly Month[], known: ReadonlySet<string>): string[] =>
  [...new Set(months.map((month) => month.slice(0, 4)))].filter((year) => !known.has(year));
