import * as z from 'zod/mini';
import { applicant } from '../case/case';
import { type CaseHead, stepId } from '../case/records';
import { statuses } from './register-shelves';
import { oneLine } from '../forms/text-rules';

/** The filter of the register. A value of a URL that makes no sense narrows nothing. */
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

/** Tells whether a filter leaves anything out, or orders the register otherwise. */
export const isNarrowed = (filter: RegisterFilter): boolean => Object.values(filter).some(Boolean);

/** Past its due time; what the applicant holds has none. */
const isLate = ({ waits }: Pick<CaseHead, 'waits'>, now: Date): boolean =>
  waits !== undefined && waits.holder !== applicant && waits.at < now.toISOString();

/** No case is late whose step is due after this instant, as it stands in the work index (`waits.at`). */
export const lateUntil = (now: Date): string => now.toISOString();

/** Tells whether a case meets the filter. Its words were searched for already. */
export const fits = (head: CaseHead, filter: RegisterFilter, now: Date): boolean =>
  (!filter.status || head.status === filter.status) &&
  (!filter.langkah || head.next?.step === filter.langkah) &&
  (!filter.pemegang || head.waits?.holder === filter.pemegang) &&
  (!filter.terlambat || isLate(head, now));
