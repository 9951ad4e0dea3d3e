import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { profile } from '../domain/office/office-profile';
import type { Mail } from '../ports/mail';
import { Help, helpText } from '../pages/parts/help';
import type { Sentiment } from '../pages/parts/sentiment';
import { mailRules, inlineStyle, type MailPart } from './palette';

export interface MailList {
  title: string;
  entries: readonly { text: string; url?: string }[];
  /** The number of further entries that the list leaves out. */
  more: number;
}

export interface MailAction {
  label: string;
  url: string;
  /** True if the act refuses. Its button then has the colour of refusals. */
  refuses?: boolean;
}

/** A mail as data: HTML and text are rendered from the same source. */
export interface MailContent {
  subject: string;
  /** The text that a mailbox shows next to the subject, before the mail is opened. */
  preview: string;
  greeting: string;
  /** The subject matter of the mail: an application, or an event of it. */
  title: string;
  /** The task or the state in one line, with its colour. */
  state?: { text: string; sentiment: Sentiment };
  paragraphs: readonly string[];
  facts: readonly (readonly [string, string])[];
  /** The first is the main action, the second the alternative. Further ones become links. */
  actions: readonly MailAction[];
  /** Lists of waiting items, each entry with its own link. */
  lists?: readonly MailList[];
  closing: string;
}

interface PartProps {
  part: MailPart;
  style?: string;
  children: Child;
}
const styleOf = (part: MailPart, style = '') => ({ class: part, style: `${style};${inlineStyle(part)}` });
const P = ({ part, style, children }: PartProps) => (
  <p {...styleOf(part, `margin:0 0 12px;${style ?? ''}`)}>{children}</p>
);

/** Renders a button as a table. Clients that use a word processor for layout ignore padding on links. */
const Button = ({ action: { label, url, refuses }, isFirst }: { action: MailAction; isFirst: boolean }) => {
  const part = isFirst ? 'primary' : refuses ? 'against' : 'second';
  return (
    <table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 12px;width:100%">
      <tr>
        <td {...styleOf(part, 'border:2px solid;border-radius:8px;text-align:center')}>
          <a
            href={url}
            {...styleOf(part, 'display:block;padding:12px 16px;border-radius:6px;font-weight:600;text-decoration:none')}
          >
            {label}
          </a>
        </td>
      </tr>
    </table>
  );
};

const Actions = ({ actions }: Pick<MailContent, 'actions'>) => (
  <>
    {actions.slice(0, 2).map((action, index) => (
      <Button action={action} isFirst={index === 0} />
    ))}
    {actions.slice(2).map(({ label, url }) => (
      <P part="text" style="text-align:center">
        <a href={url} {...styleOf('link', 'display:inline-block;padding:8px 0')}>
          {label}
        </a>
      </P>
    ))}
  </>
);

const Facts = ({ facts }: Pick<MailContent, 'facts'>) =>
  facts.length === 0 ? null : (
    <table
      role="presentation"
      cellpadding="0"
      cellspacing="0"
      style="margin:0 0 16px;width:100%;table-layout:fixed;border-collapse:collapse"
    >
      {facts.map(([name, value]) => (
        <tr>
          <td width="36%" {...styleOf('soft', 'padding:4px 12px 4px 0;vertical-align:top')}>
            {name}
          </td>
          <td {...styleOf('text', 'padding:4px 0;vertical-align:top;white-space:pre-line;word-break:break-word')}>
            {value}
          </td>
        </tr>
      ))}
    </table>
  );

