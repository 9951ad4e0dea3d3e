import type { OpsDeps } from '../connect';
import type { Result } from './result';

interface Asked {
  apply?: boolean;
  replace?: boolean;
  /** The id or the number of a case. */
  case?: string;
}

/**
 * Copies from a restored table what the standing one lacks and still needs, or with `replace` also what differs; counts only, without
 * `apply`. Names the cases that an operator has to decide about.
 * @throws Error where the standing table's own name is given, or a case that the restored table lacks
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
