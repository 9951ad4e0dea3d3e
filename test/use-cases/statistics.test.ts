import { DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { entryKey, figuresKey } from '../../functions/adapters/dynamodb/table';
import { figuresOf } from '../../functions/domain/statistics/figures';
import type { StatisticsRow } from '../../functions/domain/statistics/row';
import { countMonths, maxUncounted } from '../../functions/use-cases/count-months';
import { readMonths } from '../../functions/use-cases/read-statistics';
import { recount } from '../../local/ops/commands/recount';
import type { MonthFigures } from '../../functions/domain/statistics/figures';
import { caseAfter } from '../support/cases';
import { testDynamoDbClient } from '../support/dynamodb';
import { submission } from '../support/submission';
import { officeNow, unitDeps } from '../support/unit-deps';
import { startWorld, type World } from '../support/world';

const row = (seq: number, at: string, agency = 'Dinas Kesehatan'): StatisticsRow => ({
  caseId: `case-${seq}`,
  seq,
  at,
  type: 'decided',
  requestNumber: `${seq}/X/XI/2026`,
  agency,
  round: 1,
  step: 'agency-disposition',
  status: 'berjalan',
  outcome: 'accept',
  post: 'kadis',
  openedAt: at,
  dueAt: at,
  workingDays: 1,
  standard: 1,
});
const many = (count: number, at: string) => Array.from({ length: count }, (_, index) => row(index + 1, at));

/** The statistics' port in memory. `failsAfter`: the number of saved months after which the process dies. */
const kept = (rows: readonly StatisticsRow[], failsAfter = Infinity) => {
  const months = new Map<string, MonthFigures>();
  const state = { until: undefined as string | undefined, saved: 0, left: failsAfter };
  const statistics = {
    rows: async (_actors: readonly string[], from: string, to: string) =>
      rows.filter(({ at }) => at >= from && at <= to),
    oldest: async () => rows.map(({ at }) => at).sort()[0],
    countedUntil: async () => state.until,
    months: async (agency: string | undefined, from: string, to: string) =>
      [...months].flatMap(([key, month]) =>
        key.startsWith(`${agency ?? ''}#`) && month.month >= from && month.month <= to ? [month] : [],
      ),
    saveMonth: async (agency: string | undefined, month: MonthFigures) => {
      if (state.left === 0) throw new Error('killed');
      state.left -= 1;
      state.saved += 1;
      months.set(`${agency ?? ''}#${month.month}`, month);
    },
    saveCountedUntil: async (until: string) => void (state.until = until),
    replaceMonth: async (agency: string | undefined, month: MonthFigures) =>
      void months.set(`${agency ?? ''}#${month.month}`, month),
    replaceCountedUntil: async (until: string) => void (state.until = until),
  };
  const at = (now: string) => unitDeps({ statistics, clock: { now: () => new Date(now) } }).deps;
  const read = (now: string, agency?: string) =>
    readMonths({ statistics }, officeNow(), { from: '2026-10', to: '2026-12', agency, now: new Date(now) });
  return { state, months, at, read, statistics };
};
const later = '2026-11-20T02:00:00.000Z';

it('leaves the running month uncounted while few rows came, and a page reads them one by one', async () => {
  const rows = many(maxUncounted - 1, '2026-11-10T02:00:00.000Z');
  const { at, state, read } = kept(rows);
  await countMonths(at(later));
  expect(state.saved).toBe(0);
  expect((await read(later)).find(({ month }) => month === '2026-11')!.figures).toEqual(figuresOf(rows));
});

it('counts the running month once enough came, and again only when as many came anew', async () => {
  const rows = many(maxUncounted, '2026-11-10T02:00:00.000Z');
  const { at, state } = kept(rows);
  await countMonths(at(later));
  await countMonths(at(later));
  expect(state.saved).toBe(2);
});

it('counts no row that is younger than the index may be late', async () => {
  const { at, state } = kept(many(maxUncounted, '2026-11-20T01:55:00.000Z'));
  await countMonths(at(later));
  expect(state.saved).toBe(0);
});

it('counts every month that is over, each up to its last instant', async () => {
  const rows = [
    row(1, '2026-09-30T16:59:59.999Z'),
    row(2, '2026-09-30T17:00:00.000Z'),
    row(3, '2026-11-10T02:00:00.000Z'),
  ];
  const { at, months, state } = kept(rows);
  await countMonths(at(later));
  expect([...months].map(([key, { figures }]) => [key, figures.rows])).toEqual([
    ['#2026-09', 1],
    ['DINAS KESEHATAN#2026-09', 1],
    ['#2026-10', 1],
    ['DINAS KESEHATAN#2026-10', 1],
  ]);
  expect(state.until).toBe('2026-10-31T16:59:59.999Z');
});

it.each([0, 1, 2])(
  'shows the same figures after a run that dies after %i writes, and after the next',
  async (writes) => {
    const rows = [
      ...many(maxUncounted, '2026-11-10T02:00:00.000Z'),
      row(900, '2026-11-11T02:00:00.000Z', 'Bappeda'),
      row(901, '2026-10-05T02:00:00.000Z'),
    ];
    const { at, state, read } = kept(rows, writes);
    const before = await read(later);
    await expect(countMonths(at(later))).rejects.toThrow('killed');
    expect(await read(later)).toEqual(before);
    state.left = Infinity;
    await countMonths(at(later));
    expect(await read(later)).toEqual(before);
    expect((await read(later, 'BAPPEDA')).map(({ figures }) => figures.rows)).toEqual([0, 1]);
  },
);

describe('on the table', () => {
  const client = testDynamoDbClient();
  const items = DynamoDBDocumentClient.from(client);
  let w: World;
  beforeAll(async () => {
    w = await startWorld();
    await caseAfter(w, ['accept', 'forward', 'conforms-with-conditions']);
    await caseAfter(w, ['reject'], submission({ agency: { ...submission().agency, name: 'Bappeda' } }));
  });
  afterAll(async () => {
    await w.stop();
    client.destroy();
  });
  const November = '2026-11';
  const monthsOf = async (agency?: string) => {
    const office = await w.deps.office.current();
    const now = w.world.now;
    const [month] = await readMonths(w.deps, office, { from: November, to: November, agency, now });
    return month!.figures;
  };

  it('has every decision in the figures at once', async () => {
    expect(await monthsOf()).toMatchObject({
      rows: 6,
      received: 2,
      ends: { ditolak: 1 },
      conditions: 2,
      outcomes: { 'agency-disposition accept': 1, 'agency-disposition reject': 1, 'division-disposition forward': 1 },
    });
    expect(await monthsOf('BAPPEDA')).toMatchObject({ rows: 2, received: 1 });
  });

  it('stores what each row takes under the limit of a sort key, without a scan', async () => {
    const rows = await w.deps.statistics.rows(['kadis', 'pemohon'], '0', '~');
    expect(rows.map(({ step }) => step).sort()).toEqual([
      'agency-disposition',
      'agency-disposition',
      'request',
      'request',
    ]);
  });

  it('keeps the month after it is over, and a recount finds nothing to repair', async () => {
    w.world.now = new Date('2026-12-01T02:00:00Z');
    const before = await monthsOf();
    expect(await countMonths(w.deps)).toEqual({ months: 1 });
    expect(await monthsOf()).toEqual(before);
    expect(await recount(w.deps)).toEqual({ rows: [{ cases: 2, repaired: 0 }] });
  });

  it('repairs a row that is missing, one that differs, and a month, and says so', async () => {
    const TableName = w.deps.config.tableName;
    const [caseId] = w.caseIds();
    const [accepted] = await w.deps.statistics.rows(['kadis'], '0', '~');
    const change = (Key: object, UpdateExpression: string, ExpressionAttributeValues?: Record<string, unknown>) =>
      items.send(new UpdateCommand({ TableName, Key: { ...Key }, UpdateExpression, ExpressionAttributeValues }));
    await change(entryKey({ caseId: caseId!, seq: 1 }), 'REMOVE worker, workAt');
    await change(entryKey({ caseId: caseId!, seq: accepted!.seq }), 'SET workAt = :at', {
      ':at': '2026-11-24T02:00:00.000Z',
    });
    await change(figuresKey(undefined, November), 'SET figures.received = :no', { ':no': 7 });
    const first = (await recount(w.deps)).rows;
    expect(first.at(-1)).toEqual({ cases: 2, repaired: 3 });
    expect(first.map(({ row: of, figures }) => of ?? figures)).toEqual(['missing', 'differed', 'differed', undefined]);
    expect(await recount(w.deps)).toEqual({ rows: [{ cases: 2, repaired: 0 }] });
    expect(await monthsOf()).toMatchObject({ received: 2, rows: 6 });
  });
});
