/** The overview behind the same secret as a decision page: of a path or a whole address. */
export const overviewOf = (decisionPage: string): string => decisionPage.replace('/putusan/', '/ringkasan/');

/** The page of the office's figures behind an overview's path. */
export const statisticsOf = (overview: string): string => `${overview}/statistik`;
