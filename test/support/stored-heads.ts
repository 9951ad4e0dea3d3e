import { BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { batchWrite } from '../../functions/adapters/dynamodb/batch-write';
import { headItem } from '../../functions/adapters/dynamodb/head-item';
import { headKey, wordKey } from '../../functions/adapters/dynamodb/table';
import { type CaseHead, caseHead } from '../../functions/domain/case/records';
import { wordsOf } from '../../functions/domain/register/register-words';
import { closedStatuses, type StepId, steps } from '../../functions/domain/sop/sop';

const agencies = ['Dinas Kesehatan', 'Dinas Perhubungan', 'Badan Pendapatan', 'Inspektorat', 'Biro Umum'];
const at = (serial: number) => new Date(Date.UTC(2026, 0, 1) + serial * 60_000).toISOString();

/** Returns the head of a generated case: every third one is closed, the others are at any step. */
export const storedHead = (serial: number): CaseHead => {
  const id = `${serial}`.padStart(12, '0');
  const step = steps[serial % steps.length]!.id as StepId;
  const closed = serial % 3 === 0 ? closedStatuses[serial % closedStatuses.length] : undefined;
  const open = step === 'request' ? ('menunggu-pemohon' as const) : ('berjalan' as const);
  return caseHead.parse({
    caseId: `00000000-0000-4000-8000-${id}`,
    requestNumber: `${serial}/PAB/DISKOMINFO/I/2026`,
    trackingId: `t${id}`,
    status: closed ?? open,
    rounds: { request: 1 },
    assigned: {},
    ...(!closed && { next: { step, round: 1 }, waits: { holder: 'kasi-data', at: at(serial + 1440) } }),
    ...(step === 'request' && { asker: 'agency-disposition' }),
    agency: agencies[serial % agencies.length],
    letterNumber: `005/${serial}`,
    letterKeys: [],
    application: { name: `Aplikasi ${serial}`, type: 'aplikasi' },
    subdomain: `apl-${serial}`,
    papersIn: [],
    receivedAt: at(serial),
    mailbox: 1,
    execution: 1,
    seq: 1,
    hash: 'a'.repeat(64),
    bodyHash: 'b',
  });
};

/** Stores these cases' heads, each with all its words. */
export const storeCases = async (
  client: DynamoDBDocumentClient,
  table: string,
  heads: readonly CaseHead[],
): Promise<void> => {
  const items = heads.flatMap((head) => [
    { ...headItem({ head, steps: [] }), ...headKey(head.caseId) },
    ...wordsOf(head).map((word) => wordKey(word, head)),
  ]);
  await batchWrite(client, table, items);
};

/** Stores generated heads, each with some of its words, but without the events and forms of real cases. */
export const storeHeads = async (
  client: DynamoDBDocumentClient,
  table: string,
  from: number,
  to: number,
  words: (head: CaseHead) => string[],
): Promise<void> => {
  let puts: object[] = [];
  const write = async (some: object[]) => {
    const RequestItems = { [table]: some.map((Item) => ({ PutRequest: { Item } })) };
    if (some.length > 0) await client.send(new BatchWriteCommand({ RequestItems }));
  };
  for (let serial = from; serial < to; serial += 1) {
    const head = storedHead(serial);
    puts.push(
      { ...headItem({ head, steps: [] }), ...headKey(head.caseId) },
      ...words(head).map((word) => wordKey(word, head)),
    );
    if (puts.length < 200 && serial < to - 1) continue;
    await Promise.all(
      Array.from({ length: Math.ceil(puts.length / 25) }, (_, n) => write(puts.slice(n * 25, n * 25 + 25))),
    );
    puts = [];
  }
};
