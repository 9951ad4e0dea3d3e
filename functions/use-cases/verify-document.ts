import { type VerifiedDocument, verifiedDocument } from '../domain/documents/verified-document';
import { NotFound } from '../domain/errors';
import { memoInForce, memoNumber, type MemoRecord } from '../domain/memos/memo';
import { memoTitle } from '../domain/memos/memo-document';
import type { CaseReader } from '../ports/cases';
import type { MemoReader } from '../ports/memos';

interface VerifyDeps {
  cases: Pick<CaseReader, 'caseOfDocument' | 'dossier'>;
  memos: Pick<MemoReader, 'byDocument' | 'ofMonth'>;
}

const verifiedMemo = ({ content, ...memo }: MemoRecord) => ({
  ...memo,
  title: memoTitle(content),
  number: memoNumber({ ...memo, content }),
});

type VerifiedMemo = ReturnType<typeof verifiedMemo>;
type Verification = VerifiedDocument | { document: VerifiedMemo; newest: VerifiedMemo };

const verifyOfCase = async ({ cases }: VerifyDeps, caseId: string, documentId: string) => {
  const dossier = await cases.dossier(caseId);
  return dossier && verifiedDocument(dossier, documentId);
};

const verifyMemo = async ({ memos }: VerifyDeps, documentId: string) => {
  const memo = await memos.byDocument(documentId);
  if (!memo) return undefined;
  // A numbered version holds until a later one has a number.
  const versions = await memos.ofMonth(memo.content.month);
  const newest = (memo.outgoing ? memoInForce(versions) : versions.at(-1)) ?? memo;
  return { document: verifiedMemo(memo), newest: verifiedMemo(newest) };
};

/** Returns a document of a case or a monthly memo, with its newest valid version. @throws NotFound */
export const verifyDocument = async (deps: VerifyDeps, documentId: string): Promise<Verification> => {
  if (!/^[\w-]{16,64}$/.test(documentId)) throw new NotFound('document');
  const caseId = await deps.cases.caseOfDocument(documentId);
  const found = await (caseId ? verifyOfCase(deps, caseId, documentId) : verifyMemo(deps, documentId));
  if (!found) throw new NotFound('document');
  return found;
};
