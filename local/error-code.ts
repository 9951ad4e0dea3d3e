const partOf = (error: unknown, part: 'code' | 'path'): string | undefined => {
  // By its shape: an error of another realm is no instance of this one's Error.
  const found = typeof error === 'object' && error !== null ? new Map(Object.entries(error)).get(part) : undefined;
  return typeof found === 'string' ? found : undefined;
};

/** Returns the code that Node.js gives an error of the operating system ('ENOENT'); undefined for any other error. */
export const errorCode = (error: unknown): string | undefined => partOf(error, 'code');

/** Returns the path that an error of the operating system names. */
export const errorPath = (error: unknown): string | undefined => partOf(error, 'path');
