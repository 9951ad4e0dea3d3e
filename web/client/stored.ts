/** A value that the browser keeps under a key, as JSON. A browser that keeps nothing reads none: pages work without. */
export const stored = <T>(storage: () => Storage, key: string) => ({
  read: (): T | undefined => {
    try {
      return (JSON.parse(storage().getItem(key) ?? 'null') as T | null) ?? undefined;
    } catch {
      return undefined;
    }
  },
  /** Keeps a value, or forgets it. */
  write: (value: T | undefined): void => {
    try {
      if (value === undefined) storage().removeItem(key);
      else storage().setItem(key, JSON.stringify(value));
    } catch {
      // Switched off or full.
    }
  },
});
