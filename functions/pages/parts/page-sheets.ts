/** The files of web/styles/pages: a page has the rules of one, beside those that all pages share. */
export const pageSheets = ['decision', 'analysis', 'applicant', 'tracking', 'public', 'desk'] as const;
export type PageSheet = (typeof pageSheets)[number];

/** The style sheets as web/build-sheets.ts makes them of web/styles: before any office is known. */
export interface Sheets {
  common: string;
  pages: Record<PageSheet, string>;
  print: string;
}
