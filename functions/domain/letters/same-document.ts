/** Words that almost every Indonesian letter contains. A text with several of them was read correctly. */
const usualWords = [
  'yang',
  'dan',
  'dengan',
  'nomor',
  'permohonan',
  'kami',
  'untuk',
  'tanggal',
  'surat',
  'tentang',
  'dinas',
  'pada',
  'dari',
  'kepada',
  'tidak',
  'tahun',
  'lain',
  'sama',
  'telah',
  'dalam',
  'akan',
  'oleh',
  'atas',
  'berikut',
];
const enoughWords = 4;

const lettersIn = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/\p{L}{3,}/gu) ?? [];

/** The fewest characters of a distinctive number. Shorter numbers also occur in other letters. */
const tellingNumber = 6;
/** The share of a letter's words that identifies it, if it has enough words. Text recognition misreads some of them. */
const enoughShare = 0.7;
const fewestWords = 30;

/** The marks and the text that identify a document. */
interface Original {
  registration: string;
  /** The office's own number of a letter. */
  number?: string;
  /** The text of the issued document, once for each way of reading it. */
  readings?: readonly string[];
}

const marksOf = ({ registration, number = '' }: Original): string[] => [
  lettersIn(registration),
  ...(lettersIn(number).length >= tellingNumber ? [lettersIn(number)] : []),
];

/** Tells whether a text has another document's registration number. Documents of one kind share most of their words. */
const namesAnother = (text: string, { registration }: Original): boolean => {
  const [code = ''] = lettersIn(registration).split('-');
  return new RegExp(`${code}-\\d+/\\d`).test(text);
};

const longWords = (readings: readonly string[]): Set<string> =>
  new Set(readings.flatMap(wordsIn).filter((word) => word.length > 4));

const hasEnoughOf = (reading: string, { readings = [] }: Original): boolean => {
  const originalWords = longWords(readings);
  const readingWords = longWords([reading]);
  return (
    originalWords.size >= fewestWords &&
    [...originalWords].filter((word) => readingWords.has(word)).length >= originalWords.size * enoughShare
  );
};

/** Tells whether a scan's text is only the seal of an electronic signature, without the letter's own text. */
const isSealOnly = (reading: string): boolean => lettersIn(reading).length < 400 && /elektronik|bsre/i.test(reading);

const fewestSigns = 8;
/** Tells whether a reading is real text. Most real words have a vowel; unmapped characters make few such words. */
const isText = (reading: string): boolean => {
  const words = wordsIn(reading);
  const [signs, inWords] = [lettersIn(reading).length, words.join('').length];
  const wordsWithVowel = words.filter((word) => /[aeiou]/.test(word)).length;
  return inWords >= fewestSigns && inWords > signs * 0.6 && wordsWithVowel >= words.length * 0.8;
};

const isRead = (reading: string): boolean =>
  !isSealOnly(reading) &&
  (usualWords.filter((word) => lettersIn(reading).includes(word)).length >= enoughWords || isText(reading));

/**
 * Compares the text of a signed PDF with the expected document. `readings` holds the text once for each way of reading
 * it.
 *
 * `unreadable` means a picture, such as a scan, or characters that map to no letters. Only people can compare then.
 */
export const compareText = (readings: readonly string[], original: Original): 'same' | 'other' | 'unreadable' => {
  const marks = marksOf(original);
  const isSame = (reading: string): boolean => {
    const text = lettersIn(reading);
    return (
      marks.some((mark) => text.includes(mark)) || (!namesAnother(text, original) && hasEnoughOf(reading, original))
    );
  };
  if (readings.some(isSame)) return 'same';
  return readings.some(isRead) ? 'other' : 'unreadable';
};
