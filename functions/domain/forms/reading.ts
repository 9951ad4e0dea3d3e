import type { Gap } from '../errors';
import { printingProblem } from './printable';
import { oneLine } from './text-rules';

/**
 * Reads the value of a field at a dotted path. Returns the cleaned value and adds a gap for each fault; with a gap,
 * ignore the result. The form's script and the server use the same readers.
 */
export type Reader = (value: unknown, at: string, gaps: Gap[]) => unknown;

/** Returns the message of a broken rule, or undefined. Every message explains how to correct the value. */
type Rule<Value> = (value: Value) => string | undefined;

/** Makes a rule from a test and its message. */
export const rule =
  <Value>(test: (value: Value) => boolean, message: string): Rule<Value> =>
  (value) =>
    test(value) ? undefined : message;

/** Adds a gap for a value that can't be read. */
export const refuse = (gaps: Gap[], field: string, message: string): undefined => {
  gaps.push({ field, message });
  return undefined;
};

/** Adds a gap for the first broken rule only, because later rules may depend on it. */
const checkRules = <Value>(value: Value, rules: readonly Rule<Value>[], at: string, gaps: Gap[]): Value => {
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
  /** Cleans the text before its length is checked. By default it makes one line. */
  clean?: (text: string) => string;
  /**
   * Converts the text to the strict format of its kind. A text that is too long is not converted, because that would
   * waste time.
   */
  read?: { strictly: (text: string) => string; max?: number };
  rules?: readonly Rule<string>[];
}

/** Reads a text of limited length and checks the rules. Every text may be printed, so the documents' fonts must have its characters. */
export const textReader = ({ label, max, clean = oneLine, read, rules = [] }: TextReading): Reader => {
  const fits = notLonger(label, max);
  const shorter = read?.max === undefined ? [] : [notLonger(label, read.max)];
  const further = [...shorter, ...rules, (text: string) => printingProblem(label, text)];
  return (value, at, gaps) => {
    if (typeof value !== 'string') return refuse(gaps, at, `${label} harus berupa teks.`);
    const text = clean(value);
    if (fits(text) !== undefined) return checkRules(text, [fits], at, gaps);
    return checkRules(read ? read.strictly(text) : text, further, at, gaps);
  };
};

/** Reads a whole number between two limits. `read` converts a text to a number if possible. */
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
      // Checked before the test for whole numbers: above the range of exact integers, every number would pass as whole.
      rule<number>((n) => n <= high[0], high[1]),
      rule<number>(Number.isInteger, wrong),
    ];
    return checkRules(number, rules, at, gaps);
  };

/** Reads one of the listed texts. */
export const oneOf =
  (values: readonly string[], message: string): Reader =>
  (value, at, gaps) =>
    typeof value === 'string' && values.includes(value) ? value : refuse(gaps, at, message);

/**
 * Reads a list. `split` makes a list from a posted text. A list that is too long is not read further, because that
 * would waste time.
 */
export const listReader =
  (split: (value: unknown) => unknown, part: Reader, unreadable: string, most: Rule<readonly unknown[]>): Reader =>
  (value, at, gaps) => {
    const list = split(value);
    if (!Array.isArray(list)) return refuse(gaps, at, unreadable);
    const tooLong = most(list);
    if (tooLong !== undefined) return refuse(gaps, at, tooLong);
    return list.map((each: unknown, index) => part(each, `${at}.${index}`, gaps));
  };
