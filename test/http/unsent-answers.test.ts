import { applicantPages } from '../../functions/http/applicant/applicant';
import { decideStep } from '../../functions/http/official/decide-step';
import { answerOf, resubmission } from '../support/answers';
import { caseAtStep } from '../support/cases';
import { type DeskClient, deskOf } from '../support/desk';
import { newestPath, postForm, sendForm } from '../support/people';
import { submission } from '../support/submission';
import { startWorld, type World } from '../support/world';

const begun = new Date('2026-11-24T02:00:00Z');
let w: World;
let desk: DeskClient;
beforeAll(async () => {
  w = await startWorld();
  desk = deskOf(w);
});
afterAll(() => w.stop());
beforeEach(() => {
  w.world.now = begun;
});

const later = (days: number) => {
  w.world.now = new Date(begun.getTime() + days * 86_400_000);
};
const markup = '<script>alert(1)</script>';
/** Returns the text that a page gives back for copying. */
const givenBack = async (answer: Response) => ({
  status: answer.status,
  text: /<textarea id="isian" readonly[^>]*>([^<]*)<\/textarea>/.exec(await answer.text())?.[1],
});
const putusan = (path: string, fields: Record<string, string>) => sendForm(w, decideStep(w.deps), path, fields);

describe("an official's page gives back what was typed, where its link", () => {
  it('has expired', async () => {
    await w.submit();
    later(31);
    const answer = await putusan(newestPath(w), { outcome: 'reject', reason: `Ganda ${markup}` });
    const html = await answer.clone().text();
    expect(html).toContain('Kirim tautan baru');
    expect(html).not.toContain(markup);
    expect(await givenBack(answer)).toEqual({
      status: 410,
      text: 'Pilihan: Tolak permohonan\nAlasan: Ganda &lt;script&gt;alert(1)&lt;/script&gt;',
    });
  });

  it('is of a step that was decided meanwhile', async () => {
    await w.submit();
    const path = newestPath(w);
    expect((await postForm(w, path, answerOf.accept)).status).toBe(303);
    const { status, text } = await givenBack(await putusan(path, answerOf.reject));
    expect([status, text]).toEqual([409, expect.stringContaining('Alasan: Sudah ada aplikasi serupa')]);
  });

  it('is of a step that the same answers decided, where there is nothing to copy', async () => {
    await w.submit();
    const path = newestPath(w);
    const reject = { outcome: 'reject', reason: 'Sudah ada\r\naplikasi  serupa', note: '' };
    expect((await putusan(path, reject)).status).toBe(303);
    const again = await putusan(path, reject);
    expect(await again.clone().text()).toContain('Keputusan tercatat');
    expect(await givenBack(again)).toEqual({ status: 409, text: undefined });
    const changes: Record<string, string>[] = [
      { reason: 'Lain' },
      { outcome: 'return' },
      { note: 'Catatan' },
      { 'attachments.0.uploadId': 'x' },
    ];
    for (const change of changes)
      expect(await givenBack(await putusan(path, { ...reject, ...change }))).toEqual({
        status: 409,
        text: expect.stringContaining('Alasan: '),
      });
  });

  it('was replaced', async () => {
    await desk.signIn();
    const { caseId } = await caseAtStep(w, 'conformity-analysis');
    const path = newestPath(w);
    const form = { 'reassign.post': 'kasi-data', 'reassign.reason': 'Beban kerja' };
    expect((await desk.post(`/meja/permohonan/${caseId}/alih`, form)).status).toBe(303);
    const { status, text } = await givenBack(await putusan(path, { 'checklist.A1.answer': 'ya', note: 'Separuh' }));
    expect([status, text]).toEqual([410, expect.stringMatching(/^A1\. .+: Ya\nCatatan: Separuh$/)]);
  });

  it('fails for a while', async () => {
    await w.submit();
    const { cases } = w.deps;
    const broken = { ...w.deps, cases: { ...cases, dossier: () => Promise.reject(new Error('down')) } };
    const answer = await sendForm(w, decideStep(broken), newestPath(w), { reason: 'Ganda' });
    expect(await givenBack(answer)).toEqual({ status: 500, text: 'reason: Ganda' });
  });
});

