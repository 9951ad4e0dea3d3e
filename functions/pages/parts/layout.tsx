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
  /** The file of web/styles/pages that the page uses. */
  sheet?: PageSheet;
  /** Shown at the top instead of the title alone. It holds the page's `h1`. */
  heading?: Child;
  /** The text that search engines show of a public page. They are kept from every page that has none. */
  description?: string;
  /** Shown between the head and the page. A page that has it is as wide as its tables need. */
  nav?: Child;
  /** The service's name in the page's head. */
  service?: string;
}

/**
 * A script of the site. Pages work without all but `attach`.
 *
 * - `send` keeps the input where a line breaks
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

/** The one layout of pages. No external resource: style, logo and mark are part of the page. */
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

/** A whole document as text. */
export const document = (page: { toString(): string }): string => `<!doctype html>${page.toString()}`;
