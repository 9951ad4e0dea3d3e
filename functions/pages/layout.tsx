import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { style } from './style';

export const officeName = 'Dinas Komunikasi, Informatika, Statistik dan Persandian Provinsi Banten';

interface LayoutProps {
  title: string;
  children: Child;
  /** What stands between the head and the page; a page that has it is as wide as its tables need. */
  nav?: Child;
}

/** The one layout of pages. No script, no external resource. */
export const Layout = ({ title, children, nav }: LayoutProps) => (
  <html lang="id">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>{`${title} – Ajuan`}</title>
      <style>{raw(style)}</style>
    </head>
    <body class={nav ? 'wide' : undefined}>
      <header>Ajuan · {officeName}</header>
      {nav}
      <main>
        <h1>{title}</h1>
        {children}
      </main>
      <footer>{officeName}</footer>
    </body>
  </html>
);

/** A whole document as text. */
export const document = (page: { toString(): string }): string => `<!doctype html>${page.toString()}`;
