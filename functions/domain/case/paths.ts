/** The overview behind the same secret as a decision page: of a path or a whole address. */
export const overviewOf = (decisionPage: string): string => decisionPage.replace('/putusan/', '/ringkasan/');
