import type { Field, FieldKind } from './fields';
import { siteProfile } from '../office/site-profile';
import { cleanSubdomain, subdomainProblem } from './subdomain';
import { hasWords } from './invisible';
import { listReader, oneOf, type Reader, refuse, rule, textReader, wholeNumberReader } from './reading';
import { readDay, readEmail, noNip, readNip, readPhone, readRupiah, readUrl, readYear } from './strict-text';
import { dayText } from '../time/dates';
import { isOneNumber } from './phone';
import { digitsOf, isDay, manyLines, oneLine, withoutMark } from './text-rules';

type SimpleKind = Exclude<FieldKind, 'checklist' | 'rows' | 'fixed-rows'>;
/** A field of a kind. Its `kind` selects the reader that accepts it. */
type SimpleField<K extends SimpleKind> = { [P in K]: { kind: P } & Omit<Extract<Field, { kind: P }>, 'kind'> }[K];

export const line = (label: string, max: number) => textReader({ label, max });
export const longText = (label: string, max: number) => textReader({ label, max, clean: manyLines });

/** Requires letters or digits in a text: "-" and "." are no valid letter number, name or reason. */
const requireWords = (label: string) =>
  rule(hasWords, `${label} belum terisi: tidak ada huruf atau angka di dalamnya. Tulis isiannya dengan kata.`);

/** Reads a list that was entered as one text, a line each, or as several values. Removes list marks and entries without words. */
const listOf = (value: unknown): unknown =>
  typeof value === 'string'
    ? listOf(manyLines(value).split('\n'))
    : Array.isArray(value)
      ? value
          .map((part: unknown) => (typeof part === 'string' ? withoutMark(oneLine(part)) : part))
          .filter((part) => typeof part !== 'string' || hasWords(part))
      : value;

