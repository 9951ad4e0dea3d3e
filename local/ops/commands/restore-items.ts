import type { OpsDeps } from '../connect';
import type { CopyResult } from '../restore/copy-items';
import type { Result } from './result';

interface RestoreOptions {
  apply?: boolean;
  replace?: boolean;
  /** The id or the number of a case. */
  case?: string;
}

/** Returns the next step of the person who restores, or undefined where nothing is left to do. */
const todoOf = (
  { missing, differing, skipped }: Pick<CopyResult, 'missing' | 'differing' | 'skipped'>,
  { apply, replace }: { apply: boolean; replace: boolean },
): string | undefined => {
  const notWrittenNote = apply ? [] : ['nothing was written'];
  const acts = [
    ...(missing > 0 ? [`copy the ${missing} missing`] : []),
    ...(differing > 0 && replace ? [`exchange the ${differing} that differ`] : []),
  ];
  const applyNote =
    !apply && acts.length > 0 ? `nothing was written: add --apply to ${acts.join(' and to ')}` : undefined;
  const differingNote =
    differing > 0 && !replace
      ? [`${differing} differ from the restored table and stay: add --replace to exchange them`]
      : [];
  const skippedNote = skipped > 0 ? [`others wrote ${skipped} meanwhile: pause the stage, then run it again`] : [];
  const todo = [
    ...(applyNote ? [applyNote] : differingNote.length > 0 ? notWrittenNote : []),
    ...differingNote,
    ...skippedNote,
  ];
  return todo.length > 0 ? todo.join('; ') : undefined;
};

/**
 * Copies missing items that are still needed from a restored table and, with `replace`, differing items too. Without `apply` it only
 * counts. Names the cases that need an operator's decision.
 * @throws Error if `from` is the current table, or if the restored table lacks the case
 */
export const restoreItems = async (
  { copyItems, config, clock }: Pick<OpsDeps, 'copyItems' | 'config' | 'clock'>,
  from: string,
  { apply = false, replace = false, case: asked }: RestoreOptions,
): Promise<Result> => {
  if (from === config.tableName) throw new Error(`${from} is the table that stands: name the restored one`);
  const options = { from, to: config.tableName, apply, replace, now: clock.now(), ...(asked && { case: asked }) };
  const { faults, ...counts } = await copyItems(options);
  const todo = todoOf(counts, { apply, replace });
  return {
    rows: [...faults, { ...counts, ...(todo && { todo }) }],
    failed: faults.length > 0,
  };
};
