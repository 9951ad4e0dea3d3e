const DAY = new Intl.DateTimeFormat('id-ID', { dateStyle: 'full', timeZone: 'Asia/Jakarta' });
const TIME = new Intl.DateTimeFormat('id-ID', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Jakarta' });

/** Returns the time of a mail for people: "Selasa, 24 November 2026 pukul 08.00 WIB". `at` is in seconds since 1970. */
export function sentAt(at: number): string {
  const moment = new Date(at * 1000);
  return `${DAY.format(moment)} pukul ${TIME.format(moment)} WIB`;
}
