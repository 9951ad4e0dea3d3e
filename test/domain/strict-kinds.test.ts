import type { Field, FieldKind } from '../../functions/domain/forms/fields';
import { parseForm } from '../../functions/domain/forms/parse';
import { FormFields } from '../../functions/pages/parts/field-inputs';

const today = '2026-11-24';
const fieldOf = (kind: FieldKind) =>
  ({ kind, name: 'it', label: 'Isian', required: true, suffix: '.bantenprov.go.id' }) as Field;
const formOf = (kind: FieldKind) => ({ id: 'one', groups: [{ title: 'Satu', fields: [fieldOf(kind)] }] });
const read = (kind: FieldKind, it: unknown) => parseForm(formOf(kind), { it }, { today });

const taken: [FieldKind, string, unknown][] = [
  ['phone', '\u202A+62 812-3456-7890\u202C', '+62 812-3456-7890'],
  ['phone', '(+62) 812 3456 7890', '(+62) 812 3456 7890'],
  ['phone', '0254 – 200123', '0254 - 200123'],
  ['phone', '0254\u2011200123', '0254-200123'],
  ['phone', '+62 812-3456-7890 (WA)', '+62 812-3456-7890 (WA)'],
  ['phone', '0812 3456 7890 WA', '0812 3456 7890 (WA)'],
  ['phone', '081234567890/WhatsApp', '081234567890 (WA)'],
  ['phone', 'WA: 0812-3456-7890', '0812-3456-7890 (WA)'],
  ['phone', 'HP. 0812-3456-7890', '0812-3456-7890'],
  ['phone', 'No. HP: 0812-3456-7890', '0812-3456-7890'],
  ['phone', '0254-200123 (kantor)', '0254-200123 (kantor)'],
  ['phone', '0254-200123 ext. 12', '0254-200123 ext. 12'],
  ['phone', 'wa.me/6281234567890', '+6281234567890 (WA)'],
  ['phone', 'https://wa.me/6281234567890?text=halo', '+6281234567890 (WA)'],
  ['phone', 'https://api.whatsapp.com/send?phone=6281234567890', '+6281234567890 (WA)'],
  ['phone', 'tel:+62-812-3456-7890', '+62-812-3456-7890'],
  ['phone', '０８１２３４５６７８９０', '081234567890'],
  ['phone', '0254/200123', '0254/200123'],
  ['phone', '021-5550123/24', '021-5550123/24'],
  ['phone', '+62 254 200123 ext. 123456', '+62 254 200123 ext. 123456'],
  ['nip', '\u200E196208251987042001\u200B', '196208251987042001'],
  ['nip', 'NIP. 19620825 198704 2 001', '196208251987042001'],
  ['nip', 'NIP : 19620825-198704-2-001', '196208251987042001'],
  ['nip', '１９６２０８２５ 198704 2 001', '196208251987042001'],
  ['email', '\u200Esiti@Example.id', 'siti@example.id'],
  ['email', 'mailto:siti@example.id?subject=Halo', 'siti@example.id'],
  ['email', 'Siti Contoh <siti@example.id>', 'siti@example.id'],
  ['email', '"Contoh, Siti" <siti@example.id>;', 'siti@example.id'],
  ['email', '<siti@example.id>', 'siti@example.id'],
  ['email', 'siti@example.id.', 'siti@example.id'],
  ['email', 'siti @ example.id', 'siti@example.id'],
  ['email', 'siti＠example.id', 'siti@example.id'],
  ['subdomain', 'izinklinik\u200B', 'izinklinik'],
  ['subdomain', 'izinklinik.bantenprov.go.id.', 'izinklinik'],
  ['subdomain', 'https://www.IzinKlinik.bantenprov.go.id:443/masuk?a=1', 'izinklinik'],
  ['subdomain', '"izinklinik.bantenprov.go.id"', 'izinklinik'],
  ['subdomain', '<http://izinklinik.bantenprov.go.id/>', 'izinklinik'],
  ['subdomain', 'izin–klinik', 'izin-klinik'],
  ['subdomain', 'ｉｚｉｎ', 'izin'],
  ['date', '2026-11-24', '2026-11-24'],
  ['date', '24/11/2026', '2026-11-24'],
  ['date', '24-11-2026', '2026-11-24'],
  ['date', '1.2.2026', '2026-02-01'],
  ['date', '24 November 2026', '2026-11-24'],
  ['date', 'Selasa, 24 Nov 2026', '2026-11-24'],
  ['date', '17 agustus 2026', '2026-08-17'],
  ['date', '2026/11/24', '2026-11-24'],
  ['date', '\u200E24/11/2026\u200E', '2026-11-24'],
  ['money', 'Rp 1.250.000,-', 1_250_000],
  ['money', 'Rp1.250.000.-', 1_250_000],
  ['money', 'Rp. 1.250.000,00', 1_250_000],
  ['money', 'IDR 1 250 000', 1_250_000],
  ['money', 'Rp\u00A01.250.000,–', 1_250_000],
  ['money', '1.250.000 rupiah', 1_250_000],
  ['money', '１２５００００', 1_250_000],
  ['year', ' 2027 ', 2027],
  ['year', 'TA 2027', 2027],
  ['year', 'Tahun Anggaran 2027', 2027],
  ['url', 'izin.bantenprov.go.id', 'https://izin.bantenprov.go.id'],
  ['url', 'https://izin.bantenprov.go.id.', 'https://izin.bantenprov.go.id'],
  ['url', '<https://izin.bantenprov.go.id/a?b=1>', 'https://izin.bantenprov.go.id/a?b=1'],
  ['url', 'https://izin.bantenprov.go.id?b=1', 'https://izin.bantenprov.go.id?b=1'],
  ['url', '\u200Bhttps://izin.bantenprov.go.id', 'https://izin.bantenprov.go.id'],
];
it.each(taken)('takes as %s %j', (kind, text, value) => expect(read(kind, text).value).toEqual({ it: value }));
it.each(taken)('reads as %s %j the same a second time', (kind, _text, value) =>
  expect(read(kind, value).value).toEqual({ it: value }),
);

