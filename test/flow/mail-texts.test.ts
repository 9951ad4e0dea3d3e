import { applicantPages } from '../../functions/http/applicant/applicant';
import { decideStep } from '../../functions/http/official/decide-step';
import { noteBounce } from '../../functions/tasks/note-bounce';
import { runFrequentTasks } from '../support/frequent-tasks';
import { bounceNotice } from '../support/bounce-notice';
import { submitRequest } from '../../functions/http/public/submit-request';
import { type AnswerName, answerOf, resubmission } from '../support/answers';
import { decideInOrder } from '../support/cases';
import { newestPath, postForm } from '../support/people';
import { submission } from '../support/submission';
import { startWorld, type World } from '../support/world';

/** A mail's subject names the news, and its buttons name the pages they lead to. */
let w: World;
beforeAll(async () => {
  w = await startWorld();
});
afterAll(() => w.stop());
beforeEach(() => {
  w.world.now = new Date('2026-11-24T02:00:00Z');
});

const decide = async (...names: AnswerName[]) => {
  await decideInOrder(w, ...names);
};
const revise = async (body: object) => postForm(w, newestPath(w, 'pemohon'), resubmission(body));
const mailTo = (who: string) => w.mails.findLast(({ to }) => to === `${who}@example.id`)!;

describe("an official's step that comes again", () => {
  it('says that the applicant revised it, and what was asked of them', async () => {
    const body = submission();
    const { requestNumber } = await w.submit(body);
    const first = mailTo('kadis');
    expect(first.subject).toBe('Mohon keputusan s.d. Rab 25 Nov: Perizinan Klinik (Dinas Kesehatan)');
    expect(first.text).toContain(`Nomor permohonan: ${requestNumber}\n`);
    await decide('return');
    await revise(body);
    const again = mailTo('kadis');
    expect(again.subject).toBe('Mohon keputusan s.d. Rab 25 Nov: perbaikan Perizinan Klinik (Dinas Kesehatan)');
    expect(again.text).toContain('Alasan pengembalian oleh Kepala Dinas: Lengkapi ringkasan');
  });

  it('says who sent it back, and why, to the official alone', async () => {
    await w.submit();
    await decide('accept');
    await postForm(w, newestPath(w), { ...answerOf['send-back'], note: 'Coba bidang lain.' });
    const again = mailTo('kadis');
    expect(again.subject).toBe(
      'Mohon keputusan s.d. Rab 25 Nov: Perizinan Klinik (Dinas Kesehatan), dikembalikan Kepala Bidang',
    );
    expect(again.text).toContain('Alasan Kepala Bidang: Bukan bidang kami\n\nCatatan Kepala Bidang: Coba bidang lain.');
    expect(mailTo('siti').text).not.toMatch(/Bukan bidang kami|Coba bidang lain/);
  });
});

