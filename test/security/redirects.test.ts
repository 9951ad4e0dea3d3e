import { apps } from '../support/apps';
import { answerOf } from '../support/answers';
import { deskOf } from '../support/desk';
import { linksIn } from '../support/mailbox';
import { newestPath } from '../support/people';
import { startWorld, type World } from '../support/world';

let w: World;
beforeAll(async () => {
  w = await startWorld();
});
afterAll(() => w.stop());

const elsewhere = 'https://jahat.example/';
const names = ['next', 'return', 'returnTo', 'redirect', 'url', 'kembali', 'hasil', 'terkirim', 'sesudah', 'lanjut'];
const everywhere = Object.fromEntries(names.map((name) => [name, elsewhere]));
const lies = {
  host: 'jahat.example',
  'x-forwarded-host': 'jahat.example',
  'x-forwarded-proto': 'javascript',
  forwarded: 'host=jahat.example',
  'x-original-url': elsewhere,
  referer: elsewhere,
};
interface App {
  request(path: string, init: RequestInit): Response | Promise<Response>;
}
/** A form sent under another host's name, with every field that some program uses as a return address. */
const sent = async (
  app: App,
  path: string,
  fields: Record<string, string> = {},
  headers: Record<string, string> = {},
) => {
  const body = new URLSearchParams({ ...everywhere, ...fields }).toString();
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const init = { method: 'POST', headers: { ...lies, ...type, ...headers }, body };
  const answer = await app.request(`http://jahat.example${path}?${new URLSearchParams(everywhere)}`, init);
  await w.machine.idle();
  return answer;
};
const staysHere = (answer: Response) => {
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toMatch(/^\/[a-z][\w/-]*(\?[\w=&.-]*)?$/);
};
const newMails = async (work: () => Promise<unknown>) => {
  const before = w.mails.length;
  await work();
  expect(w.mails.length).toBeGreaterThan(before);
  for (const link of w.mails.slice(before).flatMap((mail) => linksIn(mail))) {
    expect(new URL(link).origin).toBe('http://ajuan.test');
  }
};

it('leads from mailed links nowhere but to its own pages, whatever host or way back is claimed', async () => {
  const { caseId } = await w.submit();
  const [official, applicant] = [newestPath(w), newestPath(w, 'pemohon')];
  const overview = official.replace('putusan', 'ringkasan');
  staysHere(await sent(apps.overview(w.deps), overview, { caseId }));
  const background = { start: async () => undefined };
  staysHere(await sent(apps.startBundle({ ...w.deps, background }), `${official}/bundel`));
  await newMails(async () => staysHere(await sent(apps.decideStep(w.deps), `${official}/tautan-baru`)));
  await newMails(async () => staysHere(await sent(apps.applicantPages(w.deps), `${applicant}/tautan-baru`)));
  await newMails(async () => staysHere(await sent(apps.decideStep(w.deps), official, answerOf.accept)));
  const withdrawal = { outcome: 'withdraw', reason: 'Batal' };
  await newMails(async () => staysHere(await sent(apps.applicantPages(w.deps), applicant, withdrawal)));
});

it('leads from the desk nowhere but to its own pages', async () => {
  const { caseId } = await w.submit();
  const desk = deskOf(w);
  const own = { origin: 'http://ajuan.test' };
  await newMails(async () => {
    const email = 'sekretariat@example.id';
    expect((await sent(apps.deskSignIn(w.deps), '/meja/masuk', { email }, own)).status).toBe(200);
  });
  const signedIn = await sent(apps.deskSignIn(w.deps), desk.signInPath(), {}, own);
  staysHere(signedIn);
  const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!;
  expect(signedIn.headers.get('set-cookie')).not.toContain('jahat');
  const anonymous = await apps.deskCases(w.deps).request(`/meja?${new URLSearchParams(everywhere)}`, { headers: lies });
  staysHere(anonymous);
  const page = await apps.deskOffice(w.deps).request('/meja/nama', { headers: { cookie } });
  const token = /name="token" value="(\w+)"/.exec(await page.text())![1]!;
  const post = (app: App, path: string, fields = {}) => sent(app, path, { token, ...fields }, { cookie, ...own });
  staysHere(await post(apps.deskOffice(w.deps), '/meja/nama', { action: 'tambah', 'name.label': 'pajak' }));
  staysHere(
    await post(apps.deskOffice(w.deps), '/meja/pejabat/kadis', { action: 'surel', 'mail.email': 'b@example.id' }),
  );
  await newMails(async () => staysHere(await post(apps.deskCases(w.deps), `/meja/permohonan/${caseId}/tautan`)));
  const period = { 'period.from': '2026-11-24', 'period.to': '2026-11-24' };
  staysHere(await post(apps.deskExport(w.deps), '/meja/ekspor', period));
  staysHere(await post(apps.deskSignIn(w.deps), '/meja/keluar'));
});
