/** Returns the overview behind the same secret as a decision page. Takes and returns a path, or a whole address. */
export const overviewPath = (decisionPage: string): string => decisionPage.replace('/putusan/', '/ringkasan/');

/** Returns the page of the office's figures behind the path of an overview, or of a letter that waits for its signatory. */
export const statisticsPath = (page: string): string => `${page}/statistik`;

/** Returns a month's memo behind the path of that page. @param month 'YYYY-MM', or a route parameter */
export const memoPath = (statisticsPage: string, month: string): string => `${statisticsPage}/nota-dinas/${month}`;

/** Returns the catalogue, as an official reads it, behind the secret of a decision page. */
export const cataloguePath = (decisionPage: string): string => `${decisionPage}/katalog`;

/** Returns one application of the catalogue behind the same secret. */
export const applicationPath = (decisionPage: string, id: string): string => `${cataloguePath(decisionPage)}/${id}`;
