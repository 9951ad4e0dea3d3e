/** Returns the text where it has at most `most` characters, else its whole words within them and "…". */
export const beginningOf = (text: string, most: number): string => {
  const characters = [...text];
  if (characters.length <= most) return text;
  const cut = characters.slice(0, most - 2).join('');
  return `${cut.replace(/\s+\S*$/, '').replace(/[\s,.;:]+$/, '')} …`;
};

/** So many characters of a request's summary are read at once, in a mail and on a page. */
export const firstLetters = 300;
