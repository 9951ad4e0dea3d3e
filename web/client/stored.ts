/** A value that the browser keeps under a key, as JSON. A browser that keeps nothing reads none: pages work without. */
export const stored = <T>(storage: () => Storage, key: string) => ({
  read: (): T | undefined => {
    try {
      const value: T | null = JSON.parse(storage().getItem(key) ?? 'null');
      return value ?? undefined;
    } catch {
      return undefined;
    }
  },
  /** Keeps a value, or forgets it; false where storage is switched off or full. One that does not fit leaves none: an older one would come back as the newest. */
  write: (value: T | undefined): boolean => {
    try {
      storage().removeItem(key);
      if (value !== undefined) storage().setItem(key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  },
});
