/** The overview behind the same secret as a decision page: of a path or a whole address. */
export const overviewOf = (decisionPage: string): string => decisionPage.replace('/putusan/', '/ringkasan/');

/** The page of the office's figures behind the path of an overview, or of a letter that waits for its signatory. */
export const statisticsOf = (page: string): string => `${page}/statistik`;

/** A month's memo behind the path of that page. */
export const memoBeside = (statisticsPage: string, month: string): string => `${statisticsPage}/nota-dinas/${month}`;

/** The catalogue as an official reads it behind the secret of a decision page. */
export const catalogueOf = (decisionPage: string): string => `${decisionPage}/katalog`;

/** One application of the catalogue behind the same secret. */
export const applicationOf = (decisionPage: string, id: string): string => `${catalogueOf(decisionPage)}/${id}`;
