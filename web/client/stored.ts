/** Returns access to a value that the browser stores under a key, as JSON. Without storage, `read` returns undefined. */
export const storedValue = <T>(storage: () => Storage, key: string) => ({
  read: (): T | undefined => {
    try {
      const value: T | null = JSON.parse(storage().getItem(key) ?? 'null');
      return value ?? undefined;
    } catch {
      return undefined;
    }
  },
  /**
   * Stores a value or deletes it. Returns false if storage is disabled or full. A value that does not fit deletes the old one, which
   * would otherwise return as the newest.
   */
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
