import { rows } from '../../functions/catalog';
import { apps } from '../support/apps';
import { deskOf, type DeskClient } from '../support/desk';
import { newestPath } from '../support/people';
import { storedItems } from '../support/stored-items';
import { startWorld, type World } from '../support/world';

let w: World;
let desk: DeskClient;
let caseId: string;
let tokens: { own: string; other: string };
beforeAll(async () => {
  w = await startWorld();
  ({ caseId } = await w.submit());
  desk = deskOf(w);
  await desk.signIn();
  const other = deskOf(w);
  await other.signIn();
  tokens = { own: await desk.token(), other: await other.token() };
});
afterAll(() => w.stop());

const deskPosts = rows
  .flatMap(({ routes = [] }) => routes)
  .filter((route) => route.startsWith('POST /meja') && !route.includes('/masuk'))
  .map((route) => route.replace('POST ', ''));
const pathOf = (pattern: string) =>
  pattern.replace('{caseId}', caseId).replace('/pejabat/{id}', '/pejabat/kadis').replace('{id}', 'kadis');
/** The fields of a foreign form that must not count as one of the desk's forms. */
const wanted = {
  action: 'tambah',
  'name.label': 'pajak',
  'day.date': '2027-01-04',
  'day.name': 'Libur',
  'administrator.name': 'Jahat',
  'administrator.email': 'jahat@example.id',
  'period.from': '2026-11-24',
  'period.to': '2026-11-24',
  'mail.email': 'jahat@example.id',
};

it.each(deskPosts)("takes %s from the session's own page only", async (pattern) => {
  const path = pathOf(pattern);
  const token = tokens.own;
  const [before, mails] = [await storedItems(w), w.mails.length];
  const foreign: Record<string, string>[] = [
    {},
    { origin: 'null' },
    { origin: 'https://jahat.example' },
    { origin: 'http://ajuan.test.jahat.example', 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ];
  for (const headers of foreign) {
    const type = { 'content-type': 'text/plain' };
    expect((await desk.raw(path, { token, ...wanted }, headers)).status).toBe(403);
    expect((await desk.raw(path, { token, ...wanted }, { ...headers, ...type })).status).toBe(403);
  }
  for (const wrong of ['', 'x', token.toUpperCase(), tokens.other]) {
    expect((await desk.raw(path, { token: wrong, ...wanted })).status).toBe(403);
  }
  // A JSON body is not a form. Its origin is not checked, because a browser sends a preflight request first, and it carries no token.
  const json = { 'content-type': 'application/json', origin: 'https://jahat.example' };
  expect((await desk.raw(path, { token, ...wanted }, json)).status).toBe(403);
  expect((await deskOf(w).raw(path, { token, ...wanted })).status).toBe(401);
  expect(await storedItems(w)).toEqual(before);
  expect(w.mails).toHaveLength(mails);
});

it('signs nobody in from another site, also not as somebody else', async () => {
  w.world.now = new Date(w.world.now.getTime() + 16 * 60_000);
  await desk.askLink('sekretariat@example.id');
  const path = desk.signInPath();
  for (const origin of ['https://jahat.example', 'null']) {
    const answer = await deskOf(w).raw(path, {}, { origin });
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([403, null]);
  }
  expect((await deskOf(w).raw(path, {})).status).toBe(303);
});

it("authorises mailed links by their path alone: no cookie is set, and the desk's opens none", async () => {
  const cookie = desk.cookie();
  const paths = [newestPath(w), newestPath(w, 'pemohon')];
  for (const path of paths) {
    const app = path.startsWith('/pemohon') ? apps.applicantPages(w.deps) : apps.decideStep(w.deps);
    expect((await app.request(path)).headers.get('set-cookie')).toBeNull();
    const forged = path.slice(0, -43) + 'a'.repeat(43);
    const init = {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams({ outcome: 'withdraw', reason: 'x' }),
    };
    expect((await app.request(forged, init)).status).toBe(404);
  }
});
