import { unmarshall } from '@aws-sdk/util-dynamodb';

/** Returns a call's input as adapters give it: the table's client has already turned its items into stored values. */
export const nativeInput = (input: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(input).map(([name, value]) => [name, nativeValue(name, value)]));
const nativeValue = (name: string, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((one) => nativeValue(name, one));
  if (typeof value !== 'object' || value === null) return value;
  const isItem = name === 'Key' || name === 'Item' || name === 'ExpressionAttributeValues';
  return isItem ? unmarshall(value as Parameters<typeof unmarshall>[0]) : nativeInput(value);
};
