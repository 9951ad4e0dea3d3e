import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { profile } from '../../domain/office/office-profile';
import { Favicon } from './favicon';
import { Help } from './help';
import { PageHead } from './page-head';
import type { PageSheet } from './page-sheets';
import { sheetOf } from './sheets';
import { mainId, SkipLink } from './skip-link';

interface LayoutProps {
  title: string;
  children: Child;
  /** The file of web/styles/pages for the page. */
  sheet?: PageSheet;
  /** Replaces the title at the top. It must contain the page's `h1`. */
  heading?: Child;
  /** The text for search engines. A page without it is not indexed. */
  description?: string;
  /** The navigation between head and page. A page with it is as wide as its tables need. */
  nav?: Child;
  /** The service's name in the page's head. */
  service?: string;
}

/**
 * Loads a script of the site. Pages work without all scripts except `attach`.
 *
 * - `send` keeps the input if the connection breaks
 * - `autosave` saves it
 * - `report` counts answers and adds rows
 * - `attach` sends files
 */
export const Script = ({
  site,
  name,
}: {
  site: string;
  name: 'attach' | 'autosave' | 'documents' | 'report' | 'send';
}) => <script src={`${site}/${name}.js`} defer />;

/** The layout of all pages. It loads no external resource: style, logo and icon are part of the page. */
export const Layout = ({ title, children, sheet = 'public', heading, description, nav, service }: LayoutProps) => (
  <html lang="id">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {description ? <meta name="description" content={description} /> : <meta name="robots" content="noindex" />}
      <title>{`${title} – Ajuan`}</title>
      <Favicon />
      <style>{raw(sheetOf(sheet))}</style>
    </head>
    <body class={nav ? 'wide' : undefined}>
      <SkipLink />
      <PageHead service={service} />
      {nav}
      <main id={mainId} tabindex={-1}>
        {heading ?? <h1>{title}</h1>}
        {children}
      </main>
      <footer class="foot">
        <p>{profile.name}</p>
        <p>
          <Help />
        </p>
      </footer>
    </body>
  </html>
);

/** Returns a whole HTML document as text. */
export const document = (page: { toString(): string }): string => `<!doctype html>${page.toString()}`;
