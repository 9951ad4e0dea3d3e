import { NotFound } from '../../domain/errors';
import { downloadSeconds } from '../../domain/files/case-file';
import { memoFileName, type MemoRecord } from '../../domain/memos/memo';
import type { FileLinks } from '../../ports/files';
import type { MemoReader } from '../../ports/memos';

interface ReadDeps {
  memos: Pick<MemoReader, 'ofMonth'>;
}

/** A month's memo: its versions, oldest first, and the newest of them. */
interface ReadMemo {
  versions: MemoRecord[];
  newest: MemoRecord;
}

/** Reads a month's memo. @throws NotFound */
export const readMemo = async ({ memos }: ReadDeps, month: string): Promise<ReadMemo> => {
  const versions = await memos.ofMonth(month);
  const newest = versions.at(-1);
  if (!newest) throw new NotFound('memo');
  return { versions, newest };
};

/** Returns a short-lived address of a version's file. @throws NotFound */
export const signMemoDownload = async (
  { memos, fileLinks }: ReadDeps & { fileLinks: Pick<FileLinks, 'presignDownload'> },
  { month, version }: { month: string; version: string },
): Promise<string> => {
  const versions = await memos.ofMonth(month);
  const memo = versions.find((candidate) => `${candidate.version}` === version);
  if (!memo) throw new NotFound('memo');
  return fileLinks.presignDownload(memo.key, memoFileName(memo), downloadSeconds);
};
