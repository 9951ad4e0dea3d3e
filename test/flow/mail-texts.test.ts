import { applicantPages } from '../../functions/http/applicant';
import { requestForm } from '../../functions/domain/forms';
import { submitRequest } from '../../functions/http/submit-request';
import { typedOf } from '../../functions/domain/typed';
import { answerOf } from '../support/answers';
import { newestPath, postForm } from '../support/people';
import { submission } from '../support/submission';
import { startWorld, type World } from '../support/world';

/** A mail says by its subject what is new, and by its buttons what they lead to. */
let w: World;
beforeAll(async () => {
  w = await startWorld({ prints: false });
});
afterAll(() => w.stop());
beforeEach(() => {
  w.world.now = new Date('2026-11-24T02:00:00Z');
});

const decide = async (...names: string[]) => {
  for (const name of names) expect((await postForm(w, newestPath(w), answerOf[name]!)).status).toBe(303);
};
const revise = async (body: object) =>
  postForm(w, newestPath(w, 'pemohon'), {
    ...(typedOf(requestForm, body) as Record<string, string>),
    outcome: 'resubmit',
  });
const mailTo = (who: string) => w.mails.findLast(({ to }) => to === `${who}@example.id`)!;

describe("an official's step that comes again", () => {
  it('says that the applicant revised it, and what was asked of them', async () => {
    const body = submission();
    const { requestNumber } = await w.submit(body);
    const first = mailTo('kadis');
    expect(first.subject).toBe(`Disposisi Kepala Dinas: Perizinan Klinik (${requestNumber})`);
    await decide('return');
    await revise(body);
    const again = mailTo('kadis');
    expect(again.subject).toBe(`Perbaikan pemohon: Disposisi Kepala Dinas: Perizinan Klinik (${requestNumber})`);
    expect(again.text).toContain('Alasan pengembalian oleh Kepala Dinas: Lengkapi ringkasan');
  });

  it('says who sent it back, and why, to the official alone', async () => {
    const { requestNumber } = await w.submit();
    await decide('accept');
    await postForm(w, newestPath(w), { ...answerOf['send-back']!, note: 'Coba bidang lain.' });
    const again = mailTo('kadis');
    expect(again.subject).toBe(
      `Dikembalikan Kepala Bidang: Disposisi Kepala Dinas: Perizinan Klinik (${requestNumber})`,
    );
    expect(again.text).toContain('Alasan Kepala Bidang: Bukan bidang kami\n\nCatatan Kepala Bidang: Coba bidang lain.');
    expect(mailTo('siti').text).not.toMatch(/Bukan bidang kami|Coba bidang lain/);
  });
});

describe('a request that is returned', () => {
  const untilText = 'Kirim perbaikan paling lambat Senin, 11 Januari 2027. Setelah itu permohonan kedaluwarsa.';

  it('says until when it may be sent again, in the mail and on the page', async () => {
    w.world.now = new Date('2026-11-25T02:00:00Z');
    await w.submit();
    await decide('return');
    const { subject, text } = mailTo('siti');
    expect(subject).toMatch(/^Permohonan perlu diperbaiki: /);
    expect(text).toContain(untilText);
    expect(await (await applicantPages(w.deps).request(newestPath(w, 'pemohon'))).text()).toContain(untilText);
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
    expect(subject).toMatch(/^Permohonan perlu dilengkapi: /);
    expect(text).toContain('Mohon lengkapi permohonan lewat tautan di bawah.');
    expect(text).toContain(untilText);
  });
});
