/** Returns a text of at most `most` characters unchanged. Cuts a longer text after a whole word and adds "…". */
export const truncateText = (text: string, most: number): string => {
  const characters = [...text];
  if (characters.length <= most) return text;
  const cut = characters.slice(0, most - 2).join('');
  return `${cut.replace(/\s+\S*$/, '').replace(/[\s,.;:]+$/, '')} …`;
};

/** The number of characters of a request's summary shown in a mail and on a page. */
export const summaryPreviewLength = 300;
