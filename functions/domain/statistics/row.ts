import { isOneOf } from '../narrow';
import * as z from 'zod/mini';
import type { CaseEvent, CaseHead, FormContent, StepRecord } from '../case/records';
import { outcomeId, stepId } from '../case/records';
import { extentDecided, openExtents } from '../case/open-integrations';
import type { DecisionForm } from '../forms/decision-forms';
import { closedStatuses, openStatuses } from '../sop/sop';

/** The events that move a case. Others, such as notes and documents, don't count. */
const types = ['registered', 'decided', 'resubmitted', 'withdrawn', 'lapsed', 'lifted'] as const;
type RowType = (typeof types)[number];
const isCounted = (type: string): type is RowType => isOneOf(types, type);

const instant = z.string();
const budgetPart = z.object({ source: z.string(), year: z.int(), amount: z.number() });

/**
 * One round of one step for the statistics, identified by the event that ended it. It names posts and agencies, never
 * people.
 *
 * `workingDays` and `standard` follow the calendar and standard time valid at that moment. Rounds from before these
 * were stored lack them.
 */
export const statisticsRow = z.object({
  caseId: z.string(),
  seq: z.int(),
  at: instant,
  type: z.enum(types),
  requestNumber: z.string(),
  agency: z.string(),
  step: stepId,
  round: z.int(),
  /** The case's status after the event. */
  status: z.enum([...openStatuses, ...closedStatuses]),
  outcome: z.optional(outcomeId),
  post: z.optional(z.string()),
  openedAt: z.optional(instant),
  dueAt: z.optional(instant),
  workingDays: z.optional(z.int()),
  standard: z.optional(z.int()),
  /** Checklist items answered "Tidak" if step 4 returned or refused the request. */
  failed: z.optional(z.array(z.string())),
  /** The number of conditions that step 4 set, and of those that step 7 reported as met. */
  conditions: z.optional(z.int()),
  conditionsMet: z.optional(z.int()),
  /** The number of systems that step 6 could not integrate. */
  notIntegrated: z.optional(z.int()),
  /** The extent of the integration, if step 6 left one open. Rows of earlier versions lack it until `ops recount`. */
  extent: z.optional(z.enum(openExtents)),
  /** The budget reported in step 7. */
  budget: z.optional(z.array(budgetPart)),
});
export type StatisticsRow = z.infer<typeof statisticsRow>;

interface EventContext {
  head: Pick<CaseHead, 'requestNumber' | 'agency'>;
  event: CaseEvent;
  /** The step that the event decided, if one was open. */
  step?: StepRecord;
  form?: FormContent;
}

/** The limits that let a row fit into a sort key of 1,024 bytes (adapters/dynamodb/statistics-key.ts). */
const rowLimits = { agency: 80, source: 24, budget: 3 } as const;

const clip = (text: string, maxCharacters: number): string => [...text].slice(0, maxCharacters).join('').trim();

/** Returns the budget summed by source and year. The largest few stay separate; the others become "Lainnya". */
const budgetOf = (lines: NonNullable<DecisionForm['budget']>): StatisticsRow['budget'] => {
  const sums = new Map<string, { source: string; year: number; amount: number }>();
  for (const { source, year, ceiling } of lines) {
    const name = clip(source, rowLimits.source);
    const key = `${name.toUpperCase()}|${year}`;
    sums.set(key, { source: name, year, amount: (sums.get(key)?.amount ?? 0) + ceiling });
  }
  const parts = [...sums.values()].sort((a, b) => b.amount - a.amount);
  const smallerParts = parts.slice(rowLimits.budget);
  if (smallerParts.length === 0) return parts;
  const amount = smallerParts.reduce((sum, part) => sum + part.amount, 0);
  return [...parts.slice(0, rowLimits.budget), { source: 'Lainnya', year: smallerParts[0]?.year ?? 0, amount }];
};

const factsOf = ({ step, outcome }: CaseEvent, data: DecisionForm): Partial<StatisticsRow> => {
  const { checklist = {}, conditions, conditionsMet, systems, budget } = data;
  if (step === 'conformity-analysis') {
    // Sorted, because the table returns answers in another order than the form. Both must give the same row.
    const failed = Object.entries(checklist)
      .flatMap(([id, { answer }]) => (answer === 'tidak' ? [id] : []))
      .sort();
    const refuses = outcome === 'return' || outcome === 'does-not-conform';
    return {
      ...(refuses && failed.length > 0 && { failed }),
      ...(conditions && conditions.length > 0 && { conditions: conditions.length }),
    };
  }
  if (step === 'integration') {
    const count = Object.values(systems ?? {}).filter((one) => 'result' in one && one.result === 'tidak-dapat').length;
    const extent = openExtents.find((open) => open === extentDecided(step, data));
    return { ...(count > 0 && { notIntegrated: count }), ...(extent && { extent }) };
  }
  if (step !== 'build' || outcome !== 'done') return {};
  return {
    ...(conditionsMet && conditionsMet.length > 0 && { conditionsMet: conditionsMet.length }),
    ...(budget && budget.length > 0 && { budget: budgetOf(budget) }),
  };
};

/** Returns the row of an event, or undefined if the event does not move the case. */
export const rowOf = ({ head, event, step, form }: EventContext): StatisticsRow | undefined => {
  const { caseId, seq, at, type, status, outcome, round } = event;
  if (!isCounted(type)) return undefined;
  return {
    caseId,
    seq,
    at,
    type,
    requestNumber: head.requestNumber,
    agency: clip(head.agency, rowLimits.agency),
    step: event.step,
    round,
    status,
    outcome,
    post: step?.post,
    openedAt: step?.openedAt,
    dueAt: step?.dueAt,
    workingDays: step?.workingDays,
    standard: step?.standard,
    ...(form?.kind === 'decision' && type === 'decided' && factsOf(event, form.data)),
  };
};
