import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { outgoingStore } from '../../functions/adapters/dynamodb/outgoing';
import { createTable } from '../../local/create-table';
import { reindex } from '../../local/ops/commands/reindex';
import type { NumberedLetter } from '../../functions/domain/letters/numbered-letter';
import type { Page } from '../../functions/ports/work';
import { capacityOf } from '../support/capacity';
import { type DeskClient, startDesk } from '../support/desk';
import { newTableName, testDynamoDbClient } from '../support/dynamodb';
import { numberingOf } from '../support/letter-facts';
import { letterPeople } from '../support/letter-people';
import { withLetters } from '../support/with-letters';
import type { World } from '../support/world';

withLetters({ loop: true });
let w: World;
let desk: DeskClient;
beforeAll(async () => {
  ({ w, desk } = await startDesk({ prints: true }));
});
afterAll(() => w.stop());

const path = '/meja/surat-keluar/bernomor';
const { refusedCase, entry, numbered, signBy, signedFile } = letterPeople(() => ({ w, desk }));
const statesOf = async (month = '2026-11') =>
  Object.fromEntries(
    (await w.deps.outgoing.numbered(month, { limit: 100 })).items.map((one) => [one.number, one.state]),
  );

it('lists a number with its day, addressee, request and state', async () => {
  const { path: letter } = await refusedCase();
  await desk.post(letter, entry({ 'outgoing.number': '1/DISKOMINFO' }));
  const html = await desk.page(path);
  expect(html).toMatch(/1\/(?:<wbr\/?>)?DISKOMINFO[\s\S]*Selasa, 24 November 2026[\s\S]*Menunggu tanda tangan/);
  expect(html).toContain(`<a href="${letter}">Surat Pemberitahuan Penolakan</a>`);
  expect(html).toMatch(/Kepada Dinas/);
  expect(html).toContain('Bulan surat: November 2026');
  expect(html).toContain('Nomor nota dinas ada di halaman <a href="/meja/nota-dinas">Nota dinas</a>.');
});

it('keeps a signed letter', async () => {
  const { link } = await numbered(entry({ 'outgoing.number': '2/DISKOMINFO' }));
  await signBy(link, await signedFile(link));
  expect(await statesOf()).toMatchObject({ '2/DISKOMINFO': 'signed' });
});

it('keeps a withdrawn number, beside that of the letter issued again', async () => {
  const { path: letter } = await numbered(entry({ 'outgoing.number': '3/DISKOMINFO' }));
  await desk.post(`${letter}/tarik`, { 'takeback.reason': 'Salah alamat' });
  expect(await statesOf()).toMatchObject({ '3/DISKOMINFO': 'withdrawn' });
  await desk.post(`${letter}/ulang`);
  await desk.post(letter, entry({ 'outgoing.number': '4/DISKOMINFO' }));
  expect(await statesOf()).toMatchObject({ '3/DISKOMINFO': 'withdrawn', '4/DISKOMINFO': 'numbered' });
});

it('marks a replaced letter', async () => {
  const { caseId, path: letter, link } = await numbered(entry({ 'outgoing.number': '5/DISKOMINFO' }));
  await signBy(link, await signedFile(link));
  const was = numberingOf(await w.dossier(caseId));
  const answer = await desk.post(`${letter}/ulang`, { was, 'replacement.reason': 'Nomornya keliru' });
  expect(answer.status).toBe(303);
  expect(await statesOf()).toMatchObject({ '5/DISKOMINFO': 'replaced' });
});

it('forgets a number that was corrected before the signature', async () => {
  const { caseId, path: letter } = await numbered(entry({ 'outgoing.number': '6/DISKOMINFO' }));
  const was = numberingOf(await w.dossier(caseId));
  await desk.post(letter, entry({ 'outgoing.number': '7/DISKOMINFO', was }));
  const states = await statesOf();
  expect(states).toMatchObject({ '7/DISKOMINFO': 'numbered' });
  expect(states).not.toHaveProperty('6/DISKOMINFO');
});

it('says that a month has none, and offers no month to come', async () => {
  const html = await desk.page(`${path}?bulan=2026-10`);
  expect(html).toContain('Tidak ada surat bernomor pada Oktober 2026');
  expect(html).toContain(`${path}?bulan=2026-11`);
  expect(await desk.page(path)).not.toContain(`${path}?bulan=2026-12`);
});

it.each(['2026-13', 'kemarin', '2026-12'])('says that it cannot show the month %s', async (month) => {
  const answer = await desk.get(`${path}?bulan=${month}`);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toMatch(/Tulis tahun dan bulan sampai November 2026[\s\S]*aria-invalid="true"/);
});

it('is linked from the list of waiting letters', async () =>
  expect(await desk.page('/meja/surat-keluar')).toContain(`<a href="${path}">Surat bernomor</a>`));

it('lists by reindex what an earlier version numbered', async () => {
  const added: NumberedLetter[] = [];
  const outgoing = { addNumbered: async (letters: readonly NumberedLetter[]) => void added.push(...letters) };
  const catalogue = { ...w.deps.catalogue, all: async function* () {} };
  await reindex({ ...w.deps, catalogue, outgoing });
  const { items } = await w.deps.outgoing.numbered('2026-11', { limit: 100 });
  const byNumber = (a: NumberedLetter, b: NumberedLetter) => a.number.localeCompare(b.number);
  expect(added.sort(byNumber)).toEqual([...items].sort(byNumber));
});

it('reads a page of many at a bounded cost', async () => {
  const client = testDynamoDbClient();
  const table = newTableName();
  await createTable(client, table);
  const outgoing = outgoingStore(DynamoDBDocumentClient.from(client), table);
  const letters = Array.from({ length: 230 }, (_, serial): NumberedLetter => {
    const number = `${serial + 1}/DISKOMINFO`;
    const facts = {
      of: serial,
      kind: 'surat-penolakan',
      step: 'agency-disposition',
      agency: 'Dinas Kesehatan',
    } as const;
    const about = {
      requestNumber: '1/PAB',
      application: 'Perizinan Klinik',
      date: '2026-11-24',
      state: 'signed',
    } as const;
    return { caseId: '00000000-0000-4000-8000-000000000000', ...facts, ...about, number };
  });
  await outgoing.addNumbered(letters);
  const measure = capacityOf(client);
  let first: Page<NumberedLetter> = { items: [] };
  const units = await measure(async () => {
    first = await outgoing.numbered('2026-11', { limit: 100 });
  });
  expect(units).toBeLessThanOrEqual(12);
  const second = await outgoing.numbered('2026-11', { limit: 100, after: first.next });
  const third = await outgoing.numbered('2026-11', { limit: 100, after: second.next });
  expect([first, second, third].map(({ items }) => items.length)).toEqual([100, 100, 30]);
  expect(third.next).toBeUndefined();
  client.destroy();
});