describe('a request that is returned', () => {
  const untilText = 'Kirim perbaikan paling lambat Selasa, 12 Januari 2027. Setelah itu permohonan kedaluwarsa.';

  it('says until when it may be sent again, in the mail and on the page', async () => {
    w.world.now = new Date('2026-11-25T02:00:00Z');
    await w.submit();
    await decide('return');
    const { subject, text } = mailTo('siti');
    expect(subject).toMatch(/^Mohon perbaiki s\.d\. Sel 12 Jan 2027: Perizinan Klinik /);
    expect(text).toContain(untilText);
    const page = await (await applicantPages(w.deps).request(newestPath(w, 'pemohon'))).text();
    expect(page).toMatch(/paling lambat Selasa, 12 Januari 2027/);
    expect(page).toMatch(/kedaluwarsa/);
  });

  it('asks to complete it where only a paper is missing', async () => {
    w.world.now = new Date('2026-11-25T02:00:00Z');
    const body = await w.withPapers(submission(), 'surat-permohonan');
    const sent = await submitRequest(w.deps).request('/api/requests', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(sent.status).toBe(201);
    await w.machine.idle();
    await decide('accept', 'forward');
    const { subject, text } = mailTo('siti');
    expect(subject).toMatch(/^Mohon lengkapi s\.d\. Sel 12 Jan 2027: Perizinan Klinik /);
    expect(text).toContain('Mohon lengkapi permohonan lewat tautan di bawah.');
    expect(text).toContain(untilText);
  });
});

describe("an official's buttons", () => {
  /** Returns the buttons above the one to all waiting work: each label, and the choice that it preselects. */
  const buttons = (who: string) =>
    [...mailTo(who).text.matchAll(/^(.+):\nhttp\S+\/putusan\/[\w-]{43}(?:\?pilihan=(\S+))?$/gm)].map(
      ([, label, chosen]) => [label, chosen],
    );

  it('offer a choice where there is one to make, else the report that is to be filled in', async () => {
    const { requestNumber } = await w.submit();
    await decide('accept', 'forward');
    expect(buttons('kadis')).toEqual([
      ['Terima permohonan', 'accept'],
      ['Tolak permohonan', 'reject'],
      ['Kembalikan kepada pemohon', 'return'],
    ]);
    expect(buttons('kabid-aptika')).toEqual([
      ['Teruskan kepada Kepala Seksi', 'forward'],
      ['Kembalikan kepada Kepala Dinas', 'send-back'],
    ]);
    expect(buttons('kasi-aplikasi')).toEqual([
      ['Isi analisis', undefined],
      ['Sesuai dengan Arsitektur SPBE', 'conforms'],
      ['Kembalikan kepada pemohon', 'return'],
    ]);
    await decide('conforms');
    expect(buttons('kasi-aplikasi')).toEqual([['Isi analisis', undefined]]);
    expect(await (await decideStep(w.deps).request(newestPath(w))).text()).not.toMatch(/name="outcome"[^>]* checked/);
    await decide('integrate');
    expect(buttons('kasi-aplikasi')).toEqual([['Isi laporan integrasi', undefined]]);
    await decide('integrated');
    expect(buttons('kasi-aplikasi')).toEqual([['Catat kemajuan atau isi laporan akhir', undefined]]);
    expect(mailTo('siti').subject).toBe(`Integrasi selesai: Perizinan Klinik (${requestNumber})`);
  });
});

describe('a request that its applicant ends', () => {
  const withdraw = () => postForm(w, newestPath(w, 'pemohon'), { outcome: 'withdraw', reason: 'Tidak jadi' });
  const page = async (path: string) => (await decideStep(w.deps).request(path)).text();

  it('asks nothing more of the official who had it', async () => {
    const { caseId } = await w.submit();
    const receipt = newestPath(w, 'pemohon');
    await decide('accept');
    const before = w.mails.length;
    const path = newestPath(w);
    await postForm(w, receipt, { outcome: 'withdraw', reason: 'Tidak jadi' });
    expect(w.mails.slice(before).map(({ to }) => to)).toEqual(['kabid-aptika@example.id', 'siti@example.id']);
    const mail = mailTo('kabid-aptika');
    expect(mail.subject).toBe(`Dicabut pemohon, tidak perlu Anda putuskan: Perizinan Klinik (Dinas Kesehatan)`);
    expect(mail.text).toContain('Alasan pemohon: Tidak jadi');
    const html = await page(path);
    expect(html).toContain('Permohonan dicabut pemohon. Tidak ada yang perlu Anda putuskan.');
    expect(html).not.toMatch(/Keputusan (ini )?tercatat/);
    expect((await w.view(caseId)).head.pending).toEqual([]);
  });

  it('tells the official again when the mail could not be sent, and the applicant too', async () => {
    const { caseId } = await w.submit();
    w.world.mailFails = true;
    const before = w.mails.length;
    await withdraw();
    expect((await w.view(caseId)).head.pending).toEqual(expect.arrayContaining(['official', 'applicant']));
    w.world.mailFails = false;
    w.world.now = new Date(w.world.now.getTime() + 10 * 60_000);
    await runFrequentTasks(w.deps);
    expect(w.mails.slice(before).map(({ to }) => to)).toEqual(['kadis@example.id', 'siti@example.id']);
    expect((await w.view(caseId)).head.pending).toEqual([]);
  });

  it('says of a lapse that nothing is to be decided', async () => {
    w.world.now = new Date('2026-11-25T02:00:00Z');
    await w.submit();
    await decide('return');
    const path = newestPath(w);
    w.world.now = new Date('2027-01-13T01:00:00Z');
    await w.tasks['morning-round']!({});
    await w.machine.idle();
    const html = await page(path);
    expect(html).toMatch(/Permohonan kedaluwarsa .*Tidak ada yang perlu Anda putuskan\./);
    expect(html).not.toContain('diteruskan secara otomatis');
  });

  it('writes to no official while the applicant has it, or when their mailbox is gone', async () => {
    await w.submit();
    await decide('return');
    const path = newestPath(w);
    let before = w.mails.length;
    await withdraw();
    expect(w.mails.slice(before).map(({ to }) => to)).toEqual(['siti@example.id']);
    expect(await page(path)).toContain('Permohonan dicabut pemohon. Tidak ada yang perlu Anda putuskan.');

    await w.submit();
    await noteBounce(w.deps)(bounceNotice('Bounce', 'kadis@example.id'));
    before = w.mails.length;
    await withdraw();
    expect(w.mails.slice(before).map(({ to }) => to)).toEqual(['siti@example.id']);
  });
});
