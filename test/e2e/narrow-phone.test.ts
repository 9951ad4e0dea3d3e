import type { Page } from 'playwright-core';
import { overviewPath } from '../../functions/domain/case/paths';
import { accessFaults } from '../support/access-faults';
import { apps } from '../support/apps';
import { mailboxPages } from '../../local/mail/mailbox-pages';
import { wholePdf } from '../../local/ops/whole-pdf';
import { answerOf, resubmission } from '../support/answers';
import { type BrowsedWorld, startBrowsedWorld } from '../support/browsed-world';
import { deskOf } from '../support/desk';
import { newestPath, postForm } from '../support/people';
import { submission } from '../support/submission';

jest.setTimeout(60_000);
let { w, browser, url, stop } = {} as BrowsedWorld;
let page: Page;
const pages: Record<string, string> = {};

const unbroken = (length: number) => 'Permohonan'.repeat(length).slice(0, length);
const fileName = `${unbroken(190)}.pdf`;
const address = `https://${unbroken(60)}.bantenprov.go.id/${unbroken(200)}`;
const body = submission({
  letter: { number: unbroken(100), date: '2026-11-20' },
  agency: { name: unbroken(150), head: { name: unbroken(120), nip: '19620825 198704 2 001' } },
  contact: {
    name: unbroken(120),
    phone: '0812-3456-7890',
    position: unbroken(120),
    email: `${unbroken(60).toLowerCase()}@${unbroken(50).toLowerCase()}.id`,
  },
  application: { type: 'aplikasi', name: unbroken(150), summary: `${address}\n${unbroken(2500)}` },
  subdomain: unbroken(63).toLowerCase(),
});
const uploads = (kind: string) => ({
  'attachments.0.kind': kind,
  'attachments.0.uploadId': 'tidak-ada',
  'attachments.0.name': fileName,
});

/** Every kind of page as it is sent, with the longest permitted answers. */
const collectPages = async () => {
  const { caseId, trackingId } = await w.submit(body);
  const posted = async (path: string, fields: Record<string, string>) => (await postForm(w, path, fields)).text();
  const at = async (app: { request(path: string): Response | Promise<Response> }, path: string) =>
    (await app.request(path)).text();
  const mailOf = (link: string) => w.mails.findLast(({ html }) => html.includes(link))!.html;
  pages["official's mail"] = mailOf('/putusan/');
  pages.disposition = await posted(newestPath(w), { outcome: 'accept', reason: unbroken(2000), note: address });
  await posted(newestPath(w), { ...answerOf.return, reason: `${address} ${unbroken(2000)}` });
  const applicant = newestPath(w, 'pemohon');
  pages["applicant's mail"] = mailOf('/pemohon/');
  pages.applicant = await at(apps.applicantPages(w.deps), applicant);
  const revision = resubmission(body);
  pages['refused revision'] = await posted(applicant, {
    ...revision,
    ...uploads('surat-permohonan'),
    'agency.head.nip': unbroken(39),
  });
  await posted(applicant, revision);
  for (const act of ['accept', 'forward'] as const)
    await posted(newestPath(w), { ...answerOf[act], note: unbroken(900) });
  pages.analysis = await posted(newestPath(w), {
    outcome: 'conforms',
    conditions: unbroken(400),
    'checklist.A1.evidence': address,
    ...uploads('bukti'),
  });
  const analysis = newestPath(w);
  pages.overview = await at(apps.overview(w.deps), overviewPath(analysis));
  await posted(analysis, { ...answerOf['conforms-with-conditions'], conditions: unbroken(400) });
  pages.decided = await at(apps.decideStep(w.deps), analysis);
  pages.tracking = await at(apps.trackCase(w.deps), `/lacak/${trackingId}`);
  const [document] = await w.deps.cases.documents(caseId);
  pages.verification = await at(apps.verifyDocument(w.deps), `/verifikasi/${document!.documentId}`);
  const desk = deskOf(w);
  await desk.raw('/meja/masuk', { email: 'sekretariat@example.id' }, { origin: url });
  await desk.raw(desk.signInPath(), {}, { origin: url });
  pages.desk = await desk.page('/meja');
  pages.statistics = await desk.page('/meja/statistik');
  pages['desk case'] = await desk.page(`/meja/permohonan/${caseId}`);
  const mail = {
    messageId: 'm1',
    from: body.contact.email,
    replyTo: [],
    subject: unbroken(300),
    at: 0,
    destination: { to: [body.contact.email], cc: [], bcc: [] },
    body: { text: `${address}\n${unbroken(3000)}`, html: `<p>${unbroken(300)}</p>` },
    attachments: [{ content: '', contentType: 'application/pdf', filename: fileName, size: 1 }],
  };
  pages.mailbox = await at(
    mailboxPages(() => [mail]),
    '/',
  );
  pages.mail = await at(
    mailboxPages(() => [mail]),
    '/surat/m1',
  );
};

beforeAll(async () => {
  ({ w, browser, url, stop } = await startBrowsedWorld());
  page = await (await browser.newContext({ bypassCSP: true, javaScriptEnabled: true })).newPage();
  await collectPages();
});
afterAll(() => stop?.());

const widths = async () => {
  const wider: string[] = [];
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: 740 });
    const shown = await page.evaluate(() => document.documentElement.scrollWidth);
    if (shown > width) wider.push(`${shown} at ${width}`);
  }
  return wider;
};

