/** First quartile, median and third quartile of some numbers, of which there is at least one. */
export const quartiles = (numbers: readonly number[]): [number, number, number] => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.round((sorted.length - 1) * part)]!;
  return [at(0.25), at(0.5), at(0.75)];
};
