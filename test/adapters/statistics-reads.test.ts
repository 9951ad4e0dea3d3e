import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { batchWrite } from '../../functions/adapters/dynamodb/batch-write';
import { rowKeys } from '../../functions/adapters/dynamodb/entries';
import { statisticsStore } from '../../functions/adapters/dynamodb/statistics-store';
import { entryKey } from '../../functions/adapters/dynamodb/table';
import { workStore } from '../../functions/adapters/dynamodb/work-store';
import { figuresOf } from '../../functions/domain/statistics/figures';
import { boundsOf, monthsBetween } from '../../functions/domain/statistics/months';
import type { StatisticsRow } from '../../functions/domain/statistics/row';
import { maxUncounted } from '../../functions/use-cases/count-months';
import { readPublished } from '../../functions/use-cases/read-published';
import { showDashboard } from '../../functions/use-cases/show-dashboard';
import { showStatistics } from '../../functions/use-cases/show-statistics';
import { createTable } from '../../local/create-table';
import { capacityOf } from '../support/capacity';
import { newTableName, testDynamoDbClient } from '../support/dynamodb';
import { storeHeads } from '../support/stored-heads';
import { officeNow } from '../support/unit-deps';
import { randomFrom } from '../../local/year/random';

/** The rows that one page reads after five years with 20,000 cases a year. Each case has about eight rounds and is open for a month. */
const [casesAMonth, roundsOfACase, agencies, open] = [1667, 8, 60, 1700];
const maxUnits = 60;

const client = testDynamoDbClient();
const items = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
const table = newTableName();
const unitsOf = capacityOf(client);
const statistics = statisticsStore(items, table);
const work = workStore(items, table);
const now = new Date('2026-11-20T02:00:00Z');
const clock = { now: () => now };
const agencyName = (number: number) => `Dinas Pemberdayaan Urusan Nomor ${number}`;
const random = randomFrom(1);
const steps = ['agency-disposition', 'division-disposition', 'conformity-analysis', 'integration', 'build'] as const;

const rowAt = (at: string, seq: number, agency = agencyName(random.between(1, agencies))): StatisticsRow => ({
  caseId: `00000000-0000-4000-8000-${`${seq}`.padStart(12, '0')}`,
  seq,
  at,
  type: 'decided',
  requestNumber: `${seq}/PAB/DISKOMINFO/XI/2026`,
  agency,
  round: 1,
  step: random.pick(steps),
  status: 'berjalan',
  outcome: 'accept',
  post: 'kasi-data',
  openedAt: at,
  dueAt: at,
  workingDays: random.between(0, 40),
  standard: random.between(1, 22),
});
const rowsAt = (at: string, count: number, agency?: string) =>
  Array.from({ length: count }, (_, index) => rowAt(at, index + 1, agency));

beforeAll(async () => {
  await createTable(client, table);
  const figures = figuresOf(rowsAt('2026-10-05T03:00:00.000Z', casesAMonth * roundsOfACase));
  const ofOne = figuresOf(rowsAt('2026-10-05T03:00:00.000Z', 200, 'Dinas'));
  for (const month of monthsBetween('2024-12', '2026-11')) {
    const until = month === '2026-11' ? '2026-11-10T03:00:00.000Z' : boundsOf(month).to;
    await statistics.saveMonth(undefined, { month, until, figures });
    await statistics.saveMonth('DINAS', { month, until, figures: ofOne });
    await statistics.saveCountedUntil(until);
  }
  const uncounted = rowsAt('2026-11-19T03:00:00.000Z', maxUncounted - 1);
  await batchWrite(
    items,
    table,
    uncounted.map((row) => ({ ...entryKey(row), ...rowKeys(row, 'kadis') })),
  );
  await storeHeads(items, table, 0, Math.ceil((open * 3) / 2), () => []);
});
afterAll(() => client.destroy());

const office = officeNow();
const deps = { statistics, work, clock };
it.each<[string, () => Promise<unknown>]>([
  ['a year', () => showStatistics(deps, office, { from: '2025-12', to: '2026-11' })],
  ['the longest period', () => showStatistics(deps, office, { from: '2025-06', to: '2026-11' })],
  ['a year of an agency', () => showStatistics(deps, office, { from: '2025-12', to: '2026-11', agency: 'DINAS' })],
  [
    'the longest period of an agency',
    () => showStatistics(deps, office, { from: '2025-06', to: '2026-11', agency: 'DINAS' }),
  ],
  [
    'the longest period of an agency that is none',
    () => showStatistics(deps, office, { from: '2025-06', to: '2026-11', agency: 'TIDAK ADA' }),
  ],
  ['how the office stands', () => showDashboard(deps, office)],
  ['what is published', () => readPublished(deps)],
])(`reads ${maxUnits} units or less of 100,000 cases for %s`, async (_name, work) => {
  expect(await unitsOf(work)).toBeLessThanOrEqual(maxUnits);
});
