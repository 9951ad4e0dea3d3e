import type * as z from 'zod/mini';
import type { Gap } from '../errors';
import { unknownField } from './field-readers';

/** Returns zod's issues as gaps: the first issue of each field. `field` is the dotted path. */
export const gapsOf = (error: z.core.$ZodError): Gap[] => {
  const gaps = new Map<string, string>();
  for (const issue of error.issues) {
    const path = issue.path.map(String);
    const found: [string, string][] =
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [[...path, key].join('.').slice(0, 100), unknownField])
        : [[path.join('.'), issue.message]];
    for (const [field, message] of found) if (!gaps.has(field)) gaps.set(field, message);
  }
  return [...gaps].map(([field, message]) => ({ field, message }));
};
