/** The files of web/styles/pages. A page uses one of them, with the rules common to all pages. */
export const pageSheets = ['decision', 'analysis', 'applicant', 'tracking', 'public', 'desk'] as const;
export type PageSheet = (typeof pageSheets)[number];

/** The style sheets that web/build-sheets.ts builds from web/styles. They do not depend on the office. */
export interface Sheets {
  common: string;
  pages: Record<PageSheet, string>;
  print: string;
}
