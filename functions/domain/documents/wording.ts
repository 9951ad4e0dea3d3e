import { timeText } from '../time/calendar';

/** Dates, money and personal numbers as documents print them. Times are in WIB. */
const date = new Intl.DateTimeFormat('id-ID', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Asia/Jakarta',
});
const wholeNumber = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 });

/** Returns "5 Oktober 2026" for a day ('YYYY-MM-DD') or an instant (ISO 8601). */
export const dateText = (iso: string): string =>
  date.format(new Date(iso.length === 10 ? `${iso}T12:00:00+07:00` : iso));

/** Returns "5 Oktober 2026 pukul 08.00 WIB" for an instant (ISO 8601). */
export const momentText = (iso: string): string => `${dateText(iso)} ${timeText(new Date(iso))}`;

/** Returns a count with separators: "1.250". */
export const countText = (count: number): string => wholeNumber.format(count);

/** Returns an amount as "Rp1.250.000". */
export const moneyText = (amount: number): string => `Rp${wholeNumber.format(amount)}`;

/** Returns an NIP with the usual spaces: "19620825 198704 2 001". A text without 18 digits stays unchanged. */
export const nipText = (nip: string): string => nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4');

/** Printed for a blank answer. */
export const blankMark = '-';
