const bytes = (text: string) => Buffer.byteLength(text);

/** The bytes of a value as DynamoDB's documentation counts them ("item sizes and formats"). */
const valueSize = (value: unknown): number => {
  if (typeof value === 'string') return bytes(value);
  if (typeof value === 'number') return Math.ceil(`${value}`.length / 2) + 1;
  if (Array.isArray(value)) return 3 + value.reduce((sum: number, one) => sum + 1 + valueSize(one), 0);
  if (value && typeof value === 'object') return 3 + Object.keys(value).length + itemSize(value);
  return 1;
};

/** The bytes that an item is billed by: names and values. */
export const itemSize = (item: object): number =>
  Object.entries(item)
    .filter(([, value]) => value !== undefined)
    .reduce((sum, [name, value]) => sum + bytes(name) + valueSize(value), 0);
