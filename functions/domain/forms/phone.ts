import { digitsOf } from './text-rules';

/**
 * Returns the comparable part of a phone number: its digits as dialled in Indonesia, and whether it is for WhatsApp
 * ("0812-3456 (WA)").
 */
const marksOf = (phone: string): string => {
  const digits = digitsOf(phone.trim().replace(/^\+?62(?=[\s-]*[1-9])/, '0'));
  return `${digits}${/\(WA\)/i.test(phone) ? ' (WA)' : ''}`;
};

/** Tells whether two notations mean the same number, such as "+62 812-3456-7890" and "0812 3456 7890". */
export const isSamePhone = (one: string, other: string): boolean => marksOf(one) === marksOf(other);