const emailShape =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;
const phoneShape = /^[+(]*[0-9][0-9 ()./-]*(?: ?(?:ext|pes)\.? ?\d{1,6})?(?: \([\p{L} .]{1,20}\))?$/iu;
/** Returns the rules of a NIP: 18 digits that begin with a day of birth (Perka BKN 22/2007). */
const nipRules = (label: string, today: string) => [
  rule((nip: string) => /^\d{18}$/.test(nip), `${label} harus 18 angka. Contoh: 197001011995031001.`),
  rule((nip: string) => {
    const day = nip.replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3');
    return isDay(day) && day >= '1930' && day < today;
  }, `${label} keliru: delapan angka pertamanya harus tanggal lahir, misalnya 19700101.`),
];
const urlShape = /^https?:\/\/[a-z0-9.-]+(?::\d+)?(?:[/?#]\S*)?$/i;

/** The most years between today and a date to come. A later one is a typing error. */
const maxYearsAhead = 5;
/** The most years between this year and a year of a budget or of a go-live. */
const maxBudgetYearsAhead = 10;
const yearOf = (day: string): number => Number(day.slice(0, 4));
const yearsAfter = (day: string, years: number): string => `${yearOf(day) + years}${day.slice(4)}`;

/** Returns what to choose. A cell of a table shows no list, so a short list is named. */
const choiceText = (options: readonly { label: string }[]): string =>
  options.length > 9 ? 'pilih salah satu dari daftarnya' : `pilih ${options.map(({ label }) => label).join(' / ')}`;

/** Per simple kind of field: the reader of a value that is not blank. */
export const kindReaders: {
  [K in SimpleKind]: (field: SimpleField<K>, today: string, requestedOn?: string) => Reader;
} = {
  text: ({ label, max }) => textReader({ label, max, rules: [requireWords(label)] }),
  longtext: ({ label, max }) => textReader({ label, max, clean: manyLines, rules: [requireWords(label)] }),
  date: ({ label, notAfterToday, notBeforeToday, notBeforeThisYear, notBefore }, today) =>
    textReader({
      label,
      max: 60,
      read: { strictly: readDay },
      rules: [
        rule(isDay, `${label} bukan tanggal yang benar. Contoh: 24-11-2026.`),
        rule((day) => day >= '1945-08-17' && day < '2200', `${label} di luar rentang. Periksa tahunnya.`),
        rule((day) => !notAfterToday || day <= today, `${label} tidak boleh sesudah hari ini.`),
        rule((day) => !notBeforeToday || day >= today, `${label} tidak boleh sebelum hari ini.`),
        rule(
          (day) => !notBeforeThisYear || day >= `${today.slice(0, 4)}-01-01`,
          `${label} tidak boleh sebelum tahun ini.`,
        ),
        rule(
          (day) => !(notBeforeToday || notBeforeThisYear) || day <= yearsAfter(today, maxYearsAhead),
          `${label} lebih dari ${maxYearsAhead} tahun lagi. Periksa tahunnya.`,
        ),
        rule(
          (day) => !notBefore || day >= notBefore.day,
          `${label} tidak boleh sebelum ${notBefore?.name}, ${dayText(notBefore?.day ?? today)}.`,
        ),
      ],
    }),
  email: ({ label }) =>
    textReader({
      label,
      max: 300,
      read: { strictly: readEmail, max: 254 },
      rules: [
        rule(
          (email) => emailShape.test(email),
          `${label} tidak benar. Contoh: nama@${siteProfile.domainSuffix.slice(1)}.`,
        ),
      ],
    }),
  phone: ({ label }) =>
    textReader({
      label,
      max: 120,
      read: { strictly: readPhone, max: 60 },
      rules: [
        rule(isOneNumber, `${label} berisi lebih dari satu nomor, atau terlalu panjang. Tulis satu nomor saja.`),
        rule((phone) => phoneShape.test(phone), `${label} hanya boleh berisi angka. Contoh: 0812-3456-7890.`),
        rule(
          (phone) => digitsOf(phone).length >= 7,
          `${label} terlalu pendek atau tidak lengkap. Contoh: 0812-3456-7890 atau ${siteProfile.phoneExample}.`,
        ),
      ],
    }),
  nip: ({ label, orNone }, today) =>
    textReader({
      label,
      max: 60,
      read: { strictly: readNip },
      rules: nipRules(label, today).map((broken) => (nip) => (orNone && nip === noNip ? undefined : broken(nip))),
    }),
  url: ({ label }) =>
    textReader({
      label,
      max: 300,
      read: { strictly: readUrl },
      rules: [
        rule(
          (url) => urlShape.test(url),
          `${label} harus diawali https://. Contoh: https://perizinan${siteProfile.domainSuffix}.`,
        ),
      ],
    }),
  subdomain: ({ label, suffix }) =>
    textReader({
      label,
      max: 300,
      read: { strictly: (text) => cleanSubdomain(text, suffix) },
      rules: [subdomainProblem],
    }),
  money: ({ label }) =>
    wholeNumberReader(
      readRupiah,
      `${label} harus angka rupiah penuh, dengan titik sebagai pemisah ribuan. Contoh: 150.000.000.`,
      [1, `${label}: isi lebih dari 0.`],
      [1e15, `${label} terlalu besar. Periksa jumlah nolnya.`],
    ),
  year: ({ label, fromRequest }, today, requestedOn = today) =>
    wholeNumberReader(
      readYear,
      `${label} harus tahun empat angka. Contoh: 2027.`,
      fromRequest
        ? [
            yearOf(requestedOn),
            `${label} paling awal ${yearOf(requestedOn)}, tahun permohonan diajukan. Periksa tahunnya.`,
          ]
        : [2000, `${label} terlalu lama. Periksa tahunnya.`],
      [yearOf(today) + maxBudgetYearsAhead, `${label} terlalu jauh. Periksa tahunnya.`],
    ),
  agree:
    ({ label }) =>
    (value, at, gaps) =>
      value === true || value === 'true' || value === 'on' || refuse(gaps, at, `${label} harus disetujui.`),
  choice: ({ label, options }) =>
    oneOf(
      options.map((option) => option.value),
      `${label}: ${choiceText(options)}.`,
    ),
  choices: ({ label, options }) =>
    listReader(
      (value) => (typeof value === 'string' ? [value] : value),
      oneOf(
        options.map((option) => option.value),
        `${label}: ada pilihan yang tidak dikenal.`,
      ),
      `${label} tidak terbaca.`,
      rule((chosen) => chosen.length <= options.length, `${label}: pilih tiap pilihan sekali saja.`),
    ),
  lines: ({ label, max, maxLength }) =>
    listReader(
      listOf,
      line(label, maxLength),
      `${label} tidak terbaca.`,
      rule((lines) => lines.length <= max, `${label}: paling banyak ${max} baris.`),
    ),
};

/** Returns the reader of a field of a simple kind, for a value that is not blank. */
export const simpleReader = <K extends SimpleKind>(
  field: SimpleField<K>,
  { today, requestedOn }: { today: string; requestedOn?: string },
): Reader => kindReaders[field.kind](field, today, requestedOn);
