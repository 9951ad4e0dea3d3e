import { profile } from '../domain/office/office-profile';
import type { Mail } from '../ports/mail';
import { Help, helpText } from '../pages/parts/help';

export interface MailList {
  title: string;
  entries: readonly { text: string; url?: string }[];
  /** How many more there are than entries. */
  more: number;
}

/** A mail as data: HTML and text are rendered from the same source. */
export interface Letter {
  subject: string;
  greeting: string;
  paragraphs: readonly string[];
  facts: readonly (readonly [string, string])[];
  actions: readonly { label: string; url: string }[];
  /** Lists of what waits, each entry with its own link. */
  lists?: readonly MailList[];
  closing: string;
}

const buttonStyle =
  'display:inline-block;margin:4px 8px 4px 0;padding:12px 20px;border:2px solid #14532d;border-radius:6px;color:#14532d;font-weight:600;text-decoration:none';

const Html = ({ letter }: { letter: Letter }) => (
  <html lang="id">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>{letter.subject}</title>
    </head>
    <body style="margin:0;padding:24px;background:#fff;color:#1c1917;font:16px/1.5 system-ui,sans-serif">
      <div style="max-width:36rem;margin:0 auto">
        <p style="font-weight:600">{profile().name}</p>
        <p>{letter.greeting}</p>
        {letter.paragraphs.map((text) => (
          <p style="white-space:pre-line">{text}</p>
        ))}
        <table role="presentation" style="border-collapse:collapse">
          {letter.facts.map(([name, value]) => (
            <tr>
              <td style="padding:4px 16px 4px 0;vertical-align:top;color:#57534e">{name}</td>
              <td style="padding:4px 0;vertical-align:top;word-break:break-word;overflow-wrap:anywhere">{value}</td>
            </tr>
          ))}
        </table>
        {(letter.lists ?? []).map(({ title, entries, more }) => (
          <>
            <h2 style="font-size:18px;margin:24px 0 8px">{title}</h2>
            <ul style="padding-left:20px">
              {entries.map(({ text, url }) => (
                <li style="margin:8px 0">{url ? <a href={url}>{text}</a> : text}</li>
              ))}
            </ul>
            {more > 0 ? <p>{moreText(more)}</p> : null}
          </>
        ))}
        <p>
          {letter.actions.map(({ label, url }) => (
            <>
              <a href={url} style={buttonStyle}>
                {label}
              </a>{' '}
            </>
          ))}
        </p>
        <p style="color:#57534e">{letter.closing}</p>
        <p style="color:#57534e">
          {unread} <Help />
        </p>
      </div>
    </body>
  </html>
);

/** Mails come from an address that is not read: an answer to one would tell a secretariat the secret of its link. */
const unread = 'Surel ini dikirim otomatis; balasannya tidak terbaca.';
const moreText = (more: number) => `… dan ${more} lainnya.`;

const plainList = ({ title, entries, more }: MailList): string =>
  [
    `${title}:`,
    ...entries.map(({ text, url }) => (url ? `- ${text}\n  ${url}` : `- ${text}`)),
    ...(more > 0 ? [moreText(more)] : []),
  ].join('\n');

const plain = ({ greeting, paragraphs, facts, actions, closing, lists = [] }: Letter): string =>
  [
    greeting,
    ...paragraphs,
    ...(facts.length > 0 ? [facts.map(([name, value]) => `${name}: ${value}`).join('\n')] : []),
    ...lists.map(plainList),
    ...actions.map(({ label, url }) => `${label}:\n${url}`),
    closing,
    `${unread} ${helpText()}`,
    profile().name,
  ].join('\n\n');

/** Renders a letter for one recipient. */
export const renderLetter = (to: string, letter: Letter): Mail => ({
  to,
  subject: letter.subject,
  html: `<!doctype html>${(<Html letter={letter} />).toString()}`,
  text: plain(letter),
});
