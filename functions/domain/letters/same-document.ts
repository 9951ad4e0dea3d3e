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

/**
 * Compares the text of a signed PDF with the document that it should be. `readings`: the text, once for each way of reading it.
 * `unreadable`: a picture, as of a scan, or signs that nobody maps to letters. Then only people can compare.
 */
export const compareText = (readings: readonly string[], registration: string): 'same' | 'other' | 'unreadable' => {
  const read = readings.map(lettersIn);
  if (read.some((text) => text.includes(lettersIn(registration)))) return 'same';
  const isRead = (text: string) => usualWords.filter((word) => text.includes(word)).length >= enoughWords;
  return read.some(isRead) ? 'other' : 'unreadable';
};
