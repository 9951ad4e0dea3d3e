/** Returns `make` with its results kept: it runs once for each object, which must never change. */
export const onceEach = <Source extends object, Result>(
  make: (source: Source) => Result,
): ((source: Source) => Result) => {
  const results = new WeakMap<Source, { result: Result }>();
  return (source) => {
    const kept = results.get(source) ?? { result: make(source) };
    results.set(source, kept);
    return kept.result;
  };
};
