import { randomUUID } from 'node:crypto';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { catalogueStore } from '../../functions/adapters/dynamodb/catalogue-store';
import { caseStore } from '../../functions/adapters/dynamodb/case-store';
import { outgoingStore } from '../../functions/adapters/dynamodb/outgoing';
import { registerStore } from '../../functions/adapters/dynamodb/register-store';
import { workStore } from '../../functions/adapters/dynamodb/work-store';
import { holidaysFrom } from '../../functions/domain/time/calendar';
import { firstRecord } from '../../functions/domain/office/office-chain';
import type { CaseHead } from '../../functions/domain/case/records';
import { registerFilter } from '../../functions/domain/register/register-filter';
import { listRegister } from '../../functions/use-cases/list-register';
import { stateCells } from '../../functions/domain/register/state-cells';
import { createTable } from '../../local/create-table';
import { reindex } from '../../local/ops/commands/reindex';
import { newTableName, testDynamoDbClient } from '../support/dynamodb';
import { testAdministrators, testRoster } from '../support/office';
import { storedHead, storeCases, storeHeads } from '../support/stored-heads';

const client = testDynamoDbClient();
const document = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
const now = new Date('2026-11-24T02:00:00Z');
const office = { ...firstRecord(testRoster, testAdministrators), holidays: holidaysFrom([]) };
afterAll(() => client.destroy());

interface Waiting {
  holder: string;
  step: 'agency-disposition' | 'division-disposition';
  at: string;
}
const waitingHead = (serial: number, { holder, step, at }: Waiting): CaseHead => ({
  ...storedHead(serial),
  caseId: randomUUID(),
  closedAt: undefined,
  waits: { holder, at },
  status: 'berjalan',
  next: { step, round: 1 },
});
/** A register of these cases alone. */
const officeOf = async (heads: readonly CaseHead[]) => {
  const table = newTableName();
  await createTable(client, table);
  await storeCases(document, table, heads);
  const deps = {
    register: registerStore(document, table),
    work: workStore(document, table),
    clock: { now: () => now },
  };
  return async (query: Record<string, string>) => {
    const pages: CaseHead[][] = [];
    let before: string | undefined;
    do {
      const { heads: shown, next } = await listRegister(deps, office, registerFilter.parse(query), before);
      pages.push(shown);
      before = next;
    } while (before);
    return pages;
  };
};
const sizes = (pages: readonly (readonly CaseHead[])[]) => pages.map(({ length }) => length);
const serials = (heads: readonly CaseHead[]) => heads.map(({ requestNumber }) => Number(requestNumber.split('/')[0]));

const due = '2026-11-20T09:00:00.000Z';
const times = (count: number, make: (n: number) => CaseHead) => Array.from({ length: count }, (_, n) => make(n));

describe('sorted by due time', () => {
  const at = ['2026-12-02T09:00:00.000Z', '2026-11-18T09:00:00.000Z', '2026-12-01T09:00:00.000Z'];
  const holders = ['kadis', 'kabid-data', 'kadis'];
  const heads = times(3, (n) => waitingHead(n, { holder: holders[n]!, step: 'agency-disposition', at: at[n]! }));

  it('lists what waits for any official, the most urgent first', async () =>
    expect((await (await officeOf(heads))({ urut: 'batas' })).map(serials)).toEqual([[1, 2, 0]]));
  it('goes on page by page, each case once', async () => {
    const list = await officeOf(
      times(60, (n) => waitingHead(n, { holder: holders[n % 3]!, step: 'agency-disposition', at: due })),
    );
    const pages = await list({ urut: 'batas' });
    expect(sizes(pages)).toEqual([25, 25, 10]);
    expect(new Set(pages.flat().map(({ caseId }) => caseId)).size).toBe(60);
  });
});

