import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { documentFaults } from '../../functions/domain/documents/document-faults';
import { issue } from '../../functions/domain/documents/issuing';
import { lookupPartOf, possibleIdsOf } from '../../functions/domain/documents/document-id';
import { documentRecord } from '../../functions/domain/case/records';
import { present } from '../../functions/domain/present';
import { issueDocuments } from '../../functions/use-cases/issue-documents';
import { verifyDocument } from '../../functions/use-cases/verify-document';
import { decideInOrder } from '../support/cases';
import { startWorld, type World } from '../support/world';

let w: World;
beforeAll(async () => void (w = await startWorld({ prints: true })));
afterAll(() => w.stop());

const lookupsOf = async (caseId: string): Promise<string[]> => {
  const { Items = [] } = await w.clients.dynamodb.send(new ScanCommand({ TableName: w.deps.config.tableName }));
  return Items.filter((item) => item.caseId?.S === caseId).flatMap(({ pk }) =>
    pk?.S?.startsWith('document#') ? [pk.S] : [],
  );
};
const moment = () => ({ now: w.world.now, digest: w.deps.ids.digest });

it('finds every document of a case by one item', async () => {
  const { caseId } = await w.submit();
  await decideInOrder(w, 'accept', 'forward');
  const { documents } = await w.dossier(caseId);
  expect(documents.map(({ kind }) => kind)).toHaveLength(4);
  const [first] = documents;
  expect(await lookupsOf(caseId)).toEqual([`document#${lookupPartOf(present(first, 'a document').documentId)}`]);
  for (const { documentId } of documents)
    expect(await verifyDocument(w.deps, documentId)).toMatchObject({ document: { documentId } });
  const another = `${lookupPartOf(present(first, 'a document').documentId)}_${'0'.repeat(16)}`;
  await expect(verifyDocument(w.deps, another)).rejects.toThrow('document');
});

/** Issues the receipt under an id of earlier versions. */
const issuedEarlier = async (caseId: string) => {
  const registered = await w.dossier(caseId);
  const facts = { caseId, kind: 'tanda-terima', seq: 1 };
  const [, documentId] = possibleIdsOf(facts, w.deps.ids.digest);
  const file = { key: 'documents/x.pdf', size: 5, sha256: 'f'.repeat(64), audience: 'applicant' };
  const texts = {
    title: 'Tanda Terima',
    number: `TT-1/${registered.head.requestNumber}`,
    version: 1,
    issuedAt: w.world.now.toISOString(),
  };
  const at = { step: 'request', round: 1, chainHash: registered.head.hash };
  const receipt = documentRecord.parse({ ...facts, ...file, ...texts, ...at, documentId });
  await w.deps.cases.issue(issue(registered, [receipt], false, moment()), false);
  return receipt;
};

it('issues no document again that an earlier version recorded, and still finds it', async () => {
  const { caseId } = await w.registerOnly();
  const { documentId } = await issuedEarlier(caseId);
  await issueDocuments(w.deps, caseId);
  const { documents, head } = await w.dossier(caseId);
  expect(documents.map(({ kind }) => kind)).toEqual(['formulir-pengajuan', 'tanda-terima']);
  expect(head.pending).toEqual([]);
  expect(await lookupsOf(caseId)).toHaveLength(2);
  for (const document of documents)
    expect(await verifyDocument(w.deps, document.documentId)).toMatchObject({ document: { kind: document.kind } });
  expect(documentId).toMatch(/^[0-9a-f]{32}$/);
  expect(documentFaults(await w.dossier(caseId), w.deps.ids.digest)).toEqual([]);
});

it('records the documents before one that can not be printed, and that one once it can', async () => {
  const { caseId } = await w.registerOnly();
  const { renderer } = w.deps;
  const render: typeof renderer.render = (model, url) =>
    'kind' in model && model.kind === 'formulir-pengajuan'
      ? Promise.reject(new Error('no paper'))
      : renderer.render(model, url);
  await expect(issueDocuments({ ...w.deps, renderer: { ...renderer, render } }, caseId)).rejects.toThrow('no paper');
  expect(await w.dossier(caseId)).toMatchObject({
    documents: [{ kind: 'tanda-terima' }],
    head: { pending: ['documents'] },
  });
  await issueDocuments(w.deps, caseId);
  expect((await w.dossier(caseId)).documents.map(({ kind }) => kind)).toEqual(['formulir-pengajuan', 'tanda-terima']);
});
