import { digitsOf } from './text-rules';

/** Returns what tells a number from others: its digits as dialled at home, and whether it is for WhatsApp ("0812-3456 (WA)"). */
const marksOf = (phone: string): string => {
  const digits = digitsOf(phone.trim().replace(/^\+?62(?=[\s-]*[1-9])/, '0'));
  return `${digits}${/\(WA\)/i.test(phone) ? ' (WA)' : ''}`;
};

/** Tells whether two notations are of the same number: "+62 812-3456-7890" and "0812 3456 7890". */
export const isSamePhone = (one: string, other: string): boolean => marksOf(one) === marksOf(other);
