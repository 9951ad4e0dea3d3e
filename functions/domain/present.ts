/** Returns a value that must exist here. @throws Error that names `what` if it is missing */
export const present = <Value>(value: Value | undefined | null, what: string): Value => {
  if (value === undefined || value === null) throw new Error(`${what} is missing`);
  return value;
};
