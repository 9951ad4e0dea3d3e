import { applicantPages } from '../../functions/http/applicant/applicant';
import { numberingOf } from '../support/letter-facts';
import { present } from '../../functions/domain/present';
import { verifyDocument } from '../../functions/http/public/verify-document';
import { type DeskClient, startDesk } from '../support/desk';
import { newestPath } from '../support/people';
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

const { newestMailTo, linkTo, entry, numbered, page, signBy, signedFile, isWhole } = letterPeople(() => ({
  w,
  desk,
}));

const verifiedText = async (documentId: string) =>
  (await verifyDocument(w.deps).request(`/verifikasi/${documentId}`)).text();

it('tells the applicant of a withdrawn letter, and issues it again under another number', async () => {
  const fields = entry();
  const { caseId, path, link } = await numbered(fields);
  expect((await desk.post(`${path}/tarik`, { 'takeback.reason': 'Salah alamat tujuan' })).status).toBe(303);
  const notice = newestMailTo('siti@example.id');
  expect(notice.subject).toMatch(/^Surat resmi ditarik: /);
  expect(notice.text).toContain('Salah alamat tujuan');
  expect((await desk.post(`${path}/ulang`, {})).status).toBe(303);
  expect(await desk.page('/meja/surat-keluar')).toContain(path);
  expect(await page(link)).toMatchObject({ status: 410, text: expect.stringContaining('menunggu nomor') });
  const used = await desk.post(path, fields);
  expect([used.status, await used.text()]).toEqual([409, expect.stringContaining('sebelum ditarik')]);
  expect((await desk.post(path, entry())).status).toBe(303);
  const fresh = linkTo('kadis@example.id', 'tanda-tangan');
  expect((await signBy(fresh, await signedFile(fresh))).status).toBe(303);
  expect(await desk.page(path)).toMatch(/Ditarik [^<]*Alasan: Salah alamat tujuan/);
  await isWhole(caseId);
});

it('shows the corrected number and date to a person who checks the former version', async () => {
  const { caseId, path } = await numbered();
  const was = numberingOf(await w.dossier(caseId));
  const fields = entry();
  expect((await desk.post(path, { ...fields, was })).status).toBe(303);
  await w.machine.idle();
  const [draft, former] = (await w.dossier(caseId)).documents.filter(({ letter }) => letter);
  const shown = `Lihat versi 3, nomor ${fields['outgoing.number']}, tanggal Selasa, 24 November 2026`;
  const [ofDraft, ofFormer] = await Promise.all(
    [draft, former].map((document) => verifiedText(present(document, 'a version').documentId)),
  );
  expect(ofFormer).toContain('Nomor atau tanggal surat ini sudah diperbaiki');
  expect(ofFormer).toContain(shown);
  expect(ofDraft).toContain('Ini konsep surat, bukan surat resmi');
  expect(ofDraft).toContain(shown);
});

describe('a signed letter that is replaced', () => {
  let one: Awaited<ReturnType<typeof numbered>>;
  let copy = '';
  let former = '';
  beforeAll(async () => {
    one = await numbered();
    await signBy(one.link, await signedFile(one.link));
    copy = linkTo('sekda@example.id', 'surat');
    former = present((await w.dossier(one.caseId)).documents.at(-1), 'a letter').documentId;
  });

  it('needs a reason, and holds no longer for whoever got it', async () => {
    const was = numberingOf(await w.dossier(one.caseId));
    expect((await desk.post(`${one.path}/ulang`, { was })).status).toBe(400);
    const reason = 'Tanggal surat keliru';
    expect((await desk.post(`${one.path}/ulang`, { was, 'replacement.reason': reason })).status).toBe(303);
    for (const mailbox of ['siti@example.id', 'sekda@example.id']) {
      const { subject, text } = newestMailTo(mailbox);
      expect(subject).toMatch(/urat diganti: /);
      expect(text).toMatch(/tidak berlaku lagi[^]*Tanggal surat keliru[^]*menyusul/);
    }
    expect(await page(copy)).toMatchObject({ status: 410, text: expect.stringContaining('tidak berlaku lagi') });
    expect(await verifiedText(former)).toMatch(/sudah diganti dan tidak berlaku[^]*belum terbit/);
    expect(await verifiedText(former)).not.toContain(reason);
  });

  it('is replaced once: the second of two people reads what the first one did', async () => {
    const late = await desk.post(`${one.path}/ulang`, {
      was: numberingOf(await w.dossier(one.caseId)),
      'replacement.reason': 'Sama',
    });
    expect([late.status, await late.text()]).toEqual([
      409,
      expect.stringContaining('diterbitkan lagi dan menunggu nomor'),
    ]);
  });

  it('has a successor, which names it to everybody', async () => {
    expect((await desk.post(one.path, entry())).status).toBe(303);
    const fresh = linkTo('kadis@example.id', 'tanda-tangan');
    expect((await signBy(fresh, await signedFile(fresh))).status).toBe(303);
    for (const mailbox of ['siti@example.id', 'sekda@example.id'])
      expect(newestMailTo(mailbox).text).toMatch(/Surat ini menggantikan surat nomor \d+\/DISKOMINFO/);
    expect(await page(copy)).toMatchObject({ status: 200 });
    expect(await verifiedText(former)).toContain('Lihat surat penggantinya, nomor');
    const theirs = await (await applicantPages(w.deps).request(newestPath(w, 'pemohon'))).text();
    expect(theirs).toMatch(/bertanda tangan, tidak berlaku lagi[^]*bertanda tangan</);
    expect(await desk.page(one.path)).toMatch(/bertanda tangan, tidak berlaku lagi/);
    await isWhole(one.caseId);
  });
});
