/** The results of step 6 for one system, in the words that forms, reports, pages, mails and figures share. */
export const integrationResults = {
  terintegrasi: 'Terintegrasi',
  sebagian: 'Sebagian terintegrasi',
  'tidak-dapat': 'Belum dapat diintegrasikan',
} as const;

/** Returns a system's result as it stands within a sentence, or undefined for an unknown one. */
export const resultInSentence = (result = ''): string | undefined =>
  Object.entries(integrationResults)
    .find(([id]) => id === result)?.[1]
    .toLowerCase();
