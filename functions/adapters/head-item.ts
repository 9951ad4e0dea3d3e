import { caseHead, type CaseHead } from '../domain/records';
import { shelfOf } from '../domain/register-shelves';
import { steps } from '../domain/sop';
import { lookIndex, registerIndex, shelvedAt, waitsFor, workIndex } from './table';

/** Rounds in the order of the steps, 0 where a step was not reached. */
const roundsList = (rounds: CaseHead['rounds']): number[] => steps.map(({ id }) => rounds[id] ?? 0);
const roundsOf = (list: readonly number[]): CaseHead['rounds'] =>
  Object.fromEntries(steps.flatMap(({ id }, at) => (list[at] ? [[id, list[at]]] : [])));

/**
 * The head as the table holds it, without its keys: with what puts it into the indexes, and without what those and the key say
 * already. It is written four times a step, and what is larger than 1 KB costs twice as much.
 */
export const headItem = ({ caseId, receivedAt, waits, rounds, ...head }: CaseHead) => ({
  ...head,
  rounds: roundsList(rounds),
  ...(head.lookAt && { [lookIndex.partition]: lookIndex.value }),
  ...(waits && { [workIndex.partition]: waitsFor(waits.holder), [workIndex.sort]: waits.at }),
  [registerIndex.partition]: shelfOf(head),
  [registerIndex.sort]: shelvedAt({ receivedAt, caseId }),
});

/** @throws ZodError for an item that is no head */
export const parseHead = (item: Record<string, unknown>): CaseHead => {
  const [receivedAt, caseId] = `${item[registerIndex.sort] as string}`.split('#');
  const worker = item[workIndex.partition] as string | undefined;
  const waits = worker && { holder: worker.slice(waitsFor('').length), at: item[workIndex.sort] };
  return caseHead.parse({ ...item, caseId, receivedAt, waits, rounds: roundsOf(item.rounds as number[]) });
};
