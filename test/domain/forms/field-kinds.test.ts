import type { Gap } from '../../../functions/domain/errors';
import { kindReaders } from '../../../functions/domain/forms/field-kinds';
import type { FieldKind } from '../../../functions/domain/forms/fields';
import type { Reader } from '../../../functions/domain/forms/reading';

const today = '2026-11-24';
const base = { name: 'it', label: 'Isian' };
const options = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
];
const readers = {
  text: kindReaders.text({ ...base, kind: 'text', max: 5 }, today),
  longtext: kindReaders.longtext({ ...base, kind: 'longtext', max: 5, rows: 2 }, today),
  date: kindReaders.date({ ...base, kind: 'date' }, today),
  past: kindReaders.date({ ...base, kind: 'date', notAfterToday: true }, today),
  future: kindReaders.date({ ...base, kind: 'date', notBeforeToday: true }, today),
  email: kindReaders.email({ ...base, kind: 'email' }, today),
  phone: kindReaders.phone({ ...base, kind: 'phone' }, today),
  nip: kindReaders.nip({ ...base, kind: 'nip' }, today),
  url: kindReaders.url({ ...base, kind: 'url' }, today),
  subdomain: kindReaders.subdomain({ ...base, kind: 'subdomain', suffix: '.bantenprov.go.id' }, today),
  money: kindReaders.money({ ...base, kind: 'money' }, today),
  year: kindReaders.year({ ...base, kind: 'year' }, today),
  budgetYear: kindReaders.year({ ...base, kind: 'year', fromRequest: true }, '2027-01-05', '2026-12-20'),
  agree: kindReaders.agree({ ...base, kind: 'agree', statement: 'Setuju.' }, today),
  choice: kindReaders.choice({ ...base, kind: 'choice', options }, today),
  choices: kindReaders.choices({ ...base, kind: 'choices', options }, today),
  lines: kindReaders.lines({ ...base, kind: 'lines', max: 2, maxLength: 5 }, today),
} satisfies Partial<Record<FieldKind, Reader>> & Record<string, Reader>;
type Name = keyof typeof readers;

const read = (name: Name, text: unknown) => {
  const gaps: Gap[] = [];
  const value = readers[name](text, 'it', gaps);
  return { value, gaps };
};

it.each<[Name, unknown, unknown]>([
  ['text', '  lima  ', 'lima'],
  ['text', 'abcde', 'abcde'],
  ['longtext', 'a\r\nb', 'a\nb'],
  ['date', '17 Agustus 1945', '1945-08-17'],
  ['past', today, today],
  ['future', today, today],
  ['phone', '0254123', '0254123'],
  ['nip', '19620825 198704 2 001', '196208251987042001'],
  ['url', 'izin.id', 'https://izin.id'],
  ['subdomain', 'https://Izin.bantenprov.go.id/', 'izin'],
  ['money', '1', 1],
  ['money', 1e15, 1e15],
  ['year', '2000', 2000],
  ['year', 2036, 2036],
  ['budgetYear', '2026', 2026],
  ['agree', 'on', true],
  ['choice', 'b', 'b'],
  ['choices', 'a', ['a']],
  ['choices', ['a', 'b'], ['a', 'b']],
  ['lines', '- satu\n\n---\n- dua', ['satu', 'dua']],
  ['lines', ['1. satu'], ['satu']],
])('%s takes %j', (name, text, value) => expect(read(name, text)).toEqual({ value, gaps: [] }));

it.each<[Name, unknown, string]>([
  ['text', 'abcdef', 'Isian terlalu panjang. Paling banyak 5 huruf.'],
  ['text', '-', 'Isian belum terisi: tidak ada huruf atau angka di dalamnya. Tulis isiannya dengan kata.'],
  ['text', 7, 'Isian harus berupa teks.'],
  ['longtext', 'abcdef', 'Isian terlalu panjang. Paling banyak 5 huruf.'],
  ['date', '31-02-2026', 'Isian bukan tanggal yang benar. Contoh: 24-11-2026.'],
  ['date', '16-08-1945', 'Isian di luar rentang. Periksa tahunnya.'],
  ['date', '01-01-2200', 'Isian di luar rentang. Periksa tahunnya.'],
  ['past', '25-11-2026', 'Isian tidak boleh sesudah hari ini.'],
  ['future', '23-11-2026', 'Isian tidak boleh sebelum hari ini.'],
  ['email', 'siti@example', 'Isian tidak benar. Contoh: nama@bantenprov.go.id.'],
  ['phone', '0254-12', 'Isian terlalu pendek atau tidak lengkap. Contoh: 0812-3456-7890 atau (0254) 200123.'],
  [
    'phone',
    '0812-3456-7890 0812-3456-78',
    'Isian berisi lebih dari satu nomor, atau terlalu panjang. Tulis satu nomor saja.',
  ],
  ['nip', '19620825198704200', 'Isian harus 18 angka. Contoh: 197001011995031001.'],
  ['url', 'belum ada', 'Isian harus diawali https://. Contoh: https://perizinan.bantenprov.go.id.'],
  ['subdomain', 'ab', 'Nama subdomain terlalu pendek. Pakai sedikitnya 3 huruf.'],
  ['money', '0', 'Isian: isi lebih dari 0.'],
  ['money', 1e15 + 1, 'Isian terlalu besar. Periksa jumlah nolnya.'],
  ['money', 1.5, 'Isian harus angka rupiah penuh, dengan titik sebagai pemisah ribuan. Contoh: 150.000.000.'],
  ['year', '1999', 'Isian terlalu lama. Periksa tahunnya.'],
  ['year', '2037', 'Isian terlalu jauh. Periksa tahunnya.'],
  ['budgetYear', '2025', 'Isian paling awal 2026, tahun permohonan diajukan. Periksa tahunnya.'],
  ['year', 'besok', 'Isian harus tahun empat angka. Contoh: 2027.'],
  ['agree', 'off', 'Isian harus disetujui.'],
  ['choice', 'c', 'Isian: pilih A / B.'],
  ['choices', ['a', 'c'], 'Isian: ada pilihan yang tidak dikenal.'],
  ['choices', ['a', 'b', 'a'], 'Isian: pilih tiap pilihan sekali saja.'],
  ['choices', ['c', 'c', 'c'], 'Isian: pilih tiap pilihan sekali saja.'],
  ['lines', 'a\nb\nc', 'Isian: paling banyak 2 baris.'],
  ['lines', 'abcdef', 'Isian terlalu panjang. Paling banyak 5 huruf.'],
])('%s refuses %j and says the way out', (name, text, message) =>
  expect(read(name, text).gaps.map((gap) => gap.message)).toEqual([message]),
);
