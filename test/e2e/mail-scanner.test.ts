import { type BrowsedWorld, startBrowsedWorld } from '../support/browsed-world';
import { caseAfter, caseAtStep } from '../support/cases';
import { deskOf } from '../support/desk';
import { linksIn } from '../support/mailbox';
import { newestPath, postForm } from '../support/people';
import { storedItems } from '../support/stored-items';
import { submission } from '../support/submission';

jest.setTimeout(300_000);
const atOnce = 6;
let { w, browser, url, stop } = {} as BrowsedWorld;
beforeAll(async () => {
  ({ w, browser, url, stop } = await startBrowsedWorld());
});
afterAll(() => stop?.());

/** A returned and revised case, a case decided up to its analysis, the morning's mails, and a way to the desk. */
const mailed = async (): Promise<string[]> => {
  const body = await w.withPapers(submission());
  await caseAfter(w, ['return'], body);
  await caseAtStep(w, 'conformity-analysis');
  expect((await postForm(w, newestPath(w), { outcome: 'save', note: 'Belum selesai' })).status).toBe(303);
  w.world.now = new Date('2026-12-07T01:00:00Z');
  await w.tasks['morning-round']!({});
  await deskOf(w).raw('/meja/masuk', { email: 'sekretariat@example.id' }, { origin: url });
  return [...new Set(w.mails.flatMap((mail) => linksIn(mail)))];
};

it('changes nothing by fetching every link of every mail, nor by opening it with its scripts', async () => {
  const links = await mailed();
  for (const part of [
    '/putusan/',
    '?pilihan=accept',
    '?pilihan=reject',
    '/ringkasan/',
    '/pemohon/',
    '/lacak/',
    '/meja/masuk/',
  ]) {
    expect([part, links.some((link) => link.includes(part))]).toEqual([part, true]);
  }
  const [before, mails, logged] = [await storedItems(w), w.mails.length, w.logged.length];

  for (const link of links) for (const method of ['GET', 'HEAD']) await fetch(link, { method, redirect: 'manual' });
  const context = await browser.newContext();
  const ran = new Set<string>();
  const sent: string[] = [];
  context.on('response', (answer) => {
    if (answer.ok() && answer.request().resourceType() === 'script') ran.add(new URL(answer.url()).pathname);
  });
  context.on('request', (request) => {
    if (!['GET', 'HEAD'].includes(request.method()) || !request.url().startsWith(url)) sent.push(request.url());
  });
  const found = new Set<string>();
  const look = async (link: string) => {
    const page = await context.newPage();
    const answer = (await page.goto(link, { waitUntil: 'networkidle' }))!;
    expect([link, [200, 410].includes(answer.status())]).toEqual([link, true]);
    const all = await page
      .locator('a[href]')
      .evaluateAll((those: HTMLAnchorElement[]) => those.map(({ href }) => href));
    // A browser sends no fragment: the places of one page are one address.
    for (const href of all) if (href.startsWith(url)) found.add(href.replace(/#.*/, ''));
    await page.close();
  };
  for (let at = 0; at < links.length; at += atOnce) await Promise.all(links.slice(at, at + atOnce).map(look));
  // Acts as a scanner that follows every link but presses no button.
  for (const href of found) expect((await fetch(href, { redirect: 'manual' })).status).toBeLessThan(500);
  await w.machine.idle();

  expect([...ran].toSorted()).toEqual(['/attach.js', '/autosave.js', '/report.js', '/send.js']);
  expect(sent).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await storedItems(w)).toEqual(before);
  expect([w.mails.length, w.logged.length]).toEqual([mails, logged]);
});
