import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { batchWrite } from '../../functions/adapters/dynamodb/batch-write';
import { rowKeys } from '../../functions/adapters/dynamodb/entries';
import { headItem } from '../../functions/adapters/dynamodb/head-item';
import { entryKey, headKey } from '../../functions/adapters/dynamodb/table';
import { applicant } from '../../functions/domain/case/case';
import { type CaseHead, caseHead } from '../../functions/domain/case/records';
import { monthAfter, monthsBetween, monthOf } from '../../functions/domain/statistics/months';
import type { StatisticsRow } from '../../functions/domain/statistics/row';
import { randomFrom } from '../../local/year/random';
import { storedHead } from './stored-heads';

/** Counts the months up to the present one, and the cases, agencies and waiting cases of an office. */
export interface OfficeSize {
  months: number;
  casesAMonth: number;
  agencies: number;
  /** The newest cases, which still wait for an official. */
  open: number;
}

/** 100,000 cases over five years. */
export const fiveYears: OfficeSize = { months: 60, casesAMonth: 1667, agencies: 60, open: 1700 };

const day = 86_400_000;
/** Each step with its official, outcome and standard in working days. */
const steps = [
  ['agency-disposition', 'kadis', 'accept', 1],
  ['division-disposition', 'kabid-data', 'forward', 1],
  ['conformity-analysis', 'kasi-data', 'conforms', 2],
  ['integration-analysis', 'kasi-data', 'integrate', 2],
  ['integration', 'kasi-data', 'done', 2],
  ['build', 'kasi-data', 'done', 22],
] as const;

type Random = ReturnType<typeof randomFrom>;
interface Made {
  head: CaseHead;
  /** The rows of its decisions, each with its actor's roster id. */
  rows: [StatisticsRow, string][];
}

/** Returns the rows of a closed case: it is registered, every second one comes back once, and each step is decided. */
const rowsOf = (head: CaseHead, received: number, random: Random): Made['rows'] => {
  const { caseId, requestNumber, agency } = head;
  const common = { caseId, requestNumber, agency, round: 1, status: 'berjalan' as const };
  const at = (days: number) => new Date(received + days * day).toISOString();
  const rows: Made['rows'] = [[{ ...common, seq: 1, at: at(0), type: 'registered', step: 'request' }, applicant]];
  const add = (row: Omit<StatisticsRow, 'seq' | keyof typeof common> & Partial<StatisticsRow>, actor: string) =>
    rows.push([{ ...common, seq: rows.length + 1, ...row }, actor]);
  let passed = 0;
  if (random.chance(0.5)) {
    const openedAt = at(0);
    add(
      { at: at(0.1), type: 'decided', step: 'agency-disposition', outcome: 'return', post: 'kadis', openedAt },
      'kadis',
    );
    add({ at: at(0.5), type: 'resubmitted', step: 'request', openedAt, workingDays: random.between(0, 20) }, applicant);
  }
  for (const [step, actor, outcome, standard] of steps) {
    const workingDays = random.between(0, Math.ceil(standard * 1.4));
    passed += workingDays / 4 + 0.01;
    const status = step === 'build' ? ('selesai' as const) : ('berjalan' as const);
    const times = { openedAt: at(passed - workingDays / 4), dueAt: at(passed + 0.5) };
    add(
      { at: at(passed), type: 'decided', step, outcome, status, post: actor, workingDays, standard, ...times },
      actor,
    );
  }
  return rows;
};

const agencyName = (number: number) => `Dinas Pemberdayaan Urusan Nomor ${number}`;

/** Returns one case: closed with all its rows, or open with the row of its registration. */
const caseOf = (
  serial: number,
  received: number,
  { isOpen, agency }: { isOpen: boolean; agency: string },
  random: Random,
): Made => {
  const receivedAt = new Date(received).toISOString();
  // Three of four wait before their due time.
  const dueAt = new Date(received + (serial % 4 === 0 ? 2 : 40) * day).toISOString();
  const { next: _next, waits: _waits, ...base } = storedHead(serial);
  const head = caseHead.parse({
    ...base,
    agency,
    receivedAt,
    status: isOpen ? 'berjalan' : 'selesai',
    ...(isOpen && { next: { step: 'conformity-analysis', round: 1 }, waits: { holder: 'kasi-data', at: dueAt } }),
  });
  const rows = rowsOf(head, received, random);
  return { head, rows: isOpen ? rows.slice(0, 1) : rows };
};

/** The writers at work at the same time. */
const writers = 8;

const write = async (client: DynamoDBDocumentClient, table: string, made: readonly Made[]): Promise<void> => {
  const items = made.flatMap(({ head, rows }) => [
    { ...headItem({ head, steps: [] }), ...headKey(head.caseId) },
    ...rows.map(([row, actor]) => ({ ...entryKey(row), ...rowKeys(row, actor) })),
  ]);
  const share = Math.ceil(items.length / writers);
  await Promise.all(
    Array.from({ length: writers }, (_, index) =>
      batchWrite(client, table, items.slice(index * share, (index + 1) * share)),
    ),
  );
};

/**
 * Stores the heads and statistics rows of an office's cases with the keys of the product's own writers, without events, forms and search
 * words. The months up to `now` have the same number of cases; the newest cases are open. Months are not counted yet.
 * @returns the number of cases and of rows
 */
export const storeOffice = async (
  client: DynamoDBDocumentClient,
  table: string,
  { months, casesAMonth, agencies, open }: OfficeSize,
  now: Date,
): Promise<{ cases: number; rows: number }> => {
  const [random, last] = [randomFrom(1), monthOf(now)];
  const all = months * casesAMonth;
  let [serial, rows] = [0, 0];
  for (const month of monthsBetween(monthAfter(last, 1 - months), last)) {
    const from = new Date(`${month}-01T01:00:00Z`).getTime();
    const span = Math.min(27 * day, now.getTime() - from - 12 * day * (month === last ? 1 : 0));
    const made = Array.from({ length: casesAMonth }, (_, index) => {
      serial += 1;
      const agency = agencyName(random.between(1, agencies));
      const received = from + Math.floor((index / casesAMonth) * span);
      return caseOf(serial, received, { isOpen: serial > all - open, agency }, random);
    });
    await write(client, table, made);
    rows += made.reduce((sum, { rows: some }) => sum + some.length, 0);
  }
  return { cases: serial, rows };
};
