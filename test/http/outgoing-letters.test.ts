import { signLetterPages } from '../../functions/http/official/sign-letter';
import { numberingOf } from '../support/letter-facts';
import { present } from '../../functions/domain/present';
import { applicantPages } from '../../functions/http/applicant/applicant';
import { decideStep } from '../../functions/http/official/decide-step';
import { verifyDocument } from '../../functions/http/public/verify-document';
import { moveSignatories } from '../../functions/use-cases/move-signatories';
import { redeliverCases } from '../../functions/use-cases/redeliver-cases';
import { wholePdf } from '../../local/ops/whole-pdf';
import { type DeskClient, startDesk } from '../support/desk';
import { holder } from '../support/office';
import { changeTestOffice } from '../support/office-changes';
import { newestPath, sendForm } from '../support/people';
import { changeProfile } from '../support/change-profile';
import { withLetters } from '../support/with-letters';
import type { World } from '../support/world';
import { letterPeople } from '../support/letter-people';

withLetters({
  loop: true,
  copies: { refusal: [{ to: 'Sekretaris Daerah', email: 'sekda@example.id' }, { to: 'Arsip' }] },
});
let w: World;
let desk: DeskClient;
beforeAll(async () => {
  ({ w, desk } = await startDesk({ prints: true }));
});
afterAll(() => w.stop());

const { mailsTo, newestMailTo, linkTo, refusedCase, entry, numbered, page, signBy, printedFile, signedFile, isWhole } =
  letterPeople(() => ({ w, desk }));

it('tells the applicant that the letter follows, and lists its draft at the desk', async () => {
  const { caseId, path } = await refusedCase();
  expect(newestMailTo('siti@example.id').text).toContain('Surat resmi menyusul.');
  const decided = await (await decideStep(w.deps).request(newestPath(w))).text();
  expect(decided).toContain('Surat kepada pemohon menunggu nomor dari sekretariat.');
  expect(decided).not.toContain('sedang disiapkan');
  expect(await desk.page(`/meja/permohonan/${caseId}`)).toMatch(new RegExp(`href="${path}"[\\s\\S]*Menunggu nomor`));
  expect(await desk.page('/meja')).toContain('1 surat keluar menunggu nomor.');
  expect(await desk.page('/meja/surat-keluar')).toMatch(new RegExp(`href="${path}"[\\s\\S]*Menunggu nomor`));
  const theirs = await (await applicantPages(w.deps).request(newestPath(w, 'pemohon'))).text();
  expect(theirs).not.toContain('Surat Pemberitahuan Penolakan');
  expect(await desk.page(path)).toMatch(/Penanda tangan[\s\S]*Kepala Dinas[\s\S]*\(konsep\)/);
});

it('goes from number to signature, then to the applicant, and to those who get a copy', async () => {
  const { caseId, link } = await numbered();
  expect(newestMailTo('kadis@example.id').text).toContain('101/DISKOMINFO');
  expect((await page(link)).text).toContain('Simpan dan kirim surat');
  expect((await signBy(link, await signedFile(link))).status).toBe(303);
  expect((await page(link)).text).toContain('Surat ini sudah ditandatangani');
  expect(newestMailTo('siti@example.id').subject).toMatch(/^Surat resmi: /);
  const theirs = await (await applicantPages(w.deps).request(newestPath(w, 'pemohon'))).text();
  expect(theirs).toContain('Surat Pemberitahuan Penolakan, nomor 101/<wbr/>DISKOMINFO, bertanda tangan');
  const copy = linkTo('sekda@example.id', 'surat');
  expect(await page(copy)).toMatchObject({ status: 200, text: expect.stringContaining('bertanda tangan') });
  expect((await w.dossier(caseId)).head.pending).toEqual([]);
  const document = present((await w.dossier(caseId)).documents.at(-1), 'the letter');
  expect(document.signed?.unread).toBeUndefined();
  const verified = await (await verifyDocument(w.deps).request(`/verifikasi/${document.documentId}`)).text();
  expect(verified).toMatch(/Dokumen ini tercatat pada sistem[\s\S]*101\/DISKOMINFO/);
  await isWhole(caseId);
});

