import { Hono } from 'hono';
import { MailList } from './mail-list';
import { framedHtml } from './framed-html';
import { MailView } from './mail-view';
import { Page } from './page';
import type { SentMail } from './sent-mail';
import { WATCH_SCRIPT } from './watch-script';

const PAGE_SIZE = 50;

const PAGE_POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
// A mail may contain foreign HTML: it loads nothing, runs no script, and opens links outside the mailbox.
const MAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'self'";

function matches(mail: SentMail, words: string): boolean {
  const { to, cc, bcc } = mail.destination;
  return [mail.subject, ...to, ...cc, ...bcc].join('\n').toLowerCase().includes(words.toLowerCase());
}

/**
 * Returns the mailbox's pages for people: `/` lists the mails, newest first, and `/surat/{messageId}` shows one.
 * @param mails returns all stored mails, oldest first
 */
export function mailboxPages(mails: () => readonly SentMail[]): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    c.header('content-security-policy', PAGE_POLICY);
    c.header('cache-control', 'no-store');
    c.header('referrer-policy', 'no-referrer');
    c.header('x-content-type-options', 'nosniff');
    await next();
  });
  const find = (id: string) => mails().find((mail) => mail.messageId === id);

  app.get('/', (c) => {
    const words = c.req.query('cari')?.trim() ?? '';
    const found = mails()
      .filter((mail) => matches(mail, words))
      .toReversed();
    const page = Math.max(1, Number.parseInt(c.req.query('halaman') ?? '1', 10) || 1);
    const shown = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
    const last = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
    const newest = mails().at(-1)?.messageId ?? '';
    return c.html(
      <Page title="Kotak surat">
        <MailList mails={shown} total={found.length} words={words} page={page} last={last} newest={newest} />
      </Page>,
    );
  });
  app.get('/terbaru', (c) => c.text(mails().at(-1)?.messageId ?? ''));
  app.get('/pantau.js', (c) => c.body(WATCH_SCRIPT, 200, { 'content-type': 'text/javascript; charset=utf-8' }));
  app.get('/surat/:id', (c) => {
    const mail = find(c.req.param('id'));
    if (!mail) return c.notFound();
    return c.html(
      <Page title={mail.subject}>
        <MailView mail={mail} />
      </Page>,
    );
  });
  app.get('/surat/:id/isi', (c) => {
    const html = find(c.req.param('id'))?.body.html;
    if (!html) return c.notFound();
    c.header('content-security-policy', MAIL_POLICY);
    return c.html(framedHtml(html));
  });
  app.notFound((c) =>
    c.html(
      <Page title="Tidak ditemukan">
        <p>Halaman atau surat ini tidak ada. Surat yang sudah lama dihapus setelah kotak surat penuh.</p>
        <p>
          <a href="/">Kembali ke kotak surat</a>
        </p>
      </Page>,
      404,
    ),
  );
  return app;
}
