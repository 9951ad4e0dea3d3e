import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { happyAnswers } from '../../../local/ops/answers';
import { type MailWatch, watchMails } from '../../../local/ops/mails';
import { submitExample } from '../../../local/ops/submit-example';
import { eventually } from '../eventually';
import { linksIn, readMailbox } from '../mailbox';
import { present } from '../../../functions/domain/present';

const phone = { width: 360, height: 900 };
const desktop = { width: 1100, height: 1100 };

/** A running office, and the folder for its pictures. */
interface Office {
  url: string;
  mailbox: string;
  folder: string;
}

/** Returns a picture of the top of a page. */
const shoot = async (browser: Browser, size: typeof phone, open: (page: Page) => Promise<unknown>): Promise<Buffer> => {
  const context = await browser.newContext({ viewport: size, locale: 'id-ID' });
  const page = await context.newPage();
  await open(page);
  const picture = await page.screenshot();
  await context.close();
  return picture;
};

/** Returns phone pictures side by side on one background, as PNG. */
const framed = async (browser: Browser, pictures: readonly Buffer[]): Promise<Buffer> => {
  const context = await browser.newContext({ viewport: { width: 376 * pictures.length + 16, height: 932 } });
  const page = await context.newPage();
  const images = pictures.map((each) => `<img src="data:image/png;base64,${each.toString('base64')}">`);
  await page.setContent(
    `<style>body{margin:0;padding:16px;display:flex;gap:16px;background:#d7dcde}img{border-radius:12px}</style>${images.join('')}`,
  );
  const picture = await page.screenshot();
  await context.close();
  return picture;
};

const example = {
  letter: '482/Dinkes/2026',
  subdomain: 'izin-klinik',
  name: 'SIPERKLINIK, Perizinan Klinik Terpadu',
  summary:
    'Saat ini izin klinik diurus dengan berkas kertas di 8 kabupaten/kota. Aplikasi ini untuk pemilik klinik dan petugas perizinan agar permohonan, pemeriksaan, dan penerbitan izin dapat dilakukan daring.',
};

/** Sends the example. @returns its number and its tracking page @throws if the office already has it */
const submit = (url: string): Promise<{ requestNumber: string; trackingUrl: string }> => {
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  return submitExample(url, randomUUID(), {
    letter: { number: example.letter, date: today },
    application: { type: 'aplikasi', name: example.name, summary: example.summary },
    subdomain: example.subdomain,
  });
};

/** Returns the link of the next decision after its mail has arrived. */
const nextLink = async (mails: MailWatch, number: string, before?: string): Promise<string> => {
  await eventually(() => ![undefined, before].includes(mails.newestLink(number)), 30_000);
  return present(mails.newestLink(number), 'the link');
};

const decide = async (link: string, answer: Record<string, string> | undefined): Promise<void> => {
  const body = new URLSearchParams(present(answer, 'the answers'));
  const response = await fetch(link, { method: 'POST', body, redirect: 'manual' });
  if (response.status !== 303) throw new Error(`the decision answered ${response.status}`);
};

/** Signs in at the desk. @returns a context with the session */
const signIn = async (browser: Browser, { url, mailbox }: Office) => {
  const context = await browser.newContext({ viewport: desktop, locale: 'id-ID' });
  const page = await context.newPage();
  await page.goto(`${url}/meja/masuk`);
  const before = new Set((await readMailbox(mailbox)).flatMap(linksIn));
  await page.fill('[name=email]', 'sekretariat@example.id');
  await page.click('main button');
  const fresh = async () =>
    (await readMailbox(mailbox)).flatMap(linksIn).find((link) => link.includes('/meja/masuk/') && !before.has(link));
  await eventually(async () => (await fresh()) !== undefined, 10_000);
  await page.goto(present(await fresh(), 'the link'));
  await page.click('main button');
  return { page, context };
};

const deskPictures = async (browser: Browser, office: Office, number: string) => {
  const { page, context } = await signIn(browser, office);
  const keep = (name: string) => page.screenshot({ path: path.join(office.folder, `${name}.png`) });
  await page.goto(`${office.url}/meja`);
  await keep('desk');
  await page.goto(`${office.url}/meja?cari=${encodeURIComponent(number)}`);
  await page.locator('main table a').first().click();
  await keep('desk-case');
  await page.setViewportSize({ width: 900, height: 1700 });
  await page.goto(`${office.url}/meja/statistik`);
  await keep('statistics');
  await context.close();
};

/** Takes pictures of the newest document on a decided page, and of its verification. Needs pdftoppm. */
const documentPictures = async (browser: Browser, { url, folder }: Office, decided: string) => {
  const html = await (await fetch(decided)).text();
  const file = present(/\/putusan\/[\w-]+\/berkas\/([\w-]+)"/.exec(html)?.[0], 'a document').slice(0, -1);
  const pdf = Buffer.from(await (await fetch(`${url}${file}`)).arrayBuffer());
  const at = path.join(folder, 'document');
  await writeFile(`${at}.pdf`, pdf);
  await promisify(execFile)('pdftoppm', ['-png', '-r', '90', '-singlefile', `${at}.pdf`, at]);
  const context = await browser.newContext({ viewport: phone, locale: 'id-ID' });
  const page = await context.newPage();
  await page.goto(`${url}/verifikasi/${file.split('/').at(-1)}`);
  await page.setInputFiles('input[type=file]', `${at}.pdf`);
  await page.locator('#verdict >> text=Cocok').waitFor();
  const picture = await page.screenshot();
  await context.close();
  return picture;
};

/** Takes the pictures of README and docs/pictures.md from a running office, best after `npm run demo -- --year`. */
export const docsPictures = async (browser: Browser, office: Office): Promise<void> => {
  const { url, mailbox, folder } = office;
  const keep = async (name: string, ...pictures: Buffer[]) =>
    writeFile(path.join(folder, `${name}.png`), await framed(browser, pictures));
  const see = (address: string, before: (page: Page) => Promise<unknown> = async () => undefined) =>
    shoot(browser, phone, async (page) => {
      await page.goto(address, { waitUntil: 'load' });
      await before(page);
    });
  const mails = watchMails(mailbox);
  const [accepted, forwarded] = happyAnswers('');
  const { requestNumber, trackingUrl } = await submit(url);
  await keep('form', await see(`${url}/`));
  const head = await nextLink(mails, requestNumber);
  const asked = (await readMailbox(mailbox)).findLast((mail) => linksIn(mail).some((link) => link.startsWith(head)));
  await keep('mail', await shoot(browser, phone, (page) => page.setContent(present(asked, 'the mail').html)));
  const first = await see(head);
  await decide(head, accepted);
  const bidang = await nextLink(mails, requestNumber, head);
  await keep('product', first, await see(head), await see(trackingUrl));
  await keep('verification', await documentPictures(browser, office, head));
  await decide(bidang, forwarded);
  await keep('decision', await see(await nextLink(mails, requestNumber, bidang)));
  await keep('timeline', await see(trackingUrl));
  await deskPictures(browser, office, requestNumber);
  mails.stop();
};
