import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { profile } from '../../domain/office/office-profile';
import { Help } from './help';
import { style } from './style';

interface LayoutProps {
  title: string;
  children: Child;
  /** What search engines show of a public page. They are kept from every page that has none. */
  description?: string;
  /** What stands between the head and the page; a page that has it is as wide as its tables need. */
  nav?: Child;
}

/** A script of the site: `send` keeps what is typed where a line breaks, `autosave` saves it, `attach` sends files. Pages work without the first two. */
export const Script = ({ site, name }: { site: string; name: 'attach' | 'autosave' | 'send' }) => (
  <script src={`${site}/${name}.js`} defer />
);

/** The one layout of pages. No script, no external resource: the office's logo, if it has one, is part of the page. */
export const Layout = ({ title, children, description, nav }: LayoutProps) => (
  <html lang="id">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      {description ? <meta name="description" content={description} /> : <meta name="robots" content="noindex" />}
      <title>{`${title} – Ajuan`}</title>
      <style>{raw(style)}</style>
    </head>
    <body class={nav ? 'wide' : undefined}>
      <header>
        {profile().logo ? <img src={profile().logo} alt="" height="48" /> : null}Ajuan · {profile().name}
      </header>
      {nav}
      <main>
        <h1>{title}</h1>
        {children}
      </main>
      <footer>
        {profile().name}
        <br />
        <Help />
      </footer>
    </body>
  </html>
);

/** A whole document as text. */
export const document = (page: { toString(): string }): string => `<!doctype html>${page.toString()}`;
