const partOf = (error: unknown, part: 'code' | 'path'): string | undefined => {
  // Checks the shape, because an error of another realm is not an instance of this realm's Error.
  const found = typeof error === 'object' && error !== null ? new Map(Object.entries(error)).get(part) : undefined;
  return typeof found === 'string' ? found : undefined;
};

/** Returns the code that Node.js gives an error of the operating system ('ENOENT'), or undefined for other errors. */
export const errorCode = (error: unknown): string | undefined => partOf(error, 'code');

/** Returns the path in an error of the operating system. */
export const errorPath = (error: unknown): string | undefined => partOf(error, 'path');
