import { find as findByCommand } from '../../local/ops/commands/find';
import { type DeskClient, startDesk } from '../support/desk';
import { numberingOf } from '../support/letter-facts';
import { letterPeople } from '../support/letter-people';
import { withLetters } from '../support/with-letters';
import type { World } from '../support/world';

withLetters({ loop: true });
let w: World;
let desk: DeskClient;
let one: { caseId: string; path: string };
const { refusedCase } = letterPeople(() => ({ w, desk }));
const find = (number: string, filter = '') => desk.page(`/meja?cari=${encodeURIComponent(number)}${filter}`);
const enter = async (number: string, more = {}) =>
  expect(
    (await desk.post(one.path, { 'outgoing.number': number, 'outgoing.date': '2026-11-24', ...more })).status,
  ).toBe(303);

beforeAll(async () => {
  ({ w, desk } = await startDesk());
  await w.submit();
  one = await refusedCase();
  await enter('500.12/007-Diskominfo/2026');
});
afterAll(() => w.stop());

it.each([
  '500.12/007-Diskominfo/2026',
  '500.12/7 - diskominfo / 2026',
  'Nomor : 500.12/007-Diskominfo/2026',
  'Surat 500.12/007–Diskominfo/2026',
])('finds the case of an outgoing letter by its whole number, %s', async (number) => {
  const page = await find(number);
  expect(page).toMatch(/Halaman 1, 1 permohonan/);
  expect(page).toContain(`href="/meja/permohonan/${one.caseId}"`);
});

it('finds the case by the command of operators as well', async () =>
  expect(await findByCommand(w.deps, '500.12/007-Diskominfo/2026')).toMatchObject({ rows: [{ caseId: one.caseId }] }));

it('names the letter that has the number', async () =>
  expect(await find('500.12/007-Diskominfo/2026')).toContain(`<a href="${one.path}">Surat keluar yang dicari</a>`));

it('says that only a whole number finds a letter', async () => {
  const page = await find('500.12/007');
  expect(page).toContain('Nomor surat keluar dan nota dinas harus lengkap.');
  expect(page).toContain('Tidak ada permohonan yang cocok');
});

it('respects the other choices of the filter', async () => {
  expect(await find('500.12/007-Diskominfo/2026', '&status=ditolak')).toContain(one.caseId);
  expect(await find('500.12/007-Diskominfo/2026', '&status=berjalan')).not.toContain(one.caseId);
});

it('forgets a number that was corrected before the signature, and finds the right one', async () => {
  await enter('500.12/8/2026', { was: numberingOf(await w.dossier(one.caseId)) });
  expect(await find('500.12/007-Diskominfo/2026')).not.toContain(one.caseId);
  expect(await find('500.12/8/2026')).toContain(one.caseId);
});

it('still finds the number of a withdrawn letter, beside that of its successor', async () => {
  expect((await desk.post(`${one.path}/tarik`, { 'takeback.reason': 'Salah alamat tujuan' })).status).toBe(303);
  expect((await desk.post(`${one.path}/ulang`)).status).toBe(303);
  await enter('500.12/9');
  for (const number of ['500.12/8/2026', '500.12/9']) expect(await find(number)).toContain(one.caseId);
});
