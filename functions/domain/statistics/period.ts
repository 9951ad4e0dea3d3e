import { isOneOf } from '../narrow';
import { stepIds, type StepId } from '../sop/sop';
import { type Month, monthAfter, monthOf, monthsBetween, monthText } from './months';

/** The query of a page of statistics: months, an agency by its key, a step. */
export interface FiguresQuery {
  from: Month;
  to: Month;
  agency?: string;
  step?: StepId;
}

/** The most months on one page. More would need too many reads. */
export const maxMonthsShown = 18;
const usualMonths = 12;

/** The earliest month. No office has older statistics. */
const firstMonth = '2000-01';
const readsAsMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
export const isMonth = (text: string): boolean => readsAsMonth(text) && text >= firstMonth;
/** The steps that the filter offers: those of officials. */
export const filteredSteps: readonly StepId[] = stepIds.filter((id) => id !== 'request');
const isStep = (text: string): text is StepId => isOneOf(filteredSteps, text);

/** Returns the months shown by default: one year, up to this month. */
export const usualPeriod = (now: Date): Pick<FiguresQuery, 'from' | 'to'> => {
  const to = monthOf(now);
  return { from: monthAfter(to, 1 - usualMonths), to };
};

/** Returns the fault of a period with its correction, or undefined. */
const periodFault = (
  from: string,
  to: string,
  { now, maxMonths }: { now: Date; maxMonths: number },
): string | undefined => {
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
  return count > maxMonths
    ? `Paling banyak ${maxMonths} bulan sekaligus, sedangkan masa ini ${count} bulan. Persempit masanya.`
    : undefined;
};

/**
 * The query of a page, with its fault if any. `typedMonths` then keeps the typed months. `unknownStep` means that the query
 * names an unknown step and all steps are shown.
 */
export type ParsedFiguresQuery = FiguresQuery & {
  fault?: string;
  typedMonths?: Pick<FiguresQuery, 'from' | 'to'>;
  unknownStep?: true;
};

/** The names of the fields and of the query parameters. */
type FiguresInput = Partial<Record<'dari' | 'sampai' | 'opd' | 'langkah', string | readonly string[]>>;

/** Returns true if the page shows other figures than the query asks for. */
export const hasFault = ({ fault, unknownStep }: ParsedFiguresQuery): boolean =>
  fault !== undefined || unknownStep === true;

/** The longest agency key. The rest of a longer text is cut off. */
const longestKey = 200;

/**
 * Reads the query of an address. Missing parts take their default. With a fault, the default months are used, so the
 * page still shows data. An end in the future is cut to this month.
 */
export const readFiguresQuery = (query: FiguresInput, now: Date, maxMonths = maxMonthsShown): ParsedFiguresQuery => {
  const parameter = (name: keyof FiguresInput): string => [query[name] ?? ''].flat()[0] ?? '';
  const usual = usualPeriod(now);
  const from = parameter('dari') || usual.from;
  const to = parameter('sampai') || (from > usual.to ? from : usual.to);
  const fault = periodFault(from, to, { now, maxMonths });
  const months = fault ? usual : { from, to: to < usual.to ? to : usual.to };
  const agency = parameter('opd').slice(0, longestKey);
  const step = parameter('langkah');
  return {
    ...months,
    ...(agency && { agency }),
    ...(isStep(step) ? { step } : step && { unknownStep: true as const }),
    ...(fault && { fault, typedMonths: { from, to } }),
  };
};

/** Reads the query of an export. It covers at most a year, so the files stay small. */
export const readExportQuery = (input: FiguresInput, now: Date): ParsedFiguresQuery =>
  readFiguresQuery(input, now, usualMonths);

/** Returns the years of these months without a table of days off. Their working days exclude only weekends. */
export const yearsWithoutCalendar = (months: readonly Month[], yearsWithCalendar: ReadonlySet<string>): string[] =>
  [...new Set(months.map((month) => month.slice(0, 4)))].filter((year) => !yearsWithCalendar.has(year));
