import type { Official } from '../office/roster';
import type { Month } from '../statistics/months';
import type { MemoRecord } from './memo';

/** The contents of the desk's list of memos, with the choices for a new one. */
export interface MemoList {
  /** Each month's newest version, the newest month first. `inForce`: an earlier version, in force until the newest has a number. */
  memos: { newest: MemoRecord; inForce?: MemoRecord }[];
  months: Month[];
  senders: Official[];
  /** The post of the proposed sender. */
  usualSender?: string;
}
