import type { Official } from '../office/roster';
import type { Month } from '../statistics/months';
import type { MemoRecord } from './memo';

/** All that the desk's list of memos shows, and what a new one may be made of. */
export interface ListedMemos {
  /** The newest version of each month's memo, the newest month first. */
  memos: MemoRecord[];
  months: Month[];
  senders: Official[];
  /** The proposed sender's post. */
  usual?: string;
}
