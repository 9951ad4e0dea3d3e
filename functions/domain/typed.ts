import { type Form, fieldsOf } from './fields';
import type { Typed } from './parse';

/** A nested value as an HTML form would hold it, to prefill: `contact.email` → text. */
export const typedOf = (form: Form, value: object): Typed =>
  Object.fromEntries(
    fieldsOf(form).flatMap(({ name }) => {
      const part = name
        .split('.')
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], value);
      return part === undefined ? [] : [[name, String(part)]];
    }),
  );
