import { numberChange } from '../../domain/letters/number-keys';
import { type MemoContent, memoIdOf, type MemoRecord, type UnprintedMemo } from '../../domain/memos/memo';
import { memoModel } from '../../domain/memos/memo-document';
import { changeOffice } from '../../domain/office/office-chain';
import type { Deps } from '../../ports/deps';
import type { Files } from '../../ports/files';
import type { OfficeNow } from '../../ports/office';

export type IssueMemoDeps = Pick<Deps, 'memos' | 'renderer' | 'clock' | 'ids' | 'config'> & {
  files: Pick<Files, 'put'>;
};

interface MemoIssue {
  office: OfficeNow;
  /** The month's versions so far, oldest first. */
  versions: readonly MemoRecord[];
  content: MemoContent;
  outgoing?: MemoRecord['outgoing'];
  administrator: string;
}

/** Prints a version and stores its file. The key holds the file's hash: it never replaces another version's file. */
const printMemo = async (
  { renderer, files, ids, config }: IssueMemoDeps,
  memo: UnprintedMemo,
  { roster }: OfficeNow,
): Promise<MemoRecord> => {
  const documentId = memoIdOf(memo, ids.digest);
  const url = `${config.publicUrl}/verifikasi/${documentId}`;
  const bytes = await renderer.render(memoModel({ ...memo, documentId }, roster), url);
  const sha256 = ids.digest(bytes);
  const key = `documents/nota-dinas/${documentId}-${sha256.slice(0, 16)}.pdf`;
  await files.put(key, bytes, 'application/pdf');
  return { ...memo, documentId, key, sha256, size: bytes.length };
};

/** Returns the number that the new version reserves, and the number that the month releases for it. */
const numberOf = (versions: readonly MemoRecord[], outgoing: MemoRecord['outgoing']) =>
  outgoing ? { number: numberChange(outgoing, versions.findLast((memo) => memo.outgoing)?.outgoing) } : {};

/**
 * Issues the next version of a month's memo: first its file, then its record with the event of the office's chain.
 * @throws ConcurrencyConflict if the office changed or another version came first, Taken if another letter has the number
 */
export const issueMemo = async (
  deps: IssueMemoDeps,
  { office, versions, content, outgoing, administrator }: MemoIssue,
): Promise<MemoRecord> => {
  const { holidays: _holidays, ...record } = office;
  const now = deps.clock.now();
  const unprinted: UnprintedMemo = {
    version: (versions.at(-1)?.version ?? 0) + 1,
    issuedAt: now.toISOString(),
    chainHash: record.hash,
    content,
    ...(outgoing && { outgoing }),
  };
  const memo = await printMemo(deps, unprinted, office);
  const { after, event } = changeOffice(
    record,
    record,
    {
      type: outgoing ? 'memo-numbered' : 'memo-issued',
      actor: administrator,
      subject: content.month,
      document: { documentId: memo.documentId, sha256: memo.sha256 },
    },
    { now, digest: deps.ids.digest },
  );
  await deps.memos.record({ memo, after, event, ...numberOf(versions, outgoing) });
  return memo;
};
