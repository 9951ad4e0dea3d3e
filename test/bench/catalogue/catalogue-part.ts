import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { changeCatalogue } from '../../../functions/domain/catalogue/change';
import { catalogueSeed } from '../../../functions/domain/catalogue/seed';
import { findCandidatesFor } from '../../../functions/use-cases/find-candidates';
import { findSimilarTo } from '../../../functions/use-cases/find-similar';
import { answerOf } from '../../support/answers';
import { apps } from '../../support/apps';
import { addedRecord, storeRecords } from '../../support/catalogue/records';
import { usualContent, usualWords } from '../../support/catalogue/usual-content';
import { deskOf } from '../../support/desk';
import { requestOf, wholeSpecification } from '../../support/dossier';
import { newestPath, postForm } from '../../support/people';
import { submission } from '../../support/submission';
import { startWorld, type World } from '../../support/world';
import { type Act, measureActs, tableClient } from '../measure-acts';
import type { Part, Row } from '../part';
import { withDynamoDb } from '../with-dynamodb';

const name = 'catalogue';
/** The goal of a look-up. */
const maxUnits = 30;

/** Stores the shipped applications and generated ones, whose words are as frequent as in an office's own catalogue. */
const fill = async (client: DynamoDBClient, table: string, count: number): Promise<void> => {
  const document = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const act = { type: 'added', actor: 'admin-1', now: new Date('2026-11-24T02:00:00Z'), digest: () => 'x' } as const;
  const seed = catalogueSeed().map(({ id, content }) =>
    changeCatalogue(undefined, { id, state: 'listed', content }, act),
  );
  const furtherRecords = Array.from({ length: count - seed.length }, (_, n) => addedRecord(n, usualContent(n)));
  const records = [...seed, ...furtherRecords].map(({ after }) => after);
  const share = Math.ceil(records.length / 8);
  await Promise.all(
    Array.from({ length: 8 }, (_, n) => storeRecords(document, table, records.slice(n * share, (n + 1) * share))),
  );
};

const request = requestOf({
  application: {
    type: 'aplikasi',
    name: 'e-Persuratan dan Kearsipan Dinamis',
    summary: 'Surat masuk, surat keluar, disposisi, dan arsip dinamis yang terintegrasi.',
  },
  specification: { ...wholeSpecification, raa: 'RAA.01.02.06', data: 'Surat masuk, surat keluar, arsip dinamis' },
});
const ofManyWords = requestOf({
  application: {
    type: 'aplikasi',
    name: 'Izin',
    summary: catalogueSeed()
      .map(({ content }) => content.purpose)
      .join(' '),
  },
});

const ofCommonWords = requestOf({
  application: { type: 'aplikasi', name: 'Layanan Data Pegawai Daerah', summary: usualWords(7, 60).join(' ') },
  specification: { ...wholeSpecification, raa: 'RAA.02.02.03', data: 'Data pegawai, data masyarakat, laporan' },
});

/** Brings a request to its analyst and returns the path of the analyst's page. */
const atAnalyst = async (w: World): Promise<string> => {
  await w.submit(
    submission({ specification: { ...wholeSpecification, raa: 'RAA.02.02.03', data: 'Surat masuk, surat keluar' } }),
  );
  await postForm(w, newestPath(w), answerOf.accept);
  await postForm(w, newestPath(w), answerOf.forward);
  return newestPath(w);
};

/** Returns the look-ups and pages to measure. */
const actsOf = async (w: World): Promise<Act[]> => {
  const { catalogue } = w.deps;
  const analyst = await atAnalyst(w);
  const desk = deskOf(w);
  await desk.signIn();
  const page = (path: string) => async () => {
    const answer = await desk.get(path);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    await answer.text();
  };
  return [
    { what: 'a look-up of similar applications', act: () => findSimilarTo({ catalogue }, request), most: maxUnits },
    { what: 'a look-up of many words', act: () => findSimilarTo({ catalogue }, ofManyWords), most: maxUnits },
    { what: 'a look-up of common words', act: () => findSimilarTo({ catalogue }, ofCommonWords), most: maxUnits },
    {
      what: 'a look-up of systems to integrate',
      act: () => findCandidatesFor({ catalogue }, request),
      most: maxUnits,
    },
    { what: 'the list', act: page('/meja/katalog') },
    { what: 'the list of an agency', act: page('/meja/katalog?opd=Dinas%20Kesehatan') },
    { what: 'the list of a status', act: page('/meja/katalog?status=dihentikan') },
    { what: 'a search for a rare word', act: page('/meja/katalog?cari=srikandi') },
    { what: 'a search for a common word', act: page('/meja/katalog?cari=perizinan') },
    { what: 'a record', act: page('/meja/katalog/app-00007') },
    { what: 'the page of step 4', act: async () => (await apps.decideStep(w.deps).request(analyst)).text() },
  ];
};

/** Fills a catalogue and measures its pages and look-ups. */
export const measureCatalogue = async (count: number, times: number): Promise<Row[]> => {
  const w = await startWorld({ prints: false });
  try {
    await fill(tableClient(w), w.deps.config.tableName, count);
    const storedRow = { part: name, what: 'applications stored', value: count, unit: 'records' };
    return [storedRow, ...(await measureActs(name, w, await actsOf(w), times))];
  } finally {
    await w.stop();
  }
};

/** Measures look-ups and pages of a catalogue of 10,000 applications. */
export const part: Part = {
  name,
  run: ({ small }) => withDynamoDb(() => (small ? measureCatalogue(300, 2) : measureCatalogue(10_000, 9))),
};
