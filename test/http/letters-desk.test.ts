import { overview } from '../../functions/http/official/overview';
import { present } from '../../functions/domain/present';
import { type DeskClient, startDesk } from '../support/desk';
import { newestPath, sendForm } from '../support/people';
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

const { refusedCase, entry, numbered, signBy, signedFile } = letterPeople(() => ({ w, desk }));

describe('two people at the desk at once', () => {
  it.each<[string, (path: string) => Promise<Response>, string]>([
    ['numbers', (path) => desk.post(path, entry()), 'sudah ditarik oleh Sekretariat'],
    [
      'withdraws',
      (path) => desk.post(`${path}/tarik`, { 'takeback.reason': 'Sama' }),
      'sudah ditarik oleh Sekretariat',
    ],
    ['sends the link of', (path) => desk.post(`${path}/tautan`), 'sudah ditarik oleh Sekretariat'],
  ])('one withdraws, the other %s the letter', async (_name, act, message) => {
    const { path } = await refusedCase();
    await desk.post(`${path}/tarik`, { 'takeback.reason': 'Salah alamat' });
    const late = await act(path);
    expect([late.status, await late.text()]).toEqual([409, expect.stringContaining(message)]);
  });

  it.each<[string, (path: string) => Promise<Response>]>([
    ['numbers', (path) => desk.post(path, entry())],
    ['withdraws', (path) => desk.post(`${path}/tarik`, { 'takeback.reason': 'Sama' })],
  ])('the signatory signs, somebody %s the letter', async (_name, act) => {
    const { path, link } = await numbered();
    await signBy(link, await signedFile(link));
    const late = await act(path);
    expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('sudah ditandatangani')]);
  });

  it('one numbers it, the other withdraws it by a page without that number: the letter stays', async () => {
    const { path } = await refusedCase();
    const page = await desk.page(path);
    const [, form = ''] = /action="[^"]+\/tarik"[^]*?(name="was"[^>]*>)/.exec(page) ?? [];
    expect(form).not.toContain('value=');
    await desk.post(path, entry());
    const late = await desk.post(`${path}/tarik`, { was: '', 'takeback.reason': 'Salah alamat' });
    expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('baru saja diberi nomor')]);
    const [, was = ''] = /action="[^"]+\/tarik"[^]*?name="was" value="(\d+)"/.exec(await desk.page(path)) ?? [];
    expect((await desk.post(`${path}/tarik`, { was, 'takeback.reason': 'Salah alamat' })).status).toBe(303);
  });

  it('both issue it again: one does', async () => {
    const { path } = await refusedCase();
    await desk.post(`${path}/tarik`, { 'takeback.reason': 'Salah alamat' });
    const answers = await Promise.all([desk.post(`${path}/ulang`), desk.post(`${path}/ulang`)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  });

  it('one numbers it with another number: the other reads whose it is', async () => {
    const { path } = await refusedCase();
    const answers = await Promise.all([desk.post(path, entry()), desk.post(path, entry())]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 400]);
    const refused = present(
      answers.find(({ status }) => status === 400),
      'the refused one',
    );
    expect(await refused.text()).toContain('baru saja diberi nomor');
  });
});

it('speaks of a number that stays used only where there is one', async () => {
  const used = 'nomornya tetap tercatat terpakai';
  const { path } = await refusedCase();
  expect(await desk.page(path)).not.toContain(used);
  expect(await desk.page((await numbered()).path)).toContain(used);
});

it.each(['tanpa nomor', '12; 13', '<12>'])('refuses %j as a number, beside its field, and keeps it', async (number) => {
  const { path } = await refusedCase();
  const answer = await desk.post(path, entry({ 'outgoing.number': number }));
  const text = await answer.text();
  expect(answer.status).toBe(400);
  expect(text).toContain('dengan sedikitnya satu angka');
  expect(text).toContain(`value="${number.replace('<', '&lt;').replace('>', '&gt;')}"`);
});

describe('all that waits for an official', () => {
  const waits = async () => {
    const answer = await overview(w.deps).request(newestPath(w).replace('/putusan/', '/ringkasan/'));
    return answer.text();
  };
  const open = (caseId: string, letter: string) =>
    sendForm(w, overview(w.deps), newestPath(w).replace('/putusan/', '/ringkasan/'), { caseId, letter });

  it('names a letter that waits for their signature, and opens it', async () => {
    const { caseId, path } = await numbered();
    const of = path.split('/').at(-1) ?? '';
    expect(await waits()).toMatch(new RegExp(`Surat yang menunggu tanda tangan Anda[^]*value="${caseId}"`));
    const answer = await open(caseId, of);
    expect(answer.status).toBe(303);
    const link = answer.headers.get('location') ?? '';
    expect((await signBy(link, await signedFile(link))).status).toBe(303);
    expect(await waits()).not.toContain(`value="${caseId}"`);
    expect((await open(caseId, of)).status).toBe(409);
  });

  it('names no letter that waits for a number', async () => {
    const { caseId, path } = await refusedCase();
    expect(await waits()).not.toContain(`value="${caseId}"`);
    expect((await open(caseId, path.split('/').at(-1) ?? '')).status).toBe(409);
  });

  it('one numbers it: the other reads whose it is, also where their own entry is incomplete', async () => {
    const { path } = await refusedCase();
    expect((await desk.post(path, entry())).status).toBe(303);
    const refused = await desk.post(path, { ...entry(), 'outgoing.date': '' });
    expect(await refused.text()).toContain('baru saja diberi nomor');
  });
});
