import type { MemoRecord } from '../../../domain/memos/memo';
import { monthText } from '../../../domain/statistics/months';

export const memosPath = '/meja/nota-dinas';
export const memoPath = (month: string): string => `${memosPath}/${month}`;

/** "Nota-Dinas-November-2026-versi-1.pdf". */
export const memoFileName = ({ content, version }: MemoRecord): string =>
  `Nota-Dinas-${monthText(content.month).replace(' ', '-')}-versi-${version}.pdf`;
