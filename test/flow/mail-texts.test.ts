import { requestForm } from '../../functions/domain/forms';
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
