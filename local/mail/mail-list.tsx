import { sentAt } from './sent-at';
import type { SentMail } from './sent-mail';

interface MailListProps {
  mails: readonly SentMail[];
  /** The number of matching mails on all pages. */
  total: number;
  words: string;
  page: number;
  last: number;
  /** The id of the newest mail. The script compares it to find newer mails. */
  newest: string;
}

const pageLink = (page: number, words: string) => `/?${new URLSearchParams({ halaman: String(page), cari: words })}`;

function Search({ words }: { words: string }) {
  return (
    <form method="get" action="/">
      <label>
        Cari judul atau penerima
        <input type="search" name="cari" value={words} />
      </label>
      <button type="submit">Cari</button>
    </form>
  );
}

function Row({ mail }: { mail: SentMail }) {
  return (
    <li>
      <a href={`/surat/${mail.messageId}`}>
        <strong>{mail.subject}</strong>
        <span>Kepada {mail.destination.to.join(', ')}</span>
        <span>{sentAt(mail.at)}</span>
      </a>
    </li>
  );
}

function Pager({ page, last, words }: { page: number; last: number; words: string }) {
  if (last === 1) return null;
  return (
    <nav aria-label="Halaman">
      {page > 1 && <a href={pageLink(page - 1, words)}>Lebih baru</a>}
      <a href={pageLink(page, words)} aria-current="page">
        Halaman {page} dari {last}
      </a>
      {page < last && <a href={pageLink(page + 1, words)}>Lebih lama</a>}
    </nav>
  );
}

/** Shows the list of mails, newest first, with a search box. */
export function MailList({ mails, total, words, page, last, newest }: MailListProps) {
  return (
    <div data-newest={newest}>
      <p>
        Semua surat elektronik yang dikirim aplikasi di komputer ini masuk ke sini, untuk siapa pun surat itu ditujukan.
        Surat baru muncul dengan sendirinya.
      </p>
      <Search words={words} />
      <p>{total === 0 ? 'Tidak ada surat.' : `${total} surat, yang terbaru di atas.`}</p>
      <ol>
        {mails.map((mail) => (
          <Row mail={mail} />
        ))}
      </ol>
      <Pager page={page} last={last} words={words} />
      <script src="/pantau.js" defer></script>
    </div>
  );
}