describe('the link of a copy', () => {
  let copy = '';
  let documents: Awaited<ReturnType<typeof w.dossier>>['documents'] = [];
  beforeAll(async () => {
    const { caseId, link } = await numbered();
    await signBy(link, await signedFile(link));
    copy = linkTo('sekda@example.id', 'surat');
    ({ documents } = await w.dossier(caseId));
  });

  it('comes with a mail that says what it opens, for how long, and that no account is needed', () =>
    expect(mailsTo('sekda@example.id').at(-1)?.text).toContain(
      'Tautan ini terbuka tanpa akun, hanya menampilkan surat ini, dan berlaku 2 tahun.',
    ));

  it('shows one file, the signed letter, and hands out no other of the case', async () => {
    const { text } = await page(copy);
    const shown = new Set([...text.matchAll(/\/berkas\/([\w-]+)/g)].map(([, id]) => id));
    expect(shown.size).toBe(1);
    expect(text).not.toMatch(/<form|\/verifikasi\/|Meja Sekretariat/);
    for (const { documentId } of documents) expect((await page(`${copy}/berkas/${documentId}`)).status).toBe(404);
    const [id] = shown;
    expect((await page(`${copy}/berkas/${id}`)).status).toBe(303);
  });

  it("opens neither the signatory's page nor the applicant's", async () => {
    const secret = copy.split('/').at(-1) ?? '';
    expect((await page(`/tanda-tangan/${secret}`)).status).toBe(404);
    expect((await applicantPages(w.deps).request(`/pemohon/${secret}`)).status).toBe(404);
  });

  it('names the way once its two years are over', async () => {
    const { now } = w.world;
    w.world.now = new Date(now.getTime() + 731 * 86_400_000);
    const over = await page(copy);
    w.world.now = now;
    expect(over).toMatchObject({ status: 410, text: expect.stringContaining('hubungi kami dan sebutkan nomornya') });
  });
});

it('refuses a number that another letter of the year has, and keeps what was typed', async () => {
  const fields = entry();
  await numbered(fields);
  const { path } = await refusedCase();
  const answer = await desk.post(path, fields);
  expect([answer.status, await answer.text()]).toEqual([
    409,
    expect.stringMatching(new RegExp(`sudah dipakai surat lain[\\s\\S]*value="${fields['outgoing.number']}"`)),
  ]);
});

it('refuses a day before the decision', async () => {
  const { path } = await refusedCase();
  const answer = await desk.post(path, entry({ 'outgoing.date': '2026-11-20' }));
  expect([answer.status, await answer.text()]).toEqual([
    400,
    expect.stringContaining('lebih awal daripada keputusannya'),
  ]);
});

it('refuses another document', async () => {
  const [first, second] = [await numbered(), await numbered()];
  const refused = await signBy(second.link, await signedFile(first.link));
  expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('nomornya tidak ada di dalamnya')]);
});

it('refuses the printed letter itself, which nobody signed', async () => {
  const { link, path } = await numbered();
  const refused = await signBy(link, await printedFile(link));
  expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('belum ditandatangani')]);
  expect(await desk.page('/meja/surat-keluar')).toContain(path);
});

it('takes a file without electronic signature only with the statement of its signatory, and tells the desk', async () => {
  const { path, link } = await numbered();
  const unsigned = Buffer.concat([await printedFile(link), Buffer.from('\n% disimpan lagi\n%%EOF\n')]);
  const asked = await signBy(link, new Uint8Array(unsigned));
  expect([asked.status, asked.text]).toEqual([400, expect.stringContaining('tidak memuat tanda tangan elektronik')]);
  expect((await signBy(link, new Uint8Array(unsigned), { compared: 'true' })).status).toBe(303);
  expect(await desk.page(path)).toContain('Penanda tangan menyatakan surat ini sudah ditandatangani');
});

it('takes a scan once its signatory says that they compared it, and keeps the file meanwhile', async () => {
  const { path, link } = await numbered();
  const asked = await signBy(link, new Uint8Array(wholePdf('pindaian')));
  expect([asked.status, asked.text]).toEqual([
    400,
    expect.stringContaining('Berkas ini sudah ditandatangani, dan isinya'),
  ]);
  const input = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(asked.text)?.[1] ?? '';
  const names = ['document', 'attachments.0.kind', 'attachments.0.uploadId'];
  const fields = Object.fromEntries(names.map((name) => [name, input(name)]));
  expect((await sendForm(w, signLetterPages(w.deps), link, { ...fields, compared: 'true' })).status).toBe(303);
  expect(await desk.page(path)).toContain('tidak dapat dibaca sistem');
});