describe('only what is late', () => {
  it('goes on after 25, each case once, also where all are due at the same moment and with several holders', async () => {
    const holders = ['kadis', 'kabid-data', 'kosong'];
    const list = await officeOf(
      times(60, (n) => waitingHead(n, { holder: holders[n % 3]!, step: 'agency-disposition', at: due })),
    );
    const pages = await list({ terlambat: 'ya' });
    expect(sizes(pages)).toEqual([25, 25, 10]);
    expect(new Set(pages.flat().map(({ caseId }) => caseId)).size).toBe(60);
  });

  it('has no next page after exactly 25', async () => {
    const list = await officeOf(
      times(25, (n) => waitingHead(n, { holder: 'kadis', step: 'agency-disposition', at: due })),
    );
    expect(sizes(await list({ terlambat: 'ya' }))).toEqual([25]);
  });

  it.each<Record<string, string>>([{}, { pemegang: 'kadis' }])(
    'finds the one at another step behind many (%j)',
    async (query) => {
      const list = await officeOf([
        ...times(40, (n) => waitingHead(n, { holder: 'kadis', step: 'agency-disposition', at: due })),
        waitingHead(99, { holder: 'kadis', step: 'division-disposition', at: '2026-11-23T09:00:00.000Z' }),
      ]);
      const pages = await list({ ...query, terlambat: 'ya', langkah: 'division-disposition' });
      expect(pages.map(serials)).toEqual([[99]]);
    },
  );

  it('lists the longest overdue first, and nothing that is not due yet', async () => {
    const at = ['2026-11-23T09:00:00.000Z', '2026-11-18T09:00:00.000Z', '2026-12-01T09:00:00.000Z'];
    const list = await officeOf(
      times(3, (n) => waitingHead(n, { holder: 'kadis', step: 'agency-disposition', at: at[n]! })),
    );
    expect((await list({ terlambat: 'ya' })).map(serials)).toEqual([[1, 0]]);
  });
});

it('fills a page of found words with what else was asked for', async () => {
  const list = await officeOf([
    waitingHead(1, { holder: 'kabid-data', step: 'division-disposition', at: due }),
    ...times(250, (n) => waitingHead(n + 2, { holder: 'kadis', step: 'agency-disposition', at: due })),
  ]);
  expect((await list({ cari: 'aplikasi', pemegang: 'kabid-data' })).map(serials)).toEqual([[1]]);
  expect(sizes(await list({ cari: 'aplik', langkah: 'agency-disposition' }))).toEqual(
    Array.from({ length: 10 }, () => 25),
  );
});

it('finds a case by each cell of its row, pasted', async () => {
  const head = {
    ...waitingHead(7, { holder: 'kadis', step: 'agency-disposition', at: due }),
    letterNumber: '555 / 786 - Diskominfo / X / 2026',
    agency: 'Badan Jum’at',
    application: { name: "e-Surat Al-Qur'an", type: 'aplikasi' },
  };
  const closed = { ...storedHead(9), status: 'ditolak' as const, next: undefined, waits: undefined };
  const list = await officeOf([head, closed]);
  const cells = [
    head.requestNumber,
    head.letterNumber,
    head.agency,
    head.application.name,
    'e-surat',
    "Al-Qur'an",
    ...stateCells(head, { office, now }),
  ];
  for (const cari of cells) expect([cari, (await list({ cari })).map(serials)]).toEqual([cari, [[7]]]);
  expect((await list({ cari: 'Ditolak' })).map(serials)).toEqual([[9]]);
  expect((await list({ cari: 'ditol', terlambat: 'ya' })).flat()).toEqual([]);
  expect((await list({ cari: '20' })).flat()).toEqual([]);
});

it('finds by today’s words what an earlier version stored, once its words are stored anew', async () => {
  const table = newTableName();
  await createTable(client, table);
  await storeHeads(document, table, 120, 121, (head) => [head.letterNumber.replaceAll(' ', '/')]);
  const register = registerStore(document, table);
  const find = async (text: string) => serials((await register.search(text, { limit: 25 })).heads);
  expect(await find('005 / 120')).toEqual([120]);
  expect(await find('kesehatan')).toEqual([]);
  const catalogue = catalogueStore(document, table);
  expect(
    await reindex({ register, catalogue, cases: caseStore(document, table), outgoing: outgoingStore(document, table) }),
  ).toEqual({ rows: [{ reindexed: 1, applications: 0, numbers: 0 }] });
  expect(await find('kesehatan')).toEqual([120]);
});