describe("an applicant's page gives back what was typed, where its link", () => {
  const pemohon = (fields: Record<string, string>) =>
    sendForm(w, applicantPages(w.deps), newestPath(w, 'pemohon'), fields);

  it('has expired', async () => {
    await w.submit();
    later(731);
    const { status, text } = await givenBack(await pemohon({ outcome: 'withdraw', reason: 'Anggaran dialihkan' }));
    expect([status, text]).toEqual([410, expect.stringContaining('Alasan: Anggaran dialihkan')]);
  });

  it('recorded the same already, says when, and gives nothing back to copy', async () => {
    const body = submission();
    await w.submit(body);
    expect((await postForm(w, newestPath(w), answerOf.return)).status).toBe(303);
    await w.machine.idle();
    later(1);
    const revision = resubmission(body, { 'application.summary': 'Uraian yang diperbaiki.' });
    expect((await pemohon(revision)).status).toBe(303);
    later(2);
    const again = await pemohon(revision);
    expect(await again.clone().text()).toContain(
      'Perbaikan yang sama sudah tercatat pada Rabu, 25 November 2026 pukul 09.00 WIB.',
    );
    expect(await givenBack(again)).toEqual({ status: 409, text: undefined });
    const other = await pemohon({ ...revision, 'application.summary': 'Uraian lain.', unchanged: 'true' });
    expect(await givenBack(other)).toEqual({
      status: 409,
      text: expect.stringMatching(/^(?![^]*unchanged)[^]*Uraian lain\./),
    });
    const withFile = await pemohon({
      ...revision,
      'attachments.0.kind': 'surat-permohonan',
      'attachments.0.uploadId': 'x',
    });
    expect((await givenBack(withFile)).text).toContain('Uraian yang diperbaiki.');
  });

  it('recorded the same withdrawal already', async () => {
    await w.submit();
    const withdrawal = { outcome: 'withdraw', reason: 'Anggaran dialihkan' };
    expect((await pemohon(withdrawal)).status).toBe(303);
    const again = await pemohon(withdrawal);
    expect(await again.clone().text()).toContain('Pencabutan yang sama sudah tercatat pada Selasa, 24 November 2026');
    expect(await givenBack(again)).toEqual({ status: 409, text: undefined });
    const other = await pemohon({ ...withdrawal, reason: 'Salah OPD' });
    expect((await givenBack(other)).text).toContain('Salah OPD');
  });

  it('takes no revision any more', async () => {
    await w.submit();
    const { status, text } = await givenBack(await pemohon({ outcome: 'resubmit', 'application.summary': 'Baru' }));
    expect([status, text]).toEqual([409, expect.stringMatching(/: Baru$/)]);
  });
});

describe('the desk gives back what was typed, where', () => {
  const day = { action: 'tambah', 'day.date': '2027-01-04', 'day.name': 'Cuti bersama' };
  const answersText = 'Tanggal: Senin, 4 Januari 2027\nNama hari libur: Cuti bersama';

  it('the session is over', async () => {
    desk.forget();
    expect(await givenBack(await desk.raw('/meja/libur', day))).toEqual({ status: 401, text: answersText });
  });
  it('the form is not of this session', async () => {
    later(1);
    await desk.signIn();
    expect(await givenBack(await desk.raw('/meja/libur', { ...day, token: 'lama' }))).toEqual({
      status: 403,
      text: answersText,
    });
  });
  it('the form comes from another site', async () => {
    const answer = await desk.raw('/meja/libur', day, { origin: 'http://lain.test' });
    expect(await givenBack(answer)).toEqual({ status: 403, text: answersText });
  });
  it('the case moved on meanwhile', async () => {
    later(2);
    await desk.signIn();
    const { caseId } = await w.submit();
    const answer = await desk.post(`/meja/permohonan/${caseId}/buka`, { 'lift.reason': 'Diminta kepala OPD' });
    expect(await givenBack(answer)).toEqual({ status: 409, text: 'Alasan: Diminta kepala OPD' });
  });
});

it('says of a form that is too large that it is still on the page before', async () => {
  await w.submit();
  const answer = await putusan(newestPath(w), { reason: 'a'.repeat(300_000) });
  expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('isian Anda masih ada di sana')]);
});
