import {
  readDay,
  readEmail,
  readHost,
  readNip,
  readPhone,
  readRupiah,
  readUrl,
  readYear,
} from '../../../functions/domain/forms/strict-text';

type Read = (text: string) => number | string;
const table = (read: Read, rows: readonly [string, number | string][]) =>
  it.each(rows)(`${read.name} reads "%s" as "%s"`, (text, value) => expect(read(text)).toBe(value));

table(readDay, [
  ['24/11/2026', '2026-11-24'],
  ['24 - 11 - 2026', '2026-11-24'],
  ['1.2.2026', '2026-02-01'],
  ['2026/2/1', '2026-02-01'],
  ['Selasa, 24 November 2026', '2026-11-24'],
  ["Jum'at, 7 Peb 2026", '2026-02-07'],
  ['24 Agustus 2026', '2026-08-24'],
  ['24 ags. 2026', '2026-08-24'],
  ['24–11–2026', '2026-11-24'],
  // Never guesses a year of two digits, a month without a day, or an unknown month.
  ['24/11/26', '24/11/26'],
  ['November 2026', 'November 2026'],
  ['24 Rajab 2026', '24 Rajab 2026'],
]);
table(readRupiah, [
  ['Rp 1.250.000,-', 1_250_000],
  ['IDR 1.250.000,00', 1_250_000],
  ['1 250 000 rupiah', 1_250_000],
  ['1250000', 1_250_000],
  // A group of two digits may be cents or a slip of the finger.
  ['1.250.00', '1.250.00'],
  ['1,250,000', '1,250,000'],
  ['1,5 miliar', '1,5 miliar'],
]);
table(readYear, [
  ['TA 2027', 2027],
  ['T.A. 2027', 2027],
  ['tahun anggaran 2027.', 2027],
  ['2027/2028', '2027/2028'],
  ['27', '27'],
]);
table(readUrl, [
  ['perizinan.bantenprov.go.id', 'https://perizinan.bantenprov.go.id'],
  ['(perizinan.bantenprov.go.id/masuk)', 'https://perizinan.bantenprov.go.id/masuk'],
  ['http://perizinan.bantenprov.go.id', 'http://perizinan.bantenprov.go.id'],
  ['belum ada', 'belum ada'],
]);
table(readHost, [['“izin–klinik.bantenprov.go.id”.', 'izin-klinik.bantenprov.go.id']]);
table(readNip, [['NIP: 19620825 198704 2 001', '196208251987042001']]);
table(readEmail, [
  ['Siti <Siti@Example.id>;', 'siti@example.id'],
  ['mailto:siti@example.id?subject=Halo', 'siti@example.id'],
  // Two addresses are not one.
  ['a@b.id <c@d.id> e@f.id', 'a@b.id <c@d.id> e@f.id'],
]);
table(readPhone, [
  ['tel:+62-812-345', '+62-812-345'],
  ['Kantor: (0254) 200123;ext=12', '(0254) 200123 ext. 12'],
  ['wa.me/62812345', '+62812345 (WA)'],
  ['WA 0812-345', '0812-345 (WA)'],
  ['hp rusak', 'hp rusak'],
]);
