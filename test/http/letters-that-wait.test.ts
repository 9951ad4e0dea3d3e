import { overview } from '../../functions/http/official/overview';
import { newestRequest } from '../../functions/domain/case/newest-request';
import { toFormInput } from '../../functions/domain/forms/form-input';
import { requestForm } from '../../functions/domain/forms/forms';
import { present } from '../../functions/domain/present';
import { morningRound } from '../../functions/tasks/morning-round';
import { answerOf } from '../support/answers';
import { type DeskClient, deskOf } from '../support/desk';
import { letterPage } from '../support/letter-facts';
import { letterPeople } from '../support/letter-people';
import { newestPath, postForm } from '../support/people';
import { withLetters } from '../support/with-letters';
import { startWorld, type World } from '../support/world';

withLetters({ loop: true });
let w: World;
let desk: DeskClient;
beforeAll(async () => {
  w = await startWorld({ prints: true });
  desk = deskOf(w);
  await desk.signIn();
});
afterAll(() => w.stop());

const { entry, numbered, page, linkTo, mailsTo, newestMailTo, signBy, signedFile, isWhole } = letterPeople(() => ({
  w,
  desk,
}));

/** Brings a case to a revision that comes before the letter of return is signed. */
const answered = async ({ isNumbered = true } = {}) => {
  const { caseId } = await w.submit();
  expect((await postForm(w, newestPath(w), answerOf.return)).status).toBe(303);
  const path = letterPage(await w.dossier(caseId));
  if (isNumbered) expect((await desk.post(path, entry())).status).toBe(303);
  const { forms } = await w.dossier(caseId);
  const answers = toFormInput(requestForm, newestRequest(forms));
  const fields = Object.entries(answers).flatMap(([name, value]) => [value].flat().map((one) => [name, `${one}`]));
  const sent = { ...Object.fromEntries(fields), outcome: 'resubmit', unchanged: 'true' };
  expect((await postForm(w, newestPath(w, 'pemohon'), sent)).status).toBe(303);
  return { caseId, path };
};

describe('a letter of return that the applicant answered', () => {
  let caseId = '';
  let path = '';
  const list = () => desk.page('/meja/surat-keluar');
  beforeAll(async () => {
    ({ caseId, path } = await answered());
  });

  it('is no task any more, for desk or signatory', async () => {
    expect(await desk.page('/meja')).not.toContain('surat keluar menunggu');
    expect(await list()).toMatch(new RegExp(`href="${path}"[^]*Tidak ditunggu lagi`));
    const waits = await overview(w.deps).request(newestPath(w).replace('/putusan/', '/ringkasan/'));
    expect(await waits.text()).not.toContain('Surat yang menunggu tanda tangan');
  });

  it('stands in a list that says where ended letters are', async () =>
    expect(await list()).toContain(
      'Surat yang sudah bernomor, juga yang ditandatangani atau ditarik, ada di <a href="/meja/surat-keluar/bernomor">Surat bernomor</a>.',
    ));

  it('can still be signed, should the office want to send it, and says that nobody waits for it', async () => {
    const { text } = await page(linkTo('kadis@example.id', 'tanda-tangan'));
    expect(text).toMatch(
      /Pemohon sudah mengirim perbaikan[\s\S]*tidak perlu\s+menandatanganinya[\s\S]*Simpan dan kirim surat/,
    );
  });

  it('says so at the desk, and ends with one click', async () => {
    const shown = await desk.page(path);
    expect(shown).toContain('Pemohon sudah mengirim perbaikan');
    const [, reason = ''] = /name="takeback.reason" value="([^"]+)"/.exec(shown) ?? [];
    expect((await desk.post(`${path}/tarik`, { 'takeback.reason': reason })).status).toBe(303);
    expect(newestMailTo('siti@example.id').text).toContain('Perbaikan sudah kami terima');
    expect(await list()).not.toContain(path);
    await isWhole(caseId);
  });
});

describe('a letter of return that gets its number after the revision', () => {
  let path = '';
  let before = '';
  beforeAll(async () => {
    ({ path } = await answered({ isNumbered: false }));
    before = await desk.page(path);
    expect((await desk.post(path, entry())).status).toBe(303);
  });
  const revised = /Pemohon sudah mengirim perbaikan/;

  it('says at the desk before the number that nobody waits for it', () =>
    expect(before).toMatch(/Pemohon sudah mengirim perbaikan[^]*tidak ditunggu lagi/));

  it('names the revision in the mail to the signatory', () =>
    expect(newestMailTo('kadis@example.id').text).toMatch(/Pemohon sudah mengirim perbaikan, tercatat [^]*menariknya/));

  it('names the revision on the page of the signature', async () =>
    expect((await page(linkTo('kadis@example.id', 'tanda-tangan'))).text).toMatch(revised));

  it('names the revision at the desk after the number, and ends with one click', async () => {
    const shown = await desk.page(path);
    expect(shown).toMatch(revised);
    const [, reason = ''] = /name="takeback.reason" value="([^"]+)"/.exec(shown) ?? [];
    expect((await desk.post(`${path}/tarik`, { 'takeback.reason': reason })).status).toBe(303);
    expect(await desk.page('/meja/surat-keluar')).not.toContain(path);
  });
});

it('tells an applicant who sent the revision that a letter of return asks for nothing more', async () => {
  await answered();
  const link = linkTo('kadis@example.id', 'tanda-tangan');
  expect((await signBy(link, await signedFile(link))).status).toBe(303);
  const { text } = newestMailTo('siti@example.id');
  expect(text).toMatch(
    /Surat Pemberitahuan Pengembalian[^\n]* sudah ditandatangani[\s\S]*sebelum perbaikan yang Anda kirim pada/,
  );
});

describe('a letter that waits for its signature', () => {
  const morning = async (day: string) => {
    w.world.now = new Date(`${day}T08:00:00+07:00`);
    const before = mailsTo('kadis@example.id').length;
    await morningRound(w.deps)();
    await w.machine.idle();
    return mailsTo('kadis@example.id').slice(before);
  };
  const number = () => /Surat nomor (\d+\/DISKOMINFO)/;

  it("stands in its signatory's mail of each morning, once a day, with a link that signs", async () => {
    await numbered();
    const mails = await morning('2026-11-25');
    expect(mails).toHaveLength(1);
    expect(present(mails[0], 'a mail').text).toMatch(number());
    expect((await page(linkTo('kadis@example.id', 'tanda-tangan'))).text).toContain('Simpan dan kirim surat');
    expect(await morning('2026-11-25')).toEqual([]);
    expect(present((await morning('2026-11-26'))[0], 'the next mail').text).toMatch(number());
  });

  it('is no longer in it once it is signed', async () => {
    const link = linkTo('kadis@example.id', 'tanda-tangan');
    expect((await signBy(link, await signedFile(link))).status).toBe(303);
    expect((await morning('2026-11-27')).map(({ text }) => text).join('\n')).not.toMatch(number());
  });
});
