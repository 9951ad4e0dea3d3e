import * as z from 'zod/mini';
import { applicant } from '../case/case';
import { type CaseHead, stepId } from '../case/records';
import { statuses } from './register-shelves';
import { oneLine } from '../forms/text-rules';
import { type UnknownChoice, unknownChoices } from '../forms/unknown-choices';
import { nobody, type Roster } from '../office/roster';

/** The filter of the register. A value of a URL that makes no sense narrows nothing; `readRegisterFilter` names it. */
const text = (max: number) => z.catch(z.optional(z.string().check(z.overwrite(oneLine), z.maxLength(max))), undefined);
export const registerFilter = z.object({
  /** A longer text is cut, not left out: a search that is not made would show everything. */
  cari: z.catch(z.optional(z.string().check(z.overwrite((typed) => oneLine(typed).slice(0, 200)))), undefined),
  status: z.catch(z.optional(z.enum(statuses)), undefined),
  langkah: z.catch(z.optional(stepId), undefined),
  pemegang: text(60),
  terlambat: z.catch(z.optional(z.literal('ya')), undefined),
  /** By due time, the most urgent first: what waits for an official alone. Else the newest first. */
  urut: z.catch(z.optional(z.literal('batas')), undefined),
});
export type RegisterFilter = z.infer<typeof registerFilter>;

/** Reads the filter of an address. `unknown` are the choices that the page does not offer: it says so, and does not narrow by them. */
export const readRegisterFilter = (
  query: Readonly<Record<string, string>>,
  { officials }: Pick<Roster, 'officials'>,
): { filter: RegisterFilter; unknown: UnknownChoice[] } => {
  const { pemegang, ...others } = registerFilter.parse(query);
  const isHolder = [...officials.map(({ id }) => id), applicant, nobody].some((id) => id === pemegang);
  const filter = { ...others, ...(isHolder && { pemegang }) };
  return { filter, unknown: unknownChoices(filter, Object.keys(registerFilter.shape), query) };
};

/** Tells whether a filter leaves anything out, or orders the register otherwise. */
export const isNarrowed = (filter: RegisterFilter): boolean => Object.values(filter).some(Boolean);

/** No case is late whose step is due after this instant, as it stands in the work index (`waits.at`). */
export const lateUntil = (now: Date): string => now.toISOString();

/** Tells whether a wait is past its due time. An applicant's wait has none. */
export const isPastDue = ({ holder, at }: { holder: string; at: string }, now: Date): boolean =>
  holder !== applicant && at <= lateUntil(now);

/** Tells whether a case meets the filter. Its words were searched for already. */
export const fits = (head: CaseHead, filter: RegisterFilter, now: Date): boolean =>
  (!filter.status || head.status === filter.status) &&
  (!filter.langkah || head.next?.step === filter.langkah) &&
  (!filter.pemegang || head.waits?.holder === filter.pemegang) &&
  (!filter.terlambat || (head.waits !== undefined && isPastDue(head.waits, now)));
