import type { Context } from 'hono';
import type { DepsOf } from '../../../catalog/deps-of';

export type MemosDeps = DepsOf<'desk-memos'>;

/** Returns the month in the path. */
export const monthOfPath = (c: Context): string => c.req.param('month') ?? '';
