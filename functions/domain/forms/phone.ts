import { digitsOf } from './text-rules';

/**
 * Returns the comparable part of a phone number: its digits as dialled in Indonesia, and whether it is for WhatsApp
 * ("0812-3456 (WA)").
 */
const marksOf = (phone: string): string => {
  const digits = digitsOf(phone.trim().replace(/^\+?62(?=[\s-]*[1-9])/, '0'));
  return `${digits}${/\(WA\)/i.test(phone) ? ' (WA)' : ''}`;
};

/** The most digits of a number with its country code (ITU-T E.164). */
const maxDigits = 15;
/** The fewest digits of a whole number without its area code. */
const fewestDigits = 6;

/** Returns true if a text holds at most one number. "0254-200123/24" is one: its end only names another line. */
export const isOneNumber = (phone: string): boolean => {
  const number = phone.replace(/ ?(?:ext|pes)\.? ?\d{1,6}/i, '');
  const isWhole = (fewest: number) => (part: string) => digitsOf(part).length >= fewest;
  const parts = number.split(/[,;/&]|\b(?:atau|dan)\b/i).filter(isWhole(fewestDigits));
  const words = number.split(/\s+/).filter(isWhole(fewestDigits + 1));
  return parts.length < 2 && words.length < 2 && digitsOf(number).length <= maxDigits;
};

/** Returns true if two notations mean the same number, such as "+62 812-3456-7890" and "0812 3456 7890". */
export const isSamePhone = (one: string, other: string): boolean => marksOf(one) === marksOf(other);
