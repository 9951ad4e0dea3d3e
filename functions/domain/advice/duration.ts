const units: readonly (readonly [RegExp, number])[] = [
  [/(\d{1,3})\s*(?:\([^)]*\)\s*)?tahun/gi, 365],
  [/(\d{1,3})\s*(?:\([^)]*\)\s*)?bulan/gi, 30],
  [/(\d{1,3})\s*(?:\([^)]*\)\s*)?minggu/gi, 7],
  [/(\d{1,3})\s*(?:\([^)]*\)\s*)?hari/gi, 1],
];

/** Returns the longest duration that a text names, in days ("4 (empat) bulan": 120), or undefined if it names none. */
export const durationIn = (text: string): number | undefined => {
  const found = units.flatMap(([pattern, days]) =>
    [...text.matchAll(pattern)].map(([, count]) => Number(count) * days),
  );
  return found.length > 0 ? Math.max(...found) : undefined;
};
