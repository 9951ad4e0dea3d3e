import { applicantPages } from '../../functions/http/applicant/applicant';
import { submission } from '../support/submission';
import { newestPath, postForm } from '../support/people';
import { startWorld, type World } from '../support/world';
import { resubmission } from '../support/answers';

let w: World;
beforeAll(async () => {
  w = await startWorld();
});
afterAll(() => w.stop());

const newest = (kind: 'putusan' | 'pemohon') => newestPath(w, kind);
const post = (path: string, fields: Record<string, string>) => postForm(w, path, fields);
const get = (path: string) => applicantPages(w.deps).request(path);

it('takes a revision under the same number, with another subdomain and mailbox', async () => {
  const body = submission();
  const { caseId, requestNumber } = await w.submit(body);
  const receipt = newest('pemohon');
  await post(newest('putusan'), { outcome: 'return', reason: 'Lengkapi ringkasan' });
  const page = newest('pemohon');
  const html = await (await get(page)).text();
  expect(html).toContain('Lengkapi ringkasan');
  expect(html).toContain(`value="${body.contact.email}"`);

  const bad = await post(page, resubmission(body, { 'agency.head.nip': '12' }));
  expect([bad.status, await bad.text()]).toEqual([400, expect.stringContaining('harus 18 angka')]);
  const revised = {
    ...body,
    subdomain: `${body.subdomain}-baru`,
    contact: { ...body.contact, email: 'baru@example.id' },
  };
  expect((await post(page, resubmission(revised))).status).toBe(303);
  const { head } = await w.view(caseId);
  expect([head.requestNumber, head.next]).toEqual([requestNumber, { step: 'agency-disposition', round: 2 }]);
  expect((await get(receipt)).status).toBe(410);
  // After the revision the browser goes to the address of the former mailbox's link.
  expect(await (await get(page)).text()).toContain('Perbaikan tercatat');
  const mail = w.mails.findLast(({ text }) => text.includes('/pemohon/'))!;
  expect([mail.to, await (await get(newest('pemohon'))).text()]).toEqual([
    'baru@example.id',
    expect.stringContaining('Perbaikan Anda tercatat Selasa, 24 November 2026'),
  ]);
  await w.registerOnly(submission({ subdomain: body.subdomain }));
});

// The input that a browser kept of one revision must not fill in the next.
it('has a form of its own for each round of revision, and says that a revision came in until somebody decides', async () => {
  const body = submission();
  await w.submit(body);
  const rounds: (string | undefined)[] = [];
  for (let round = 1; round <= 2; round += 1) {
    await post(newest('putusan'), { outcome: 'return', reason: 'Lengkapi ringkasan' });
    const html = await (await get(newest('pemohon'))).text();
    expect(html).not.toContain('Perbaikan Anda tercatat');
    rounds.push(/data-send="(revision[^"]*)"/.exec(html)?.[1]);
    await post(newest('pemohon'), resubmission(body));
  }
  expect(rounds).toEqual(['revision-2', 'revision-3']);
});

it('takes no revision from a page that shows an earlier return, and gives back what was typed', async () => {
  const body = submission();
  const { caseId } = await w.submit(body);
  await post(newest('putusan'), { outcome: 'return', reason: 'Lengkapi ringkasan' });
  const page = newest('pemohon');
  const [, seq = ''] = /name="seq" value="(\d+)"/.exec(await (await get(page)).text()) ?? [];
  const revise = (summary: string) => post(page, { ...resubmission(body, { 'application.summary': summary }), seq });
  expect((await revise('Ringkasan satu.')).status).toBe(303);
  await post(newest('putusan'), { outcome: 'return', reason: 'Sebutkan penggunanya' });

  const answer = await revise('Ringkasan dua.');
  const html = await answer.text();
  expect(answer.status).toBe(409);
  expect(html).toContain('dikembalikan lagi sejak halaman Anda dibuka');
  expect(html).toContain('Sebutkan penggunanya');
  expect(html).toContain('Ringkasan dua.');
  expect((await w.view(caseId)).head.next).toEqual({ step: 'request', round: 3 });
  expect(await (await revise('Ringkasan satu.')).text()).toContain('Perbaikan yang sama sudah tercatat');
});

it('keeps the revision as it stands where a withdrawal is refused', async () => {
  const body = submission();
  await w.submit(body);
  await post(newest('putusan'), { outcome: 'return', reason: 'Lengkapi ringkasan' });
  const page = newest('pemohon');
  const refused = await post(page, { outcome: 'withdraw', reason: '' });
  const html = await refused.text();
  expect(refused.status).toBe(400);
  expect(html).toContain(`value="${body.contact.email}"`);
  expect(html).toContain(`action="${page}"`);
});

it('withdraws with a reason, once, and stays readable', async () => {
  const body = submission();
  const { caseId } = await w.submit(body);
  const page = newest('pemohon');
  expect((await post(page, { outcome: 'withdraw' })).status).toBe(400);
  expect((await post(page, { outcome: 'withdraw', reason: 'Tidak jadi' })).status).toBe(303);
  const again = await post(page, { outcome: 'withdraw', reason: 'Tidak jadi' });
  expect([again.status, await again.text()]).toEqual([
    409,
    expect.stringMatching(/yang sama sudah tercatat[\s\S]*Dicabut oleh pemohon/),
  ]);
  expect((await get(page)).status).toBe(200);
  const { head } = await w.view(caseId);
  expect(head.status).toBe('dicabut');
  await w.registerOnly(submission({ subdomain: body.subdomain, letter: body.letter }));
});

it('lets one of a withdrawal and a decision at once through', async () => {
  await w.submit();
  const answers = await Promise.all([
    post(newest('pemohon'), { outcome: 'withdraw', reason: 'Tidak jadi' }),
    post(newest('putusan'), { outcome: 'reject', reason: 'Serupa sudah ada' }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
});

it('answers 404 to a forged link and to an official link', async () => {
  await w.submit();
  expect((await get(`/pemohon/${'a'.repeat(43)}`)).status).toBe(404);
  expect((await get(newest('putusan').replace('/putusan/', '/pemohon/'))).status).toBe(404);
});