it.each([
  ['phone', '0812-3456-7890 / 0813-9876-5432 / 0254', 'satu nomor'],
  ['phone', '021-5550123/021-5550124', 'satu nomor'],
  ['phone', '0812-3456-7890, 0813-9876-5432', 'satu nomor'],
  ['phone', '(0254) 200123 atau 200124', 'satu nomor'],
  ['phone', '0254-200123 0254-200124', 'satu nomor'],
  ['phone', '0812345678900813456', 'satu nomor'],
  ['phone', 'hubungi Siti', 'hanya boleh berisi angka'],
  ['phone', 'wa.me/siti', 'hanya boleh berisi angka'],
  ['nip', '19620825 198704 2', '18 angka'],
  ['nip', 'NIP', '18 angka'],
  ['nip', '-', '18 angka'],
  ['nip', '19621325 198704 2 001', 'tanggal lahir'],
  ['nip', '19620230 198704 2 001', 'tanggal lahir'],
  ['nip', '20261125 198704 2 001', 'tanggal lahir'],
  ['nip', '10620825 198704 2 001', 'tanggal lahir'],
  ['email', 'a@b.id; c@d.id', 'tidak benar'],
  ['email', 'Siti <siti>', 'tidak benar'],
  ['email', 'siti@example', 'tidak benar'],
  ['subdomain', 'izin klinik', 'hanya boleh berisi'],
  ['subdomain', 'izin.klinik', 'tanpa titik'],
  ['date', '31/2/2026', 'bukan tanggal'],
  ['date', '11/24/2026', 'bukan tanggal'],
  ['date', '24/11/26', 'bukan tanggal'],
  ['date', '24 Foo 2026', 'bukan tanggal'],
  ['date', 'besok', 'bukan tanggal'],
  ['money', '1,250,000.00', 'titik sebagai pemisah ribuan'],
  ['money', '1.250.000,50', 'rupiah penuh'],
  ['money', '1,250', 'titik sebagai pemisah ribuan'],
  ['money', '150 juta', 'rupiah penuh'],
  ['money', '9'.repeat(21), 'terlalu besar'],
  ['money', '99.999.999.999.999.999', 'terlalu besar'],
  ['year', '27', 'empat angka'],
  ['url', 'belum ada', 'diawali https://'],
  ['url', 'ftp://izin.bantenprov.go.id', 'diawali https://'],
] as [FieldKind, string, string][])('refuses as %s %j', (kind, text, sentence) =>
  expect(read(kind, text).gaps.map(({ message }) => message)).toEqual([expect.stringContaining(sentence)]),
);

it.each(['phone', 'nip', 'email', 'subdomain', 'date', 'money', 'year', 'url'] as const)(
  'a %s of endless signs is refused at once',
  (kind) => {
    const started = performance.now();
    for (const sign of ['>', '.', '1', ' a', '\u200B1', '('])
      expect(read(kind, sign.repeat(100_000)).gaps).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(5_000);
  },
);

it('no browser refuses of itself what the server takes', () => {
  const kinds: FieldKind[] = ['phone', 'nip', 'email', 'subdomain', 'money', 'year', 'url'];
  const html = kinds.map((kind) => `${FormFields({ form: formOf(kind), filled: { input: {}, gaps: [] } })}`).join('');
  expect(html.match(/<input/g)).toHaveLength(kinds.length);
  expect(html).not.toMatch(/type="(?:email|url|number)"|pattern=|maxlength=/);
});
