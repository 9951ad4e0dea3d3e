import * as z from 'zod/mini';
import { openRecord } from '../../domain/case/case';
import { openStatus } from '../../domain/case/opening';
import { caseHead, type CaseHead, type CaseView, type StepRecord, stepRecord } from '../../domain/case/records';
import { shelfOf } from '../../domain/register/register-shelves';
import { steps } from '../../domain/sop/sop';
import { checkIndex, registerIndex, shelvedAt, waitsFor, workIndex } from './table';

/** Returns the rounds in the order of the steps, with 0 for a step that was not reached. */
const roundsList = (rounds: CaseHead['rounds']): number[] => steps.map(({ id }) => rounds[id] ?? 0);
const roundsOf = (list: readonly number[]): CaseHead['rounds'] =>
  Object.fromEntries(steps.flatMap(({ id }, at) => (list[at] ? [[id, list[at]]] : [])));

/**
 * Returns the facts of the open step that the head has nowhere else. The standard time is one word, and includes the working days that it
 * takes: see headItem.
 */
const openPart = (record: StepRecord | undefined) => {
  if (!record) return undefined;
  const { openedAt, post, remindedAt, reviseBy, standard, time } = record;
  const isInDays = time?.unit === 'hari' && time.to === standard;
  const stored = { standard: isInDays ? undefined : standard, time: time && `${time.to} ${time.unit}` };
  return { openedAt, post, remindedAt, reviseBy, ...stored };
};

/**
 * The stored names of two head fields, unchanged since the first version. `lookAt` is also an index key, and an existing table cannot
 * rename its keys.
 */
const storedNames = { pending: 'owes', nextCheckAt: checkIndex.sort } as const;

/**
 * Returns the head as the table holds it, without its keys. It holds the open step and the index keys, and omits facts that those keys or
 * the item's key hold. It is written five times in each step, and an item above 1 KB costs twice as much.
 */
export const headItem = ({ head: { caseId, receivedAt, waits, rounds, ...head }, steps: records }: CaseView) => {
  const { pending, nextCheckAt, ...others } = head;
  return {
    ...others,
    [storedNames.pending]: pending,
    [storedNames.nextCheckAt]: nextCheckAt,
    rounds: roundsList(rounds),
    open: openPart(openRecord({ head: { ...head, caseId, receivedAt, rounds }, steps: records })),
    ...(nextCheckAt && { [checkIndex.partition]: checkIndex.value }),
    ...(waits && { [workIndex.partition]: waitsFor(waits.holder), [workIndex.sort]: waits.at }),
    [registerIndex.partition]: shelfOf(head),
    [registerIndex.sort]: shelvedAt({ receivedAt, caseId }),
  };
};

/** @throws ZodError for an item that is not a head */
export const parseHead = (item: Record<string, unknown>): CaseHead => {
  const [receivedAt, caseId] = `${item[registerIndex.sort]}`.split('#');
  const worker = item[workIndex.partition];
  const waits = typeof worker === 'string' && { holder: worker.slice(waitsFor('').length), at: item[workIndex.sort] };
  return caseHead.parse({
    ...item,
    pending: item[storedNames.pending],
    nextCheckAt: item[storedNames.nextCheckAt],
    caseId,
    receivedAt,
    waits: waits || undefined,
    rounds: roundsOf(z.array(z.int()).parse(item.rounds)),
  });
};

const standardTime = z.templateLiteral([z.int(), ' ', z.enum(['hari', 'bulan'])]);
const opened = z.looseObject({
  openedAt: z.string(),
  standard: z.optional(z.int()),
  time: z.optional(standardTime),
});
/** Returns the two fields of the record that `time` stands for. */
const standardOf = ({ standard, time }: z.infer<typeof opened>) => {
  const [to, unit] = time?.split(' ') ?? [];
  return {
    standard: standard ?? (unit === 'hari' ? Number(to) : undefined),
    time: time && { to: Number(to), unit },
  };
};

/** Returns the open step from the head's item, or undefined if none is open. @throws ZodError for an item that is not a head */
export const parseOpen = (item: Record<string, unknown>): StepRecord | undefined => {
  const { caseId, next, waits } = parseHead(item);
  if (!item.open || !next || !waits) return undefined;
  const facts = opened.parse(item.open);
  const { openedAt } = facts;
  // A step without a due time is sorted by its opening time.
  const dueAt = waits.at === openedAt ? undefined : waits.at;
  const waitFacts = { caseId, holder: waits.holder, dueAt, status: openStatus(next.step) };
  return stepRecord.parse({ ...facts, ...standardOf(facts), ...next, ...waitFacts });
};
