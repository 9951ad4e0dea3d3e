import { sentAt } from './sent-at';
import type { SentMail } from './sent-mail';

function Addresses({ label, list }: { label: string; list: readonly string[] }) {
  if (list.length === 0) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>{list.join(', ')}</dd>
    </>
  );
}

function Content({ mail }: { mail: SentMail }) {
  const { html, text } = mail.body;
  if (!html) return <pre>{text}</pre>;
  return (
    <>
      <iframe
        title="Isi surat"
        src={`/surat/${mail.messageId}/isi`}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      ></iframe>
      {text && (
        <details>
          <summary>Isi surat sebagai teks biasa</summary>
          <pre>{text}</pre>
        </details>
      )}
    </>
  );
}

/** Shows one mail: its people, its time, and its content, which is isolated from the mailbox. */
export function MailView({ mail }: { mail: SentMail }) {
  const { to, cc, bcc } = mail.destination;
  return (
    <>
      <nav>
        <a href="/">Kembali ke kotak surat</a>
      </nav>
      <dl>
        <Addresses label="Dari" list={[mail.from]} />
        <Addresses label="Kepada" list={to} />
        <Addresses label="Tembusan" list={cc} />
        <Addresses label="Tembusan tersembunyi" list={bcc} />
        <Addresses label="Balas ke" list={mail.replyTo} />
        <Addresses label="Dikirim" list={[sentAt(mail.at)]} />
      </dl>
      <Content mail={mail} />
    </>
  );
}
