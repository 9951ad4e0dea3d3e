import type { OpsDeps } from '../connect';
import type { Result } from './result';

interface Asked {
  apply?: boolean;
  replace?: boolean;
  /** The id or the number of a case. */
  case?: string;
}

/**
 * Copies missing items that are still needed from a restored table and, with `replace`, differing items too. Without `apply` it only
 * counts. Names the cases that need an operator's decision.
 * @throws Error if `from` is the current table, or if the restored table lacks the case
 */
export const restoreItems = async (
  { copyItems, config, clock }: Pick<OpsDeps, 'copyItems' | 'config' | 'clock'>,
  from: string,
  { apply = false, replace = false, case: asked }: Asked,
): Promise<Result> => {
  if (from === config.tableName) throw new Error(`${from} is the table that stands: name the restored one`);
  const options = { from, to: config.tableName, apply, replace, now: clock.now(), ...(asked && { case: asked }) };
  const { faults, ...counts } = await copyItems(options);
  const isLeft = !apply && counts.missing + counts.differing > 0;
  return {
    rows: [...faults, { ...counts, ...(isLeft && { todo: 'nothing was written: add --apply' }) }],
    failed: faults.length > 0,
  };
};
