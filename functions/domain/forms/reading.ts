import type { Gap } from '../errors';
import { oneLine } from './text-rules';

/**
 * Reads the value of a field at a dotted path: returns it cleaned, and adds a gap for each fault. Beside a gap its result means nothing.
 * The form's script reads answers with the same readers as the server.
 */
export type Reader = (value: unknown, at: string, gaps: Gap[]) => unknown;

/** Returns the message of a broken rule, or undefined. Every message says the way out. */
type Rule<Value> = (value: Value) => string | undefined;

/** A rule that holds where the test does. */
export const rule =
  <Value>(test: (value: Value) => boolean, message: string): Rule<Value> =>
  (value) =>
    test(value) ? undefined : message;

/** Adds the gap of a value that can't be read. */
export const refuse = (gaps: Gap[], field: string, message: string): undefined => {
  gaps.push({ field, message });
  return undefined;
};

/** Adds the gap of the first broken rule: those after it may rest on it. */
const checked = <Value>(value: Value, rules: readonly Rule<Value>[], at: string, gaps: Gap[]): Value => {
  for (const broken of rules) {
    const message = broken(value);
    if (message === undefined) continue;
    gaps.push({ field: at, message });
    break;
  }
  return value;
};

const notLonger = (label: string, max: number): Rule<string> =>
  rule((text) => text.length <= max, `${label} terlalu panjang. Paling banyak ${max} huruf.`);

interface TextReading {
  label: string;
  max: number;
  /** Makes the text clean before its length is checked: by default one line. */
  clean?: (text: string) => string;
  /** Brings a text of that length to the strict form of its kind. One that is too long is not read: that would take time for nothing. */
  read?: { strictly: (text: string) => string; max?: number };
  rules?: readonly Rule<string>[];
}

/** Reads a text of limited length that keeps the rules. */
export const textReader = ({ label, max, clean = oneLine, read, rules = [] }: TextReading): Reader => {
  const fits = notLonger(label, max);
  const further = read?.max === undefined ? rules : [notLonger(label, read.max), ...rules];
  return (value, at, gaps) => {
    if (typeof value !== 'string') return refuse(gaps, at, `${label} harus berupa teks.`);
    const text = clean(value);
    if (fits(text) !== undefined) return checked(text, [fits], at, gaps);
    return checked(read ? read.strictly(text) : text, further, at, gaps);
  };
};

/** Reads a whole number between two limits. `read` makes one of a text, where it can. */
export const wholeNumberReader =
  (
    read: (text: string) => number | string,
    wrong: string,
    low: readonly [least: number, message: string],
    high: readonly [most: number, message: string],
  ): Reader =>
  (value, at, gaps) => {
    const number = typeof value === 'string' ? read(value) : value;
    if (typeof number !== 'number' || !Number.isFinite(number)) return refuse(gaps, at, wrong);
    const rules = [
      rule<number>((n) => n >= low[0], low[1]),
      // Above the numbers that are held exactly, every one passes for a whole one that is too large.
      rule<number>((n) => n <= high[0], high[1]),
      rule<number>(Number.isInteger, wrong),
    ];
    return checked(number, rules, at, gaps);
  };

/** Reads one of the listed texts. */
export const oneOf =
  (values: readonly string[], message: string): Reader =>
  (value, at, gaps) =>
    typeof value === 'string' && values.includes(value) ? value : refuse(gaps, at, message);

/** Reads a list. `split` makes one of a posted text. A list that is too long is not read further: that would take time for nothing. */
export const listReader =
  (split: (value: unknown) => unknown, part: Reader, unreadable: string, most: Rule<readonly unknown[]>): Reader =>
  (value, at, gaps) => {
    const list = split(value);
    if (!Array.isArray(list)) return refuse(gaps, at, unreadable);
    const tooLong = most(list);
    if (tooLong !== undefined) return refuse(gaps, at, tooLong);
    return list.map((each: unknown, index) => part(each, `${at}.${index}`, gaps));
  };