it('takes no signature for a letter that was withdrawn in between, and says why', async () => {
  const { caseId, path, link } = await numbered();
  const bytes = await signedFile(link);
  expect((await desk.post(`${path}/tarik`, { 'takeback.reason': '' })).status).toBe(400);
  expect((await desk.post(`${path}/tarik`, { 'takeback.reason': 'Salah alamat tujuan' })).status).toBe(303);
  await expect(signBy(link, bytes)).rejects.toThrow('409');
  expect(await page(link)).toMatchObject({ status: 410, text: expect.stringContaining('Salah alamat tujuan') });
  expect(await desk.page('/meja/surat-keluar')).not.toContain(path);
  await isWhole(caseId);
});

it('tells the second of two people at the desk who numbered it, and takes the same entry once', async () => {
  const { caseId, path } = await refusedCase();
  const fields = entry();
  const answers = await Promise.all([desk.post(path, fields), desk.post(path, fields)]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect((await w.dossier(caseId)).events.filter(({ type }) => type === 'numbered')).toHaveLength(1);
  const late = await desk.post(path, entry());
  expect([late.status, await late.text()]).toEqual([400, expect.stringContaining('baru saja diberi nomor')]);
});

it('puts a number right before the signature: an older version is not taken', async () => {
  const { caseId, path, link } = await numbered();
  const bytes = await signedFile(link);
  const [, document = ''] = /name="document" value="(\w+)"/.exec((await page(link)).text) ?? [];
  const was = numberingOf(await w.dossier(caseId));
  expect((await desk.post(path, { ...entry(), was })).status).toBe(303);
  expect(newestMailTo('kadis@example.id').text).toMatch(
    /memperbaiki nomor atau tanggal surat ini, yang sebelumnya nomor \d+\/DISKOMINFO/,
  );
  const refused = await signBy(link, bytes, { document });
  expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('baru diperbaiki')]);
  expect((await signBy(link, await signedFile(link))).status).toBe(303);
  await isWhole(caseId);
});

it('sends nothing twice where the mail service failed and a schedule tries again', async () => {
  const { caseId, path } = await refusedCase();
  w.world.mailFails = true;
  expect((await desk.post(path, entry())).status).toBe(303);
  w.world.mailFails = false;
  const before = mailsTo('kadis@example.id').length;
  for (const _run of [1, 2]) {
    w.world.now = new Date(w.world.now.getTime() + 6 * 60_000);
    await redeliverCases(w.deps);
  }
  expect(mailsTo('kadis@example.id').length - before).toBe(1);
  expect((await w.dossier(caseId)).head.pending).toEqual([]);
});

it('gives the letter to a new holder, in a version that names them; the old link says so', async () => {
  const { caseId, link } = await numbered();
  await changeTestOffice(w, ({ roster }) => ({
    roster: {
      ...roster,
      officials: [
        ...roster.officials.map((one) => (one.id === 'kadis' ? { ...one, to: '2026-11-23' } : one)),
        holder('kadis', { id: 'kadis-baru', from: '2026-11-24' }),
      ],
    },
  }));
  expect(await page(link)).toMatchObject({
    status: 410,
    text: expect.stringContaining('sekarang ditandatangani oleh'),
  });
  await moveSignatories(w.deps);
  await w.machine.idle();
  expect(newestMailTo('kadis-baru@example.id').text).toContain('sudah diberi nomor');
  const fresh = linkTo('kadis-baru@example.id', 'tanda-tangan');
  expect((await signBy(fresh, await signedFile(fresh))).status).toBe(303);
  const { documents } = await w.dossier(caseId);
  expect(documents.at(-1)).toMatchObject({ version: 3, signed: { by: 'kadis-baru' } });
  await isWhole(caseId);
});

it('lists what still waits where letters go out as decided again', async () => {
  changeProfile({ letters: {} });
  const text = await desk.page('/meja');
  expect(text).toContain('href="/meja/surat-keluar"');
  expect(text).toContain('surat keluar menunggu');
  expect(await desk.page('/meja/libur')).toContain('href="/meja/surat-keluar"');
});
