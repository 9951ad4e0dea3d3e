import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { systemIds } from '../../functions/adapters/system';
import { apps } from '../support/apps';
import { linksIn } from '../support/mailbox';
import { submission } from '../support/submission';
import { startWorld, type World } from '../support/world';

let w: World;
const trap = '<script>alert(1)</script>\r\nBcc: korban@example.id';
beforeAll(async () => {
  w = await startWorld();
  await w.submit(submission({ application: { type: 'aplikasi', name: trap, summary: trap } }));
});
afterAll(() => w.stop());

const newest = (kind: string) =>
  new URL(w.mails.flatMap((mail) => linksIn(mail)).findLast((link) => link.includes(`/${kind}/`))!).pathname;

it('sends every page with strict headers, and no input as markup', async () => {
  const pages = [
    await apps.decideStep(w.deps).request(newest('putusan')),
    await apps.applicantPages(w.deps).request(newest('pemohon')),
    await apps.trackCase(w.deps).request(newest('lacak')),
    await apps.overview(w.deps).request(newest('ringkasan')),
    await apps.deskSignIn(w.deps).request('/meja/masuk'),
    await apps.verifyDocument(w.deps).request('/verifikasi/x'),
  ];
  expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 404]);
  for (const { headers } of pages) {
    const csp = headers.get('content-security-policy')!;
    expect(csp).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(csp).not.toContain('unsafe');
    expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
    expect([headers.get('x-frame-options'), headers.get('cache-control')]).toEqual(['DENY', 'no-store']);
    expect(['no-referrer', 'same-origin']).toContain(headers.get('referrer-policy'));
  }
  for (const page of pages) expect(await page.text()).not.toContain('<script>alert');
});

it('keeps typed text out of the headers and the markup of mails', () => {
  expect(w.mails.length).toBeGreaterThan(1);
  expect(w.mails.some(({ subject }) => subject.includes('Bcc: korban'))).toBe(true);
  for (const { subject, to, html } of w.mails) {
    expect(`${subject}${to}`).not.toMatch(/\p{Cc}/u);
    expect(html).not.toContain('<script>alert');
  }
});

it('answers unknown and malformed ids and secrets alike', async () => {
  const bodies = new Set<string>();
  for (const id of ['a'.repeat(43), 'b'.repeat(44), `${'c'.repeat(60)}`]) {
    const answers = [
      await apps.trackCase(w.deps).request(`/lacak/${id}`),
      await apps.decideStep(w.deps).request(`/putusan/${id}`),
      await apps.applicantPages(w.deps).request(`/pemohon/${id}`),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(404);
      bodies.add(await answer.text());
    }
  }
  expect(bodies.size).toBe(1);
});

it('tells a link that was cut by its length only', async () => {
  const secret = newest('putusan').split('/').at(-1)!;
  const bodies = new Set<string>();
  for (const cut of ['x', 'a'.repeat(24), '%00', secret.slice(1), secret.slice(0, -1)]) {
    const answer = await apps.decideStep(w.deps).request(`/putusan/${cut}`);
    expect(answer.status).toBe(404);
    bodies.add(await answer.text());
  }
  expect(bodies.size).toBe(1);
});

it('draws secrets of 256 bits uniformly', () => {
  const counts = Array.from({ length: 256 }, () => 0);
  for (let drawn = 0; drawn < 2000; drawn += 1) {
    const bytes = Buffer.from(systemIds.secret(), 'base64url');
    expect(bytes.length).toBe(32);
    for (const byte of bytes) counts[byte]! += 1;
  }
  const chiSquare = counts.reduce((sum, count) => sum + (count - 250) ** 2 / 250, 0);
  // 255 degrees of freedom: a value above 450 occurs less than once in 10^9 runs.
  expect(chiSquare).toBeLessThan(450);
});

it('stores no secret that was mailed', async () => {
  const secrets = w.mails
    .flatMap((mail) => linksIn(mail))
    .flatMap((link) => /\/(?:putusan|pemohon|ringkasan)\/([\w-]{43})/.exec(link)?.[1] ?? []);
  expect(secrets.length).toBeGreaterThan(1);
  const { Items } = await w.clients.dynamodb.send(new ScanCommand({ TableName: w.deps.config.tableName }));
  const stored = JSON.stringify(Items);
  for (const secret of secrets) {
    expect(stored).not.toContain(secret);
    expect(stored).toContain(systemIds.digest(secret));
  }
});
