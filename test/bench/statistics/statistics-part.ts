import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { countMonths } from '../../../functions/use-cases/count-months';
import { apps } from '../../support/apps';
import { changeProfile, restoreProfile } from '../../support/change-profile';
import { deskOf } from '../../support/desk';
import { fiveYears, type OfficeSize, storeOffice } from '../../support/five-years';
import { startWorld, type World } from '../../support/world';
import { type Act, measureActs, tableClient } from '../measure-acts';
import type { Part, Row } from '../part';
import { withDynamoDb } from '../with-dynamodb';

const name = 'statistics';
const maxUnits = 60;

/** Every page that shows figures or the register, by its address in November 2026, and its status. */
const pages = [
  ['first page of the desk', '/meja', 200],
  ['statistics of a year', '/meja/statistik', 200],
  ['statistics of 18 months', '/meja/statistik?dari=2025-06&sampai=2026-11', 200],
  [
    'statistics of 18 months of an agency',
    '/meja/statistik?dari=2025-06&sampai=2026-11&opd=DINAS%20PEMBERDAYAAN%20URUSAN%20NOMOR%207',
    200,
  ],
  ['statistics of five years, refused for a year', '/meja/statistik?dari=2021-12&sampai=2026-11', 400],
  ['statistics of an unknown agency', '/meja/statistik?opd=TIDAK%20ADA', 400],
  ['late cases', '/meja?terlambat=ya', 200],
  ['closed cases', '/meja?status=selesai', 200],
  ['open cases of a step', '/meja?langkah=conformity-analysis', 200],
  ['cases of a holder', '/meja?pemegang=kasi-data', 200],
  ['the public figures', '/kinerja', 200],
] as const;

/** Counts all months as the schedule does, run by run. */
const countAll = async ({ deps }: World): Promise<void> => {
  for (let counted = 1; counted > 0;) counted = (await countMonths(deps)).months;
};

/** Returns the pages as acts of a secretary who has signed in. */
const pageActs = async (w: World): Promise<Act[]> => {
  const desk = deskOf(w);
  await desk.signIn();
  return pages.map(([what, path, status]) => ({
    what,
    most: maxUnits,
    act: async () => {
      // A new function for each request: the public figures stay in its memory.
      const answer = path === '/kinerja' ? await apps.performance(w.deps).request(path) : await desk.get(path);
      if (answer.status !== status) throw new Error(`${path}: ${answer.status}, not ${status}`);
      await answer.text();
    },
  }));
};

/** Writes the CSV and XLSX of a year's rows. */
const exportYear = async (w: World): Promise<void> => {
  const desk = deskOf(w);
  await desk.signIn();
  await desk.post('/meja/statistik', { dari: '2025-12', sampai: '2026-11' });
};

/** Fills an office, counts its months, and measures its pages. */
export const measureOffice = async (size: OfficeSize, times: number): Promise<Row[]> => {
  const w = await startWorld({ prints: false });
  try {
    changeProfile({ performance: true });
    const document = DynamoDBDocumentClient.from(tableClient(w), { marshallOptions: { removeUndefinedValues: true } });
    const storedFacts = await storeOffice(document, w.deps.config.tableName, size, w.world.now);
    await countAll(w);
    const measured = await measureActs(name, w, await pageActs(w), times);
    const start = performance.now();
    const files = await measureActs(name, w, [{ what: 'the files of a year', act: () => exportYear(w) }], 0);
    const took = { part: name, what: 'the files of a year', value: Math.round(performance.now() - start), unit: 'ms' };
    return [
      { part: name, what: 'cases stored', value: storedFacts.cases, unit: 'cases', note: `${storedFacts.rows} rows` },
      ...measured,
      ...files,
      took,
    ];
  } finally {
    restoreProfile();
    await w.stop();
  }
};

/** Measures the pages of figures and the register where an office has 100,000 cases of five years. */
export const part: Part = {
  name,
  run: ({ small }) =>
    withDynamoDb(() =>
      small ? measureOffice({ months: 24, casesAMonth: 60, agencies: 20, open: 60 }, 2) : measureOffice(fiveYears, 9),
    ),
};
