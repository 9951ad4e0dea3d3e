import { Taken } from '../../functions/domain/errors';
import { locationOf } from '../support/location-of';
import { numberLetter } from '../../functions/domain/letters/letter-acts';
import { present } from '../../functions/domain/present';
import { memosInForce } from '../../functions/use-cases/memos/list-memos';
import { verifyChains } from '../../local/ops/commands/verify-chains';
import { answerOf } from '../support/answers';
import { apps } from '../support/apps';
import { changeProfile, restoreProfile } from '../support/change-profile';
import { type DeskClient, startDesk } from '../support/desk';
import { changeTestOffice } from '../support/office-changes';
import { newestPath, postForm } from '../support/people';
import { holder } from '../support/office';
import type { World } from '../support/world';

let w: World;
let desk: DeskClient;
beforeAll(async () => {
  ({ w, desk } = await startDesk());
});
afterAll(() => w.stop());
afterEach(restoreProfile);

const November = { 'memo.month': '2026-11', 'memo.sender': 'kabid-aptika' };
const path = '/meja/nota-dinas/2026-11';
const text = (html: string) =>
  html
    .replace(/^.*<main/s, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
const pageText = async (address: string) => text(await desk.page(address));
const versions = () => w.deps.memos.ofMonth('2026-11');
const versionNumbers = async () => (await versions()).map(({ version }) => version);
const make = (fields: Record<string, string> = November) => desk.post('/meja/nota-dinas', fields);
const enter = (number: string, date: string, seenVersion: string) =>
  desk.post(path, { 'outgoing.number': number, 'outgoing.date': date, was: seenVersion });

it('says that there is no month to report before one with records is over', async () => {
  expect(await pageText('/meja/nota-dinas')).toContain('Belum ada bulan yang dapat dilaporkan');
  await w.submit();
  expect(await pageText('/meja/nota-dinas')).toContain('Belum ada bulan yang dapat dilaporkan');
});

it('refuses a month that is not over, and keeps what was chosen', async () => {
  const answer = await make();
  expect(answer.status).toBe(400);
  expect(text(await answer.text())).toContain(
    'November 2026 belum berakhir. Nota dinasnya dapat dibuat mulai Selasa, 1 Desember 2026.',
  );
});

it('makes one version of a double click', async () => {
  await postForm(w, newestPath(w), answerOf.accept);
  w.world.now = new Date('2026-12-01T02:00:00Z');
  await desk.signIn();
  const answers = await Promise.all([make(), make()]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect(new Set(answers.map(({ headers }) => headers.get('location')))).toEqual(
    new Set([`${path}?hasil=dibuat`, `${path}?hasil=sama`]),
  );
  expect(await versionNumbers()).toEqual([1]);
});

it('records the figures that the page of statistics shows', async () => {
  const [memo] = await versions();
  expect(memo?.content.figures).toMatchObject({ rows: 2, received: 1, outcomes: { 'agency-disposition accept': 1 } });
  expect(memo?.content).toMatchObject({ open: 1, sender: 'kabid-aptika', head: 'kadis' });
  expect(memo?.content.before).toBeUndefined();
});

it('makes no other version while the figures stay, whatever waits meanwhile', async () => {
  await postForm(w, newestPath(w), answerOf.forward);
  expect((await make()).headers.get('location')).toBe(`${path}?hasil=sama`);
  expect(await versionNumbers()).toEqual([1]);
});

it('lists it with its file and number', async () => {
  expect(await pageText('/meja/nota-dinas')).toMatch(
    /November 2026 Belum bernomor Kepala Bidang Aplikasi Informatika Versi 1/,
  );
  expect(await pageText('/meja/statistik')).toContain('Buka nota dinas bulanan');
  const { status, headers } = await desk.get(`${path}/berkas/1`);
  expect(status).toBe(303);
  expect((await fetch(locationOf({ headers }))).headers.get('content-disposition')).toContain(
    'Nota-Dinas-November-2026-versi-1.pdf',
  );
});

it.each([
  ['a day before the month ended', '7/ND', '2026-11-30', '1', 'Tanggal ini sebelum November 2026 berakhir.'],
  ['a day in the future', '7/ND', '2026-12-02', '1', 'Tanggal'],
  ['no number', '', '2026-12-01', '1', 'Nomor surat'],
  ['a number without a digit', 'abc', '2026-12-01', '1', 'dengan sedikitnya satu angka'],
  ['a number with other signs', '<b>1</b>', '2026-12-01', '1', 'Nomor surat hanya memuat huruf, angka'],
  ['no number on an older version, and names the newer one', '', '2026-12-01', '0', 'baru saja dibuat lagi'],
  [
    'a number entered on an older version',
    '7/ND',
    '2026-12-01',
    '0',
    'Nota dinas ini baru saja dibuat lagi oleh orang lain (versi 1).',
  ],
])('refuses %s', async (_name, number, date, seenVersion, message) => {
  const answer = await enter(number, date, seenVersion);
  expect(answer.status).toBe(400);
  expect(text(await answer.text())).toContain(message);
  expect(await versionNumbers()).toEqual([1]);
});

it('prints the next version under the entered number, with the same figures', async () => {
  expect((await enter('500.12/7/2026', '2026-12-01', '1')).headers.get('location')).toBe(`${path}?hasil=bernomor`);
  const [first, second] = await versions();
  expect(second?.content).toEqual(first?.content);
  expect(second?.outgoing).toEqual({ number: '500.12/7/2026', date: '2026-12-01' });
  expect(await pageText(path)).toContain('Nomor surat 500.12/7/2026');
});

it('records the same entry once, and names a number that somebody else entered meanwhile', async () => {
  expect((await enter('500.12/7/2026', '2026-12-01', '1')).status).toBe(303);
  const other = await enter('500.12/8/2026', '2026-12-01', '1');
  expect(other.status).toBe(400);
  expect(text(await other.text())).toContain('baru saja diberi nomor 500.12/7/2026');
  expect(await versionNumbers()).toEqual([1, 2]);
});

it('makes a new version once the sender differs, and offers the number of before', async () => {
  await make({ ...November, 'memo.sender': 'kasi-aplikasi' });
  expect(await versionNumbers()).toEqual([1, 2, 3]);
  expect(await pageText(path)).toContain('Versi sebelumnya bernomor 500.12/7/2026');
  expect(await pageText('/meja/nota-dinas')).toContain('Sampai bernomor, versi 2 (nomor 500.12/7/2026) tetap berlaku.');
  const numberedVersion = present((await versions()).at(1), 'the numbered version');
  const verified = await apps.verifyDocument(w.deps).request(`/verifikasi/${numberedVersion.documentId}`);
  expect(text(await verified.text())).not.toContain('sudah ada versi yang lebih baru');
  expect((await memosInForce(w.deps)).map(({ documentId }) => documentId)).toEqual([numberedVersion.documentId]);
  expect((await enter('500.12/7/2026', '2026-12-01', '3')).status).toBe(303);
  expect(await versionNumbers()).toEqual([1, 2, 3, 4]);
});

it('refuses a number that another month has in that year, and frees one that was put right', async () => {
  w.world.now = new Date('2027-01-04T02:00:00Z');
  await desk.signIn();
  await make({ ...November, 'memo.month': '2026-12' });
  const inDecember = (number: string, date: string, seenVersion: string) =>
    desk.post('/meja/nota-dinas/2026-12', { 'outgoing.number': number, 'outgoing.date': date, was: seenVersion });
  expect((await inDecember('500.12/7/2026', '2027-01-04', '1')).status).toBe(303);
  await make({ ...November, 'memo.sender': 'kabid-data' });
  const response = await enter('500.12 / 7 / 2026', '2027-01-04', '5');
  expect(response.status).toBe(409);
  expect(text(await response.text())).toContain('Nomor ini sudah dipakai surat lain pada tahun yang sama');
  expect((await inDecember('500.12/9/2027', '2027-01-04', '2')).status).toBe(303);
  expect((await enter('500.12/7/2026', '2027-01-04', '5')).status).toBe(303);
});

it('compares a month with the one before from the second on', async () => {
  const [memo] = await w.deps.memos.ofMonth('2026-12');
  expect(memo?.content.before).toMatchObject({ received: 1 });
  expect(memo?.content.figures).toMatchObject({ received: 0, outcomes: { 'division-disposition forward': 1 } });
});

it('is found by the code of its document, which names the newest version', async () => {
  const [first, ...laterVersions] = await versions();
  const verify = async (documentId: string) => {
    const answer = await apps.verifyDocument(w.deps).request(`/verifikasi/${documentId}`);
    return { status: answer.status, page: text(await answer.text()) };
  };
  const newest = await verify(present(laterVersions.at(-1), 'a later version').documentId);
  expect(newest.status).toBe(200);
  expect(newest.page).toContain('Dokumen ini tercatat pada sistem.');
  expect(newest.page).toContain('Dokumen Nota Dinas November 2026 Nomor surat 500.12/7/2026');
  expect(newest.page).toContain('Nomor registrasi ND-6/2026-11');
  expect((await verify(present(first, 'a version').documentId)).page).toContain('sudah ada versi yang lebih baru');
  expect((await verify('0'.repeat(32))).status).toBe(404);
});

describe('behind a mailed link', () => {
  const at = (link: string, suffix = '') =>
    apps.overview(w.deps).request(`${link.replace('putusan', 'ringkasan')}/statistik${suffix}`);

  it('is read by the head of the office, who gets its newest version', async () => {
    await w.submit();
    const head = newestPath(w);
    const page = await (await at(head)).text();
    expect(text(page)).toContain('Nota dinas bulanan');
    const [, href = ''] = /href="([^"]+\/nota-dinas\/2026-11)"/.exec(page) ?? [];
    const answer = await apps.overview(w.deps).request(href);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toContain(present((await versions()).at(-1), 'a version').key);
    expect((await at(head, '/nota-dinas/2026-01')).status).toBe(404);
    expect(page).not.toContain('/meja/');
  });

  it('is read by nobody else', async () => {
    await postForm(w, newestPath(w), answerOf.accept);
    expect((await at(newestPath(w), '/nota-dinas/2026-11')).status).toBe(404);
  });
});

