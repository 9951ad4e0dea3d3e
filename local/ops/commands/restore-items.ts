import type { OpsDeps } from '../connect';
import type { Result } from './result';

/**
 * Copies from a restored table what the standing one lacks, or with `replace` also what differs; counts only, without `apply`.
 * @throws Error where the standing table's own name is given
 */
export const restoreItems = async (
  { copyItems, config }: Pick<OpsDeps, 'copyItems' | 'config'>,
  from: string,
  { apply = false, replace = false }: { apply?: boolean; replace?: boolean },
): Promise<Result> => {
  if (from === config.tableName) throw new Error(`${from} is the table that stands: name the restored one`);
  const counts = await copyItems({ from, to: config.tableName, apply, replace });
  const isLeft = !apply && counts.missing + counts.differing > 0;
  return { rows: [{ ...counts, ...(isLeft && { todo: 'nothing was written: add --apply' }) }] };
};
