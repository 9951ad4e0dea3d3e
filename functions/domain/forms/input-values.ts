import type { FormInput } from './parse';

/** Returns every value that a form posted under a name. */
export const valuesOf = (input: FormInput, name: string): readonly string[] => [input[name] ?? []].flat();

/** Returns the first value of a name, or '' if it has none. */
export const valueOf = (input: FormInput, name: string): string => valuesOf(input, name)[0] ?? '';

/** Returns the last value of a name. The value of the pressed button comes last, after the fields above it. */
export const lastValueOf = (input: FormInput, name: string): string => valuesOf(input, name).at(-1) ?? '';
