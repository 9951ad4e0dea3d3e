import * as z from 'zod/mini';
import { applicant } from '../case/case';
import { type CaseHead, stepId } from '../case/records';
import { statuses } from './register-shelves';
import { oneLine } from '../forms/text-rules';
import { type UnknownChoice, unknownChoices } from '../forms/unknown-choices';
import { nobody, type Roster } from '../office/roster';

const text = (max: number) => z.catch(z.optional(z.string().check(z.overwrite(oneLine), z.maxLength(max))), undefined);
/** The filter of the register. A value of a URL that makes no sense narrows nothing; `readRegisterFilter` names it. */
export const registerFilter = z.object({
  /** A longer text is cut, not left out: a search that is not made would show everything. */
  cari: z.catch(z.optional(z.string().check(z.overwrite((search) => oneLine(search).slice(0, 200)))), undefined),
  status: z.catch(z.optional(z.enum(statuses)), undefined),
  langkah: z.catch(z.optional(stepId), undefined),
  pemegang: text(60),
  terlambat: z.catch(z.optional(z.literal('ya')), undefined),
  /** `batas`: only cases that wait for an official, the earliest due time first. Otherwise the newest case comes first. */
  urut: z.catch(z.optional(z.literal('batas')), undefined),
});
export type RegisterFilter = z.infer<typeof registerFilter>;

/** Reads the filter from a query. `unknown`: choices that the page does not offer. The page reports them and ignores them. */
export const readRegisterFilter = (
  query: Readonly<Record<string, string>>,
  { officials }: Pick<Roster, 'officials'>,
): { filter: RegisterFilter; unknown: UnknownChoice[] } => {
  const { pemegang, ...others } = registerFilter.parse(query);
  const isHolder = [...officials.map(({ id }) => id), applicant, nobody].some((id) => id === pemegang);
  const filter = { ...others, ...(isHolder && { pemegang }) };
  return { filter, unknown: unknownChoices(filter, Object.keys(registerFilter.shape), query) };
};

/** Returns true if a filter leaves out cases or changes the register's order. */
export const isNarrowed = (filter: RegisterFilter): boolean => Object.values(filter).some(Boolean);

/** Returns the last due time of a late case, in the form of the work index (`waits.at`). */
export const lateUntil = (now: Date): string => now.toISOString();

/** Returns true if a step's due time has passed. A case that waits for its applicant has no due time. */
export const isPastDue = ({ holder, at }: { holder: string; at: string }, now: Date): boolean =>
  holder !== applicant && at <= lateUntil(now);

/** Returns true if a case meets the filter. The filter's words have already been searched. */
export const fits = (head: CaseHead, filter: RegisterFilter, now: Date): boolean =>
  (!filter.status || head.status === filter.status) &&
  (!filter.langkah || head.next?.step === filter.langkah) &&
  (!filter.pemegang || head.waits?.holder === filter.pemegang) &&
  (!filter.terlambat || (head.waits !== undefined && isPastDue(head.waits, now)));
