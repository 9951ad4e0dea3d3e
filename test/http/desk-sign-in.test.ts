import { changeOffice } from '../../functions/domain/office/office-chain';
import type { OfficeRecord } from '../../functions/domain/office/office-record';
import { deskSignIn } from '../../functions/http/desk/sign-in';
import { deskOf } from '../support/desk';
import { startWorld, type World } from '../support/world';

let w: World;
beforeAll(async () => {
  w = await startWorld();
});
afterAll(() => w.stop());
const minutes = (count: number) => {
  w.world.now = new Date(w.world.now.getTime() + count * 60_000);
};
const administrators = async (list: OfficeRecord['administrators']) => {
  const { holidays: _holidays, ...before } = await w.deps.office.current();
  const moment = { now: w.world.now, digest: w.deps.ids.digest };
  const { after, event } = changeOffice(
    before,
    { ...before, administrators: list },
    { type: 'administrator-added', actor: 'sistem', subject: 'x' },
    moment,
  );
  await w.deps.office.change(after, event);
};

it('answers the same to every address, and mails an administrator only, three times a quarter of an hour', async () => {
  const desk = deskOf(w);
  const stranger = await desk.askLink('orang@example.id');
  expect(w.mails).toHaveLength(0);
  const answers = [];
  for (let count = 0; count < 5; count += 1) answers.push(await desk.askLink('Sekretariat@example.id'));
  expect(new Set([stranger, ...answers].map(({ status }) => status))).toEqual(new Set([200]));
  expect(await stranger.text()).toBe(await answers[4]!.text());
  expect(w.mails.map(({ to }) => to)).toEqual(Array(3).fill('sekretariat@example.id'));
  minutes(16);
  w.world.mailFails = true;
  expect((await desk.askLink('sekretariat@example.id')).status).toBe(200);
  w.world.mailFails = false;
  const bad = await desk.askLink('bukan surel');
  expect([bad.status, await bad.text()]).toEqual([400, expect.stringContaining('value="bukan surel"')]);
});

it('does the same work for every address: whether it is an administrator is asked apart, by no mailbox', async () => {
  const requests: unknown[] = [];
  const unexpected = async (): Promise<never> => {
    throw new Error('asked before the answer');
  };
  const office = { ...w.deps.office, current: unexpected, recent: unexpected };
  const background = { start: async (...call: unknown[]) => void requests.push(call) };
  const page = deskSignIn({ ...w.deps, office, background });
  for (const email of ['sekretariat@example.id', 'orang@example.id']) {
    const body = new URLSearchParams({ email });
    expect(
      (await page.request('/meja/masuk', { method: 'POST', headers: { origin: 'http://ajuan.test' }, body })).status,
    ).toBe(200);
  }
  const mailbox = expect.stringMatching(/^[0-9a-f]{64}$/);
  expect(requests).toEqual(Array(2).fill(['mail-sign-in-link', { mailbox }]));
});

it('signs in by the button of a link, once, within a quarter of an hour', async () => {
  minutes(16);
  const desk = deskOf(w);
  expect((await desk.get('/meja')).headers.get('location')).toBe('/meja/masuk');
  await desk.askLink('sekretariat@example.id');
  const path = desk.signInPath();
  for (let opened = 0; opened < 2; opened += 1) expect(await desk.page(path)).toContain('<form method="post"');
  expect(desk.cookie()).toBe('');
  const both = await Promise.all([deskOf(w).raw(path, {}), deskOf(w).raw(path, {})]);
  expect(both.map(({ status }) => status).sort()).toEqual([303, 410]);
  const [set] = both.flatMap((answer) => answer.headers.get('set-cookie') ?? []);
  expect(set).toMatch(/^meja=[\w-]{43}; Max-Age=28800; Path=\/meja; HttpOnly; SameSite=Strict$/);
  expect((await desk.get(path)).status).toBe(410);
  await desk.askLink('sekretariat@example.id');
  minutes(15);
  expect((await desk.raw(desk.signInPath(), {})).status).toBe(410);
  expect((await desk.get(`/meja/masuk/${'a'.repeat(43)}`)).status).toBe(410);
});

it('keeps the cookie to https where there is https', async () => {
  minutes(16);
  const desk = deskOf(w);
  await desk.askLink('sekretariat@example.id');
  const secure = deskSignIn({ ...w.deps, config: { ...w.deps.config, publicUrl: 'https://ajuan.test' } });
  const answer = await secure.request(desk.signInPath(), { method: 'POST', headers: { origin: 'https://ajuan.test' } });
  expect(answer.headers.get('set-cookie')).toContain('; Secure');
  expect(answer.headers.get('strict-transport-security')).toBeTruthy();
  expect(answer.headers.get('referrer-policy')).toBe('same-origin');
});

it('takes forms of its own pages and session only', async () => {
  minutes(16);
  const desk = deskOf(w);
  await desk.signIn();
  expect((await desk.get('/meja')).status).toBe(200);
  const fields = { token: await desk.token(), action: 'tambah', 'name.label': 'pajak' };
  const version = async () => (await w.deps.office.current()).version;
  const before = await version();
  expect((await desk.raw('/meja/nama', fields, { origin: 'https://jahat.example' })).status).toBe(403);
  expect((await desk.raw('/meja/nama', fields, {})).status).toBe(403);
  expect((await desk.raw('/meja/nama', { ...fields, token: 'x' })).status).toBe(403);
  expect((await desk.raw('/meja/masuk', { email: 'a@b.id' }, { origin: 'https://jahat.example' })).status).toBe(403);
  expect(await version()).toBe(before);
  expect((await desk.raw('/meja/nama', fields, { 'sec-fetch-site': 'same-origin' })).status).toBe(303);
});

it('ends with the working day, with sign-out, and with the place on the list', async () => {
  minutes(16);
  const [desk, other] = [deskOf(w), deskOf(w)];
  await desk.signIn();
  await other.signIn();
  const stolen = desk.cookie();
  const token = await desk.token();
  expect((await desk.post('/meja/keluar')).headers.get('location')).toBe('/meja/masuk');
  const again = await desk.raw('/meja/nama', { token }, { origin: 'http://ajuan.test', cookie: stolen });
  expect([again.status, await again.text()]).toEqual([401, expect.stringContaining('Sesi Anda sudah berakhir')]);

  const { administrators: list } = await w.deps.office.current();
  await administrators([{ id: 'lain', name: 'Lain', email: 'lain@example.id' }]);
  const removed = await other.get('/meja/pejabat');
  expect([removed.status, await removed.text()]).toEqual([403, expect.stringContaining('bukan administrator lagi')]);
  await administrators(list);
  expect((await other.get('/meja')).status).toBe(303);

  minutes(16);
  await desk.signIn();
  minutes(8 * 60);
  expect((await desk.get('/meja')).status).toBe(303);
});

it('leads from a used link to the desk, for those whom it signed in', async () => {
  const desk = deskOf(w);
  minutes(30);
  await desk.signIn();
  const used = await desk.get(desk.signInPath());
  expect([used.status, await used.text()]).toEqual([410, expect.stringContaining('<a href="/meja">Buka meja</a>')]);
});