const Lists = ({ lists = [] }: Pick<MailContent, 'lists'>) => (
  <>
    {lists.map(({ title, entries, more }) => (
      <>
        <h2 {...styleOf('text', 'margin:20px 0 4px;font-size:17px;line-height:1.3')}>{title}</h2>
        <ul style="margin:0 0 12px;padding:0;list-style:none">
          {entries.map(({ text, url }) => (
            <li {...styleOf('rule', 'margin:0;padding:10px 0;border-bottom:1px solid')}>
              {url ? (
                <a href={url} {...styleOf('link', 'font-weight:600')}>
                  {text}
                </a>
              ) : (
                <span {...styleOf('text')}>{text}</span>
              )}
            </li>
          ))}
        </ul>
        {more > 0 ? <P part="soft">{moreText(more)}</P> : null}
      </>
    ))}
  </>
);

const Content = ({ content }: { content: MailContent }) => (
  <>
    <P part="text">{content.greeting}</P>
    <h1 {...styleOf('text', 'margin:0 0 8px;font-size:21px;line-height:1.25')}>{content.title}</h1>
    {content.state ? (
      <P
        part={content.state.sentiment}
        style="display:inline-block;padding:4px 12px;border-radius:8px;font-size:14px;font-weight:600"
      >
        {content.state.text}
      </P>
    ) : null}
    {content.paragraphs.map((text) => (
      <P part="text" style="white-space:pre-line">
        {text}
      </P>
    ))}
    <Facts facts={content.facts} />
    <Lists lists={content.lists} />
    <Actions actions={content.actions} />
    <P part="soft" style="font-size:14px">
      {content.closing}
    </P>
  </>
);

/** Renders the preview with invisible filler after it. Otherwise the mailbox would append the greeting. */
const Preview = ({ text }: { text: string }) => (
  <div style="display:none;max-height:0;overflow:hidden;mso-hide:all">
    {text}
    {raw('&#847;&zwnj;&nbsp;'.repeat(60))}
  </div>
);

const Html = ({ content }: { content: MailContent }) => (
  <html lang="id">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <title>{content.subject}</title>
      <style>{raw(mailRules())}</style>
    </head>
    <body
      {...styleOf(
        'page',
        'margin:0;padding:16px 8px;font:16px/1.5 system-ui,-apple-system,Segoe UI,Roboto,sans-serif;overflow-wrap:anywhere',
      )}
    >
      <Preview text={content.preview} />
      <div style="max-width:560px;margin:0 auto">
        <P part="soft" style="padding:0 8px;font-size:14px;font-weight:600">
          {profile.name}
        </P>
        <div {...styleOf('card', 'padding:20px 16px 8px;border:1px solid;border-radius:10px')}>
          <Content content={content} />
        </div>
        <P part="soft" style="padding:12px 8px 0;font-size:14px">
          {unread} <Help />
        </P>
      </div>
    </body>
  </html>
);

/** The sender's mailbox is not read. A reply would show the secretariat the secret of the quoted link. */
const unread = 'Surel ini dikirim otomatis; balasannya tidak terbaca.';
const moreText = (more: number) => `… dan ${more} lainnya.`;

const plainList = ({ title, entries, more }: MailList): string =>
  [
    `${title}:`,
    ...entries.map(({ text, url }) => (url ? `- ${text}\n  ${url}` : `- ${text}`)),
    ...(more > 0 ? [moreText(more)] : []),
  ].join('\n');

const plain = ({ greeting, title, state, paragraphs, facts, actions, closing, lists = [] }: MailContent): string =>
  [
    greeting,
    [title, ...(state ? [state.text] : [])].join('\n'),
    ...paragraphs,
    ...(facts.length > 0 ? [facts.map(([name, value]) => `${name}: ${value}`).join('\n')] : []),
    ...lists.map(plainList),
    ...actions.map(({ label, url }) => `${label}:\n${url}`),
    closing,
    `${unread} ${helpText()}`,
    profile.name,
  ].join('\n\n');

/** Renders a mail for one recipient as HTML and text. */
export const renderMail = (to: string, content: MailContent): Mail => ({
  to,
  subject: content.subject,
  html: `<!doctype html>${(<Html content={content} />).toString()}`,
  text: plain(content),
});
