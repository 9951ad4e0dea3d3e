import { profile } from '../../domain/office-profile';
import type { Mail } from '../../ports';

/** A mail as data: HTML and text are rendered from the same source. */
export interface Letter {
  subject: string;
  greeting: string;
  paragraphs: readonly string[];
  facts: readonly (readonly [string, string])[];
  actions: readonly { label: string; url: string }[];
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
        <p>
          {letter.actions.map(({ label, url }) => (
            <a href={url} style={buttonStyle}>
              {label}
            </a>
          ))}
        </p>
        <p style="color:#57534e">{letter.closing}</p>
      </div>
    </body>
  </html>
);

const plain = ({ greeting, paragraphs, facts, actions, closing }: Letter): string =>
  [
    greeting,
    ...paragraphs,
    facts.map(([name, value]) => `${name}: ${value}`).join('\n'),
    ...actions.map(({ label, url }) => `${label}:\n${url}`),
    closing,
    profile().name,
  ].join('\n\n');

/** Renders a letter for one recipient. */
export const renderLetter = (to: string, letter: Letter): Mail => ({
  to,
  subject: letter.subject,
  html: `<!doctype html>${(<Html letter={letter} />).toString()}`,
  text: plain(letter),
});
