/** Returns the value below which a share of the measurements lies, interpolated between two measurements. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return low + (high - low) * (at - Math.floor(at));
};

const rounded = (value: number) => Math.round(value * 100) / 100;

/** Returns the median, with the bounds of the middle half of the measurements. */
export const middle = (values: readonly number[]): { value: number; spread: [number, number] } => ({
  value: rounded(quantile(values, 0.5)),
  spread: [rounded(quantile(values, 0.25)), rounded(quantile(values, 0.75))],
});

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** First quartile, median and third quartile of some numbers, of which there is at least one. */
export const quartiles = (values: readonly number[]): [number, number, number] => [
  quantile(values, 0.25),
  median(values),
  quantile(values, 0.75),
];
