/** Words that no letter of this language does without: a text that has several of them was read rightly. */
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

/** A shorter number stands in other letters, too. */
const tellingNumber = 6;
/** So much of a letter's words, of so many, is that letter: a scanner that reads texts misreads some of them. */
const enoughShare = 0.7;
const fewestWords = 30;

/** The marks and the text by which a document is known. */
interface Original {
  registration: string;
  /** The office's own number of a letter. */
  number?: string;
  /** The text of the document as it was issued, once for each way of reading it. */
  readings?: readonly string[];
}

const marksOf = ({ registration, number = '' }: Original): string[] => [
  lettersIn(registration),
  ...(lettersIn(number).length >= tellingNumber ? [lettersIn(number)] : []),
];

/** Papers of one kind share most of their words. The registration number of another one tells it apart. */
const namesAnother = (text: string, { registration }: Original): boolean => {
  const [code = ''] = lettersIn(registration).split('-');
  return new RegExp(`${code}-\\d+/\\d`).test(text);
};

const longWords = (readings: readonly string[]): Set<string> =>
  new Set(readings.flatMap(wordsIn).filter((word) => word.length > 4));

const hasEnoughOf = (reading: string, { readings = [] }: Original): boolean => {
  const wanted = longWords(readings);
  const found = longWords([reading]);
  return (
    wanted.size >= fewestWords && [...wanted].filter((word) => found.has(word)).length >= wanted.size * enoughShare
  );
};

/** A seal of an electronic signature on a scan says this much, and nothing of the letter. */
const isSealOnly = (reading: string): boolean => lettersIn(reading).length < 400 && /elektronik|bsre/i.test(reading);

const fewestSigns = 8;
/** Words of a language have a vowel each. Signs that nobody maps to letters make few such words. */
const isText = (reading: string): boolean => {
  const words = wordsIn(reading);
  const [signs, inWords] = [lettersIn(reading).length, words.join('').length];
  const spoken = words.filter((word) => /[aeiou]/.test(word)).length;
  return inWords >= fewestSigns && inWords > signs * 0.6 && spoken >= words.length * 0.8;
};

const isRead = (reading: string): boolean =>
  !isSealOnly(reading) &&
  (usualWords.filter((word) => lettersIn(reading).includes(word)).length >= enoughWords || isText(reading));

/**
 * Compares the text of a signed PDF with the document that it should be. `readings`: the text, once for each way of reading it.
 * `unreadable`: a picture, as of a scan, or signs that nobody maps to letters. Then only people can compare.
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
