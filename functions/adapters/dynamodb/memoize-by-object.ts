/**
 * Returns a function that computes the result of each object once. Objects must never change. A result lives as long as its object, and
 * may be undefined.
 */
export const memoizeByObject = <Source extends object, Result>(
  compute: (source: Source) => Result,
): ((source: Source) => Result) => {
  const results = new WeakMap<Source, { result: Result }>();
  return (source) => {
    const cached = results.get(source) ?? { result: compute(source) };
    results.set(source, cached);
    return cached.result;
  };
};
