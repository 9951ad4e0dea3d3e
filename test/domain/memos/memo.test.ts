import { systemIds } from '../../../functions/adapters/system';
import { isSameReport, memoFaults, memoIdOf, memoInForce, type MemoRecord } from '../../../functions/domain/memos/memo';
import { changeOffice, firstRecord, officeChainFaults } from '../../../functions/domain/office/office-chain';
import { openBefore } from '../../../functions/domain/statistics/series';
import { emptyContent, fullContent, memoOf } from '../../support/memos/memo-of';
import { testRoster } from '../../support/office';

const { digest } = systemIds;
const now = new Date('2026-12-01T02:00:00Z');

describe('two snapshots report the same', () => {
  const full = fullContent();
  it.each([
    ['where only the waiting cases differ', { backlog: { ...full.backlog, at: '2026-10-02T02:00:00.000Z' } }, true],
    ['unless the figures differ', { figures: { ...full.figures, received: 99 } }, false],
    ['unless the month before differs', { before: undefined }, false],
    ['unless somebody else sends it', { sender: 'kasi-data' }, false],
  ])('%s', (_name, change, isSame) => {
    expect(isSameReport(full, { ...full, ...change })).toBe(isSame);
  });
});

it.each([
  ['nothing moved', [], 7],
  ['one came and two went', [{ received: 1, lifted: 0, ends: { selesai: 1, ditolak: 1 } }], 8],
  ['one was opened again', [{ received: 0, lifted: 1, ends: {} }], 6],
])('counts back to the cases that were open before months in which %s', (_name, months, open) => {
  expect(openBefore(7, months)).toBe(open);
});

const numberOf = (number: string) => ({ outgoing: { number, date: '2026-12-01' } });
it.each([
  ['none of no versions', [], undefined],
  ['the newest where none has a number', [{ version: 1 }, { version: 2 }], 2],
  ['the numbered one until a later one has a number', [{ version: 1, ...numberOf('7') }, { version: 2 }], 1],
  ['the newest number', [{ version: 1, ...numberOf('7') }, { version: 2, ...numberOf('8') }, { version: 3 }], 2],
])('of a month holds %s', (_name, versions: Pick<MemoRecord, 'version' | 'outgoing'>[], version) => {
  expect(memoInForce(versions)?.version).toBe(version);
});

const record = firstRecord(testRoster);
const sealedMemo = () => {
  const unprinted = memoOf(emptyContent, { chainHash: record.hash });
  const documentId = memoIdOf(unprinted, digest);
  const memo: MemoRecord = {
    ...unprinted,
    documentId,
    key: 'documents/nota-dinas/x.pdf',
    sha256: 'f'.repeat(64),
    size: 9,
  };
  const document = { documentId, sha256: memo.sha256 };
  const change = { type: 'memo-issued', actor: 'admin-1', subject: '2026-11', document };
  return { memo, ...changeOffice(record, record, change, { now, digest }) };
};

it('is sealed by an event that the chain holds', () => {
  const { memo, after, event } = sealedMemo();
  expect(officeChainFaults(after, [event], digest)).toEqual([]);
  expect(memoFaults([memo], [event], digest)).toEqual([]);
});

describe('is found to be tampered with where', () => {
  const { memo, event } = sealedMemo();
  const changedContent = { ...memo.content, open: 1 };
  it.each([
    ['its figures changed', [{ ...memo, content: changedContent }], [event]],
    ['its number changed', [{ ...memo, outgoing: { number: '1', date: '2026-12-01' } }], [event]],
    ['its file was exchanged', [{ ...memo, sha256: '0'.repeat(64) }], [event]],
    ['no event names it', [memo], []],
    ['two events name it', [memo], [event, event]],
  ])('%s', (_name, memos, events) => {
    expect(memoFaults(memos, events, digest)).toContain('memo ND-1/2026-11 is not what its event sealed');
  });

  it('it was taken away', () => {
    expect(memoFaults([], [event], digest)).toEqual([`event 1 has no memo ${memo.documentId}`]);
  });

  it('the event names another document', () => {
    const other = { ...event, document: { documentId: 'x', sha256: 'y' } };
    const { after } = sealedMemo();
    expect(officeChainFaults(after, [other], digest)).toContain('event 1 was changed');
  });
});
