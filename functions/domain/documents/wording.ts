/** Dates, money and numbers of persons as documents write them. Times are WIB. */
const date = new Intl.DateTimeFormat('id-ID', {
  day: '2-digit',
  month: 'long',
  year: 'numeric',
  timeZone: 'Asia/Jakarta',
});
const wholeNumber = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 });

/** "05 Oktober 2026" of a day ('YYYY-MM-DD') or an instant (ISO 8601), as the SOP itself writes dates. */
export const dateText = (iso: string): string =>
  date.format(new Date(iso.length === 10 ? `${iso}T12:00:00+07:00` : iso));

/** "05 Oktober 2026 pukul 08.00 WIB" of an instant (ISO 8601). */
export const momentText = (iso: string): string => {
  const local = new Date(Date.parse(iso) + 7 * 3_600_000).toISOString();
  return `${dateText(iso)} pukul ${local.slice(11, 13)}.${local.slice(14, 16)} WIB`;
};

/** "1.250": a count. */
export const countText = (count: number): string => wholeNumber.format(count);

/** "Rp1.250.000". */
export const moneyText = (amount: number): string => `Rp${wholeNumber.format(amount)}`;

/** "19620825 198704 2 001", as an NIP is written by hand; what has not 18 digits stays as it is. */
export const nipText = (nip: string): string => nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4');

/** Printed where nothing was filled in. */
export const nothing = '-';
