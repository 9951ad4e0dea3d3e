import type { Json } from './asl';

/** An error that ends a state, with its name in the Amazon States Language. */
export class StatesError extends Error {
  constructor(
    override readonly name: string,
    cause: string,
  ) {
    super(cause);
  }
}

/** The input of a state and the context object (`$$`). */
export interface Scope {
  input: Json;
  context: Json;
}

const keysOf = (path: string): string[] =>
  [...path.matchAll(/\.([\w-]+)|\[(\d+)\]/g)].flatMap(([, name, index]) => name ?? index ?? []);

const childOf = (value: Json | undefined, key: string): Json | undefined => {
  if (Array.isArray(value)) return value[Number(key)];
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? value[key] : undefined;
};

/** Returns the value at a reference path, or undefined if there is none. */
export const lookUp = (path: string, { input, context }: Scope): Json | undefined =>
  keysOf(path).reduce<Json | undefined>(childOf, path.startsWith('$$') ? context : input);

/** Returns `input` with `value` at a reference path. `$` or no path replaces the input, `null` keeps it. */
export const placeResult = (input: Json, path: string | null | undefined, value: Json): Json => {
  if (path === null) return input;
  const setAt = (at: Json | undefined, [key, ...rest]: readonly string[]): Json => {
    if (key === undefined) return value;
    const fields = typeof at === 'object' && at !== null && !Array.isArray(at) ? at : {};
    return { ...fields, [key]: setAt(fields[key], rest) };
  };
  return setAt(input, keysOf(path ?? '$'));
};

/**
 * Fills `Parameters`: a key that ends in `.$` gets the value at its path.
 * @throws StatesError `States.Runtime` if the path has no value
 */
export const fillTemplate = (template: Json, scope: Scope): Json => {
  if (Array.isArray(template)) return template.map((item) => fillTemplate(item, scope));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(
    Object.entries(template).map(([key, value]) => {
      if (!key.endsWith('.$')) return [key, fillTemplate(value, scope)];
      const found = lookUp(String(value), scope);
      if (found === undefined) throw new StatesError('States.Runtime', `"${key}": ${value} points at nothing`);
      return [key.slice(0, -2), found];
    }),
  );
};
