import type { Official } from '../office/roster';
import type { Month } from '../statistics/months';
import type { MemoRecord } from './memo';

/** The contents of the desk's list of memos, with the choices for a new one. */
export interface ListedMemos {
  /** The newest version of each month's memo, the newest month first. */
  memos: MemoRecord[];
  months: Month[];
  senders: Official[];
  /** The post of the proposed sender. */
  usual?: string;
}