it('keeps its number from letters about requests', async () => {
  const dossier = await w.dossier(present(w.caseIds()[0], 'a case'));
  const { events } = dossier;
  const decisionLink = present(
    events.find(({ type }) => type === 'decided'),
    'a decision',
  );
  const letter = { of: decisionLink.seq, kind: 'surat-penolakan', topic: 'refusal', step: decisionLink.step } as const;
  const draft = {
    ...letter,
    round: decisionLink.round,
    decidedAt: decisionLink.at,
    former: [],
    state: 'draft' as const,
  };
  const entry = { number: '500.12/9/2027', date: '2027-01-04', holder: 'kadis' };
  const moment = { now: w.world.now, digest: w.deps.ids.digest };
  await expect(w.deps.cases.apply(numberLetter(dossier, draft, entry, 'admin-1', moment))).rejects.toThrow(Taken);
});

it("joins the office's chain, which verifies", async () => {
  expect((await verifyChains(w.deps)).rows).toEqual([expect.objectContaining({ faults: 0 })]);
  expect(await pageText('/meja/catatan')).toMatch(
    /Nota dinas diberi nomor November 2026 ?Versi \d+, nomor [^ ]+, tanggal [^.]+\. Sekretariat/,
  );
});

it('refuses a sender whose post has no holder any more', async () => {
  await changeTestOffice(w, ({ roster }) => ({
    roster: { ...roster, officials: [holder('kadis'), holder('kasi-data')] },
  }));
  const answer = await make();
  expect(answer.status).toBe(400);
  await changeTestOffice(w, ({ roster }) => ({ roster: { ...roster, officials: [holder('kadis')] } }));
  expect(await pageText('/meja/nota-dinas')).toContain('Belum ada pejabat yang dapat mengirimnya');
});

it('is not there for an office that makes none', async () => {
  changeProfile({ letters: { memos: false } });
  expect((await desk.get('/meja/nota-dinas')).status).toBe(404);
  expect(await pageText('/meja/statistik')).not.toContain('nota dinas');
});

it.each(['/meja/nota-dinas/2026-01', '/meja/nota-dinas/besok', `${path}/berkas/99`])(
  'answers 404 at %s',
  async (address) => {
    expect((await desk.get(address)).status).toBe(404);
  },
);

it('is closed to whoever is not at the desk', async () => {
  desk.forget();
  expect((await desk.get('/meja/nota-dinas')).status).toBe(303);
  expect((await desk.get(path)).status).toBe(303);
  expect((await desk.get(`${path}/berkas/1`)).status).toBe(303);
  expect((await desk.raw('/meja/nota-dinas', November)).status).toBe(401);
});
