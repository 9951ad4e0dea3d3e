import { oneLine } from './text-rules';

/**
 * Converts typed or pasted text to the strict format of a field. Text that does not fit is returned unchanged, and its
 * field refuses it. Nothing is guessed: an ambiguous number or address stays unchanged.
 */

/**
 * Returns one line with plain digits and characters, and every dash as a hyphen. Phones and word processors insert
 * other forms.
 */
const plain = (text: string): string => oneLine(oneLine(text).normalize('NFKC')).replace(/[\p{Pd}\u2212]/gu, '-');

const wrapped = /^[<("'“”‘’[]+(.*?)[>)"'“”‘’\],;.]*$/u;
const unwrap = (text: string): string => text.replace(wrapped, '$1').replace(/[.,;]+$/, '');

const chatLink = /^(?:https?:\/\/)?(?:www\.)?(?:wa\.me\/|(?:api|web)\.whatsapp\.com\/send\/?\?phone=)\+?(\d+)\S*$/i;
const phoneLabel = /^(?:(?:no(?:mor)?|hp|tele?p(?:on)?|tel|kantor|kontak)[.:\s]*)+(?=[+(\d])/i;
const chatLabel = /^(?:wa|whatsapp)[.:\s]*(?=[+(\d])(.*)$/i;

/** Reads "tel:+62-812", "HP: 0812" and "wa.me/62812" as numbers. A number for WhatsApp keeps its mark: "0812 (WA)". */
export const readPhone = (text: string): string => {
  const normalized = plain(text)
    .replace(/^tel:(?=[+(\d])/i, '')
    .replace(/;ext=/i, ' ext. ');
  const [, chat] = chatLink.exec(normalized) ?? [];
  if (chat) return `+${chat} (WA)`;
  return normalized
    .replace(phoneLabel, '')
    .replace(chatLabel, '$1 (WA)')
    .replace(/\s*[(/,]?\s*(?:wa|whatsapp)\s*\)?$/i, ' (WA)')
    .replace(/[.,;]+$/, '');
};

/** The entry of a person without a NIP. */
export const noNip = '-';

/** Reads "NIP. 19620825 198704 2 001" as its digits. */
export const readNip = (text: string): string => {
  const number = plain(text).replace(/^n\.?i\.?p\.?\s*:?\s*/i, '');
  return /^-+$/.test(number) ? noNip : number.replace(/[\s.,_/-]/g, '');
};

/** Reads "mailto:a@b.id", "Nama <a@b.id>" and "a@b.id." as the address in lower case. */
export const readEmail = (text: string): string => {
  const normalized = plain(text);
  const [, inBrackets] = /^[^<>]*<([^<>]+)>[\s.,;]*$/.exec(normalized) ?? [];
  return unwrap((inBrackets ?? normalized).trim())
    .replace(/^mailto:([^?]*).*$/i, '$1')
    .replace(/\s*@\s*/, '@')
    .toLowerCase();
};

/** Adds `https://` to a web address without a scheme, such as "perizinan.bantenprov.go.id". */
export const readUrl = (text: string): string => {
  const normalized = unwrap(plain(text));
  return /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?$/i.test(normalized) ? `https://${normalized}` : normalized;
};

const months = [
  'jan',
  'feb|peb',
  'mar',
  'apr',
  'mei|may',
  'jun',
  'jul',
  'agu|ags|agt|aug',
  'sep',
  'okt|oct',
  'nov|nop',
  'des|dec',
];
const monthOf = (name: string): number => months.findIndex((one) => new RegExp(`^(?:${one})`, 'i').test(name)) + 1;
const dayOf = (year: string, month: number | string, day: string): string =>
  `${year}-${`${month}`.padStart(2, '0')}-${day.padStart(2, '0')}`;

/**
 * Reads "24/11/2026", "24 November 2026" and "Selasa, 24 Nov 2026" as 2026-11-24. The day comes before the month, as
 * usual in Indonesia.
 */
export const readDay = (text: string): string => {
  const normalized = plain(text).replace(/^(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad),?\s+/i, '');
  const [, year, month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(normalized) ?? [];
  if (year) return dayOf(year, month, day);
  const [, first, second = '', last = ''] =
    /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4})$/.exec(normalized) ?? [];
  if (first) return dayOf(last, second, first);
  const [, date, name = '', named = ''] = /^(\d{1,2})[\s-]+([a-z]{3,9})\.?[\s-]+(\d{4})$/i.exec(normalized) ?? [];
  return date && monthOf(name) ? dayOf(named, monthOf(name), date) : normalized;
};

/** Reads "Rp 1.250.000,-", "1.250.000,00" and "1250000" as 1250000. Returns any other text unchanged. */
export const readRupiah = (text: string): number | string => {
  const sum = plain(text)
    .replace(/^(?:rp|idr)\.?\s*/i, '')
    .replace(/\s*(?:rupiah)$/i, '')
    .replace(/(?:,00|[,.]\s?-{1,2})$/, '');
  return /^\d{1,3}(?:[.\s]\d{3})+$|^\d+$/.test(sum) ? Number(sum.replace(/[.\s]/g, '')) : text;
};

/** Reads "TA 2027" as 2027. Returns any other text unchanged. */
export const readYear = (text: string): number | string => {
  const [, year] = /^(?:t\.?\s?a\.?|tahun|tahun anggaran)?\s*(\d{4})\.?$/i.exec(plain(text)) ?? [];
  return year ? Number(year) : text;
};
/** Reads a pasted host name, with plain characters and without surrounding punctuation. */
export const readHost = (text: string): string => unwrap(plain(text));
