import { applicantPages } from '../../functions/http/applicant/applicant';
import { present } from '../../functions/domain/present';
import { decideStep } from '../../functions/http/official/decide-step';
import { latestRound } from '../../functions/domain/case/case';
import type { StepId } from '../../functions/domain/sop/sop';
import { answerOf, resubmission } from '../support/answers';
import { newestPath, postForm } from '../support/people';
import { submission } from '../support/submission';
import { startWorld, type World } from '../support/world';

/** The superior's words on the sheet reach only its recipient. */
let w: World;
beforeAll(async () => {
  w = await startWorld();
});
afterAll(() => w.stop());
beforeEach(() => {
  w.world.now = new Date('2026-11-24T02:00:00Z');
});

const send = (fields: Record<string, string>) => postForm(w, newestPath(w), fields);
const page = async () => (await decideStep(w.deps).request(newestPath(w))).text();
const mailTo = (email: string) => w.mails.findLast(({ to }) => to === `${email}@example.id`)!;
const dueOf = async (caseId: string, step: StepId) => present(latestRound(await w.view(caseId), step), step).dueAt;

const urgent = {
  ...answerOf.accept,
  instructions: 'tanggapan',
  urgency: 'sangat-segera',
  security: 'terbatas',
  deadline: '2026-11-30',
  note: 'Periksa katalog dahulu.',
};

it('stands in the mail and on the page of the official who receives it, not with the applicant', async () => {
  const { caseId } = await w.submit();
  const receipt = newestPath(w, 'pemohon');
  expect((await send(urgent)).status).toBe(303);
  const { text } = mailTo('kabid-aptika');
  for (const sentence of [
    'Petunjuk: Tanggapan dan saran',
    'Sifat: Sangat Segera',
    'Keamanan: Terbatas',
    'Batas waktu: Senin, 30 November 2026 pukul 16.00 WIB',
    'Catatan Kepala Dinas: Periksa katalog dahulu.',
  ])
    expect(text).toContain(sentence);
  const html = await page();
  for (const sentence of [
    'Petunjuk: Tanggapan dan saran',
    'Sifat: Sangat Segera',
    'Batas waktu: Senin, 30 November 2026',
  ])
    expect(html).toContain(sentence);
  const theirs = await (await applicantPages(w.deps).request(receipt)).text();
  expect(theirs).not.toMatch(/Petunjuk|Sangat Segera|Periksa katalog/);
  expect(await dueOf(caseId, 'division-disposition')).toBe('2026-11-30T09:00:00.000Z');
});

it('says nothing of what is as usual, and leaves the standard time where no day was set', async () => {
  const { caseId } = await w.submit();
  await send({ ...answerOf.accept, instructions: '', urgency: 'biasa', security: 'biasa' });
  expect(mailTo('kabid-aptika').text).not.toMatch(/Petunjuk|Sifat|Keamanan|Catatan/);
  expect(await dueOf(caseId, 'division-disposition')).toBe('2026-11-25T09:00:00.000Z');
});

it('refuses a day that has passed, and takes today', async () => {
  const { caseId } = await w.submit();
  const refused = await send({ ...urgent, deadline: '2026-11-23' });
  expect([refused.status, await refused.text()]).toEqual([
    400,
    expect.stringContaining('Batas waktu tidak boleh sebelum hari ini.'),
  ]);
  expect((await send({ ...urgent, deadline: '2026-11-24' })).status).toBe(303);
  expect(await dueOf(caseId, 'division-disposition')).toBe('2026-11-24T09:00:00.000Z');
});

it('sets the time of the round that it led to: one that comes back from the applicant has the standard time', async () => {
  const body = submission();
  const { caseId } = await w.submit(body);
  await send(answerOf.accept);
  await send({ ...answerOf.forward, deadline: '2026-11-25' });
  expect(await dueOf(caseId, 'conformity-analysis')).toBe('2026-11-25T09:00:00.000Z');
  await send(answerOf.return);
  await postForm(w, newestPath(w, 'pemohon'), resubmission(body));
  expect(await dueOf(caseId, 'conformity-analysis')).toBe('2026-11-26T09:00:00.000Z');
});

it('asks to confirm a day more than three months ahead', async () => {
  const { caseId } = await w.submit();
  const asked = await send({ ...urgent, deadline: '2027-03-01' });
  expect([asked.status, await asked.text()]).toEqual([
    400,
    expect.stringContaining('Batas waktu Senin, 1 Maret 2027 lebih dari 3 bulan lagi.'),
  ]);
  expect((await send({ ...urgent, deadline: '2027-03-01', farDeadline: 'true' })).status).toBe(303);
  expect(await dueOf(caseId, 'division-disposition')).toBe('2027-03-01T09:00:00.000Z');
});

it('shows the statement about a far day only once it is asked for', async () => {
  await w.submit();
  expect(await page()).not.toContain('Batas waktu ini memang lebih dari 3 bulan lagi.');
  const asked = await send({ ...urgent, deadline: '2027-03-01' });
  expect(await asked.text()).toContain('Batas waktu ini memang lebih dari 3 bulan lagi.');
});

it('refuses a day of next year that was probably meant for this year, even if it is confirmed', async () => {
  await w.submit();
  const refused = await send({ ...urgent, deadline: '2027-11-24', farDeadline: 'true' });
  expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('Periksa tahunnya.')]);
});

it('offers "Tidak ada" after a refused choice only where the outcome needs no recipient', async () => {
  await w.submit();
  const past = { ...urgent, deadline: '2026-11-23' };
  expect(await (await send(past)).text()).not.toContain('Tidak ada');
  const unused = await send({ outcome: 'reject', reason: 'Sudah ada', holder: urgent.holder });
  expect([unused.status, await unused.text()]).toEqual([
    400,
    expect.stringMatching(/name="holder" value=""[^]*Tidak ada/),
  ]);
});

it('names the year of a day in another year, on the page and in the mail', async () => {
  await w.submit();
  await send({ ...urgent, deadline: '2027-01-04' });
  expect(mailTo('kabid-aptika').subject).toContain('s.d. Sen 4 Jan 2027:');
  expect(await page()).toContain('Batas Sen 4 Jan 2027, 16.00');
});

it('tells the applicant the day that an official set instead of the standard time', async () => {
  await w.submit();
  await send({ ...urgent, deadline: '2027-01-04' });
  expect(w.mails.findLast(({ to }) => !to.startsWith('k'))?.text).toContain(
    'Berikutnya: Disposisi Kepala Bidang, batas waktu Senin, 4 Januari 2027',
  );
});

it('may not set a day whose office hours are over', async () => {
  await w.submit();
  w.world.now = new Date('2026-11-24T10:00:00Z');
  const refused = await send({ ...urgent, deadline: '2026-11-24' });
  expect([refused.status, await refused.text()]).toEqual([
    400,
    expect.stringContaining('Hari ini sudah lewat pukul 16.00.'),
  ]);
});