it.each([
  'disposition',
  'applicant',
  'refused revision',
  'analysis',
  'overview',
  'decided',
  'tracking',
  'verification',
  'desk',
  'desk case',
  'mailbox',
  'mail',
  "official's mail",
  "applicant's mail",
])('%s page is no wider than a phone, whatever it holds', async (name) => {
  // The page of a document's QR code names no person: its longest word is a hash.
  expect(pages[name]).toMatch(name === 'verification' ? /[0-9a-f]{64}/ : /(?:Permohonan){3}/);
  await page.setContent(pages[name]!, { waitUntil: 'domcontentloaded' });
  expect(await widths()).toEqual([]);
});

it('leaves out no level between the headings of any page', () => {
  const skips = Object.entries(pages).flatMap(([name, html]) => {
    const levels = [...html.matchAll(/<h(\d)[ >]/g)].map(([, level]) => Number(level));
    return levels.some((level, index) => level > (levels[index - 1] ?? level) + 1) ? [name] : [];
  });
  expect(skips).toEqual([]);
});

/** Returns the words of these parts that a line breaks. */
const brokenWords = (selector: string) =>
  page.evaluate((parts) => {
    const broken: string[] = [];
    for (const part of document.querySelectorAll(parts)) {
      const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        for (const { index, 0: word } of (text.textContent ?? '').matchAll(/\S+/g)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) broken.push(word);
        }
      }
    }
    return broken;
  }, selector);

it.each([320, 360])('breaks no word of a tile at %i pixels', async (width) => {
  await page.setContent(pages.statistics!, { waitUntil: 'domcontentloaded' });
  await page.setViewportSize({ width, height: 740 });
  expect(await page.locator('.tiles li').count()).toBe(4);
  expect(await brokenWords('.tiles li')).toEqual([]);
});

it('keeps a step and its number on one line', async () => {
  await page.setContent(pages.disposition!, { waitUntil: 'domcontentloaded' });
  await page.setViewportSize({ width: 320, height: 740 });
  const step = page.locator('.case-head .number');
  expect(await step.evaluate((part) => part.getClientRects().length)).toBe(1);
});

it('the checker of the browser tests sees a text without contrast', async () => {
  const own = await (await browser.newContext({ bypassCSP: true })).newPage();
  await own.setContent('<main><p style="color: #bbb; background: #fff">Terlalu pucat</p></main>');
  expect(await accessFaults(own)).toContainEqual(expect.stringMatching(/^color-contrast: <p/));
});

it.each(['light', 'dark'] as const)('mails are accessible on a %s phone', async (colorScheme) => {
  const own = await (await browser.newContext({ colorScheme, bypassCSP: true })).newPage();
  for (const name of ["official's mail", "applicant's mail"]) {
    await own.setContent(pages[name]!);
    // A client shows a mail within its own page, which has the landmarks.
    expect([name, await accessFaults(own, ['region', 'landmark-one-main'])]).toEqual([name, []]);
  }
});

it.each(['/alur', '/terkirim/', '/tautan-baru', '/tautan-baru?terkirim', '/tidak-ada'])(
  'the page at %s is no wider than a phone',
  async (address) => {
    await page.goto(`${url}${address}`);
    expect(await widths()).toEqual([]);
  },
);

it.each([360, 1000, 1200])('breaks no word of a badge beside an endless one, at %d px', async (width) => {
  await page.setContent(pages.desk!, { waitUntil: 'domcontentloaded' });
  await page.setViewportSize({ width, height: 740 });
  expect(await page.locator('.badge').count()).toBeGreaterThan(0);
  expect(await brokenWords('.badge > span')).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});

it('keeps what wraps beside its drawing, not under it', async () => {
  await page.goto(`${url}/alur`);
  await page.setViewportSize({ width: 320, height: 740 });
  const under = await page.evaluate(
    () =>
      [...document.querySelectorAll('.who, .branch')].filter((line) => {
        const edge = line.querySelector('svg')!.getBoundingClientRect().right;
        const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          const range = document.createRange();
          range.selectNodeContents(node);
          if (node.textContent!.trim() && [...range.getClientRects()].some(({ left }) => left < edge)) return true;
        }
        return false;
      }).length,
  );
  expect(under).toBe(0);
});

it('keeps the digits of a NIP on one line of a phone, to be compared with the letter', async () => {
  await page.setContent(pages.disposition!, { waitUntil: 'domcontentloaded' });
  await page.setViewportSize({ width: 360, height: 740 });
  const lines = await page.evaluate(() => {
    const texts = document.createTreeWalker(document.querySelector('dl')!, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const at = node.textContent!.search(/\d{18}/);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 18);
      return range.getClientRects().length;
    }
    return 0;
  });
  expect(lines).toBe(1);
});

it('the form is no wider than a phone with the longest answers, file names and errors', async () => {
  await page.goto(`${url}/`);
  await page.locator('button:enabled >> text=Periksa jawaban Anda').waitFor();
  for (const field of ['agency.name', 'contact.email', 'subdomain'])
    await page.fill(`[name="${field}"]`, unbroken(250));
  await page.setInputFiles('[data-kind="surat-permohonan"]', {
    name: fileName,
    mimeType: 'application/pdf',
    buffer: wholePdf(),
  });
  await page.locator('input[name="attachments.0.uploadId"]').waitFor({ state: 'attached' });
  await page.click('text=Periksa jawaban Anda');
  await page.locator('#summary >> text=Ada yang perlu diperbaiki').waitFor();
  expect(await widths()).toEqual([]);
});
