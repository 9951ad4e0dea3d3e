import * as z from 'zod/mini';
import type { Field, FieldKind } from './fields';
import { profile } from '../office/office-profile';
import { cleanSubdomain, subdomainProblem } from './subdomain';
import { hasWords } from './invisible';
import { readDay, readEmail, readNip, readPhone, readRupiah, readUrl, readYear } from './strict-text';
import { digitsOf, isDay, manyLines, oneLine, withoutMark } from './text-rules';

export type Schema = z.ZodMiniType<unknown, unknown>;
export type SimpleKind = Exclude<FieldKind, 'checklist' | 'rows' | 'fixed-rows'>;
type Of<K extends FieldKind> = Field & { kind: K };

const string = (label: string) => z.string({ error: `${label} harus berupa teks.` });
const tooLong = (label: string, max: number) => ({ error: `${label} terlalu panjang. Paling banyak ${max} huruf.` });

/** A text that is too long is not read further: that would take time for nothing. */
export const line = (label: string, max: number) =>
  string(label).check(z.overwrite(oneLine), z.maxLength(max, { ...tooLong(label, max), abort: true }));
export const longText = (label: string, max: number) =>
  string(label).check(z.overwrite(manyLines), z.maxLength(max, tooLong(label, max)));

/** A text that says something: "-" and "." are no letter number, no name and no reason. */
const saying = (label: string) =>
  z.refine<string>(hasWords, {
    error: `${label} belum terisi: tidak ada huruf atau angka di dalamnya. Tulis isiannya dengan kata.`,
  });

/** A list typed as one text, a line each, or as several values: each without its mark, those that say nothing left out. */
const listOf = (value: unknown): unknown =>
  typeof value === 'string'
    ? listOf(manyLines(value).split('\n'))
    : Array.isArray(value)
      ? value
          .map((part: unknown) => (typeof part === 'string' ? withoutMark(oneLine(part)) : part))
          .filter((part) => typeof part !== 'string' || hasWords(part))
      : value;

/** One of the options' values. */
export const oneOf = (values: readonly string[], error: string) => z.enum(values, { error });

const wholeNumber = (read: (value: unknown) => unknown, wrong: string, low: [number, string], high: [number, string]) =>
  z.pipe(
    z.transform(read),
    z
      .number({ error: wrong })
      // Above what a number holds exactly, every one passes for a whole one that is too large.
      .check(
        z.minimum(low[0], { error: low[1] }),
        z.maximum(high[0], { error: high[1], abort: true }),
        z.int({ error: wrong }),
      ),
  );

const emailShape =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

/** Per simple kind of field: the schema of a value that is not blank. Every message says the way out. */
export const kindSchemas: { [K in SimpleKind]: (field: Of<K>, today: string) => Schema } = {
  text: ({ label, max }) => line(label, max).check(saying(label)),
  longtext: ({ label, max }) => longText(label, max).check(saying(label)),
  date: ({ label, notAfterToday, notBeforeToday }, today) =>
    line(label, 60).check(
      z.overwrite(readDay),
      z.refine(isDay, { error: `${label} bukan tanggal yang benar. Contoh: 24-11-2026.`, abort: true }),
      z.refine((day) => day >= '1945-08-17' && day < '2200', { error: `${label} di luar rentang. Periksa tahunnya.` }),
      z.refine((day) => !notAfterToday || day <= today, { error: `${label} tidak boleh sesudah hari ini.` }),
      z.refine((day) => !notBeforeToday || day >= today, { error: `${label} tidak boleh sebelum hari ini.` }),
    ),
  email: ({ label }) =>
    line(label, 300).check(
      z.overwrite(readEmail),
      z.maxLength(254, tooLong(label, 254)),
      z.regex(emailShape, { error: `${label} tidak benar. Contoh: nama@${profile.domainSuffix.slice(1)}.` }),
    ),
  phone: ({ label }) =>
    line(label, 120).check(
      z.overwrite(readPhone),
      z.maxLength(60, tooLong(label, 60)),
      z.regex(/^[+(]*[0-9][0-9 ()./-]*(?: ?(?:ext|pes)\.? ?\d{1,6})?(?: \([\p{L} .]{1,20}\))?$/iu, {
        error: `${label} hanya boleh berisi angka. Contoh: 0812-3456-7890.`,
        abort: true,
      }),
      z.refine((phone) => digitsOf(phone).length >= 7, {
        error: `${label} terlalu pendek atau tidak lengkap. Contoh: 0812-3456-7890 atau ${profile.phoneExample}.`,
      }),
      z.refine((phone) => digitsOf(phone).length <= 20, { error: `${label} terlalu panjang. Tulis satu nomor saja.` }),
    ),
  nip: ({ label }) =>
    line(label, 60).check(
      z.overwrite(readNip),
      z.regex(/^\d{18}$/, { error: `${label} harus 18 angka. Contoh: 197001011995031001.` }),
    ),
  url: ({ label }) =>
    line(label, 300).check(
      z.overwrite(readUrl),
      z.regex(/^https?:\/\/[a-z0-9.-]+(?::\d+)?(?:[/?#]\S*)?$/i, {
        error: `${label} harus diawali https://. Contoh: https://perizinan${profile.domainSuffix}.`,
      }),
    ),
  subdomain: ({ label, suffix }) =>
    line(label, 300).check(
      z.overwrite((typed) => cleanSubdomain(typed, suffix)),
      z.check((payload) => {
        const problem = subdomainProblem(payload.value);
        if (problem) payload.issues.push({ code: 'custom', input: payload.value, message: problem });
      }),
    ),
  money: ({ label }) =>
    wholeNumber(
      (value) => (typeof value === 'string' ? readRupiah(value) : value),
      `${label} harus angka rupiah penuh, dengan titik sebagai pemisah ribuan. Contoh: 150.000.000.`,
      [1, `${label}: isi lebih dari 0.`],
      [1e15, `${label} terlalu besar. Periksa jumlah nolnya.`],
    ),
  year: ({ label }) =>
    wholeNumber(
      (value) => (typeof value === 'string' ? readYear(value) : value),
      `${label} harus tahun empat angka. Contoh: 2027.`,
      [2000, `${label} terlalu lama. Periksa tahunnya.`],
      [2100, `${label} terlalu jauh. Periksa tahunnya.`],
    ),
  agree: ({ label }) =>
    z.pipe(
      z.transform((value: unknown) => (value === 'true' || value === 'on' ? true : value)),
      z.literal(true, { error: `${label} harus disetujui.` }),
    ),
  choice: ({ label, options }) =>
    oneOf(
      options.map((option) => option.value),
      `${label}: pilih salah satu pilihan yang tersedia.`,
    ),
  choices: ({ label, options }) =>
    z.pipe(
      z.transform((value: unknown) => (typeof value === 'string' ? [value] : value)),
      z
        .array(
          oneOf(
            options.map((option) => option.value),
            `${label}: ada pilihan yang tidak dikenal.`,
          ),
          { error: `${label} tidak terbaca.` },
        )
        .check(z.maxLength(options.length, { error: `${label}: pilih tiap pilihan sekali saja.` })),
    ),
  lines: ({ label, max, maxLength }) =>
    z.pipe(
      z.transform(listOf),
      z
        .array(line(label, maxLength), { error: `${label} tidak terbaca.` })
        .check(z.maxLength(max, { error: `${label}: paling banyak ${max} baris.` })),
    ),
};
