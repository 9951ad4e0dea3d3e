import { mailboxPages } from '../../../local/mail/mailbox-pages';
import type { SentMail } from '../../../local/mail/sent-mail';

const AT = Date.parse('2026-11-24T01:00:00Z') / 1000;

const mail = (n: number, more: Partial<SentMail> = {}): SentMail => ({
  messageId: `ses-${n}`,
  from: 'ajuan@example.go.id',
  replyTo: [],
  destination: { to: [`orang${n}@example.go.id`], cc: [], bcc: [] },
  subject: `Surat ke-${n}.`,
  body: {
    text: 'Isi <polos>',
    html: '<html><head><title>x</title></head><body><a href="http://a/b">b</a></body></html>',
  },
  attachments: [],
  at: AT,
  ...more,
});

async function get(mails: SentMail[], path: string) {
  const answer = await mailboxPages(() => mails).request(path);
  return {
    status: answer.status,
    policy: answer.headers.get('content-security-policy') ?? '',
    text: await answer.text(),
  };
}

describe('the mailbox', () => {
  it('lists the mails, newest first, with recipient and moment, and loads nothing from elsewhere', async () => {
    const { text, policy } = await get([mail(1), mail(2)], '/');
    expect(text.indexOf('Surat ke-2.')).toBeLessThan(text.indexOf('Surat ke-1.'));
    expect(text).toContain('Kepada orang1@example.go.id');
    expect(text).toContain('Selasa, 24 November 2026 pukul 08.00 WIB');
    expect(text).toMatch(/^<!doctype html><html lang="id">/);
    expect(text).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//);
    expect(policy).toContain("default-src 'none'");
  });

  it('escapes what a mail says', async () => {
    const { text } = await get([mail(1, { subject: '<script>alert(1)</script>' })], '/');
    expect(text).not.toContain('<script>alert');
  });

  it('finds by subject or recipient', async () => {
    const mails = [mail(1), mail(2)];
    expect((await get(mails, '/?cari=ORANG1')).text).not.toContain('Surat ke-2.');
    expect((await get(mails, '/?cari=ke-2')).text).toContain('1 surat, yang terbaru di atas.');
    expect((await get(mails, '/?cari=tiada')).text).toContain('Tidak ada surat.');
  });

  it('shows fifty on a page', async () => {
    const mails = Array.from({ length: 51 }, (_, n) => mail(n));
    const first = await get(mails, '/');
    expect(first.text).not.toContain('Surat ke-0.');
    expect(first.text).toContain('Halaman 1 dari 2');
    expect((await get(mails, '/?halaman=2')).text).toContain('Surat ke-0.');
  });

  it('opens a mail in a frame that runs nothing, with its plain text below', async () => {
    const { text } = await get([mail(1)], '/surat/ses-1');
    expect(text).toMatch(
      /<iframe[^>]* src="\/surat\/ses-1\/isi" sandbox="allow-popups allow-popups-to-escape-sandbox"/,
    );
    expect(text).toContain('Isi &lt;polos&gt;');
  });

  it('opens links of the mail in a new tab', async () => {
    const { text, policy } = await get([mail(1)], '/surat/ses-1/isi');
    expect(text).toContain('<head><base target="_blank">');
    expect(policy).toMatch(/^sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'/);
  });

  it('tells the newest mail, for the list that waits for another', async () => {
    expect((await get([mail(1), mail(2)], '/terbaru')).text).toBe('ses-2');
    expect((await get([mail(1), mail(2)], '/')).text).toContain('data-newest="ses-2"');
  });

  it.each(['/surat/ses-9', '/surat/ses-9/isi', '/entah'])('says in Indonesian that %s is not there', async (path) => {
    const { status, text } = await get([mail(1)], path);
    expect(status).toBe(404);
    expect(text).toContain('tidak ada');
  });
});
