/** Returns a value that the code before has made sure of. @throws naming `what` is missing, where it has not */
export const present = <Value>(value: Value | undefined | null, what: string): Value => {
  if (value === undefined || value === null) throw new Error(`${what} is missing`);
  return value;
};
