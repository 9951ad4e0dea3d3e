import * as fc from 'fast-check';
import { openFonts } from '../../../functions/adapters/pdf/fonts';
import { legible, missingMark } from '../../../functions/adapters/pdf/legible';
import { catalogueForm } from '../../../functions/domain/catalogue/fields';
import type { Field } from '../../../functions/domain/forms/fields';
import { parseForm } from '../../../functions/domain/forms/parse';
import { unprintableIn } from '../../../functions/domain/forms/printable';
import { printableRanges } from '../../../functions/domain/forms/printable-ranges';
import { manyLines } from '../../../functions/domain/forms/text-rules';
import { installedPrintFiles } from '../../../local/print-files';
import { textsOf } from '../../support/document-text';
import { documentsOf, play, requestOf } from '../../support/dossier';

const { has } = openFonts(installedPrintFiles.fonts);

/** The end of the planes whose characters fonts for text have. The later planes hold Chinese characters. */
const end = 0x20000;
/** Returns the ranges of characters that the fonts have, in the notation of the table. */
const rangesOfFonts = (): string => {
  const ranges: string[] = [];
  let [last, first] = [0, -1];
  for (let code = 0x20; code <= end; code += 1) {
    const isShown = code < end && has(code) && String.fromCodePoint(code) !== missingMark;
    if (isShown && first < 0) first = code;
    if (isShown || first < 0) continue;
    ranges.push(`${(first - last).toString(36)} ${(code - 1 - first).toString(36)}`);
    [last, first] = [code - 1, -1];
  }
  return ranges.join(' ');
};

const messageFor = (field: Field, value: unknown): string | undefined =>
  parseForm({ id: 'one', groups: [{ title: 'Satu', fields: [field] }] }, { it: value }, { today: '2026-11-24' }).gaps[0]
    ?.message;
const title: Field = { kind: 'text', name: 'it', label: 'Judul aplikasi', max: 300 };
const summary: Field = { kind: 'longtext', name: 'it', label: 'Uraian', max: 3000 };

it('knows exactly the characters of the fonts', () => expect(printableRanges).toBe(rangesOfFonts()));

it.each([
  ['Layanan 😀', '😀'],
  ['Aplikasi 漢字', '漢 字'],
  ['Keluarga 👨‍👩‍👧 sehat ❤️ 🇮🇩 👍🏽', '👨‍👩‍👧 🇮🇩 👍🏽'],
  ['Rusak \uFFFD', '\uFFFD'],
  ['Rusak \uD800', '\uFFFD'],
  ['Butir \uE000', '\uE000'],
])('refuses %j and names what can not be printed', (text, characters) =>
  expect(messageFor(title, text)).toBe(
    `Judul aplikasi memuat karakter yang tidak dapat dicetak: ${characters}. Hapus atau ganti karakter itu.`,
  ),
);

it('names each character once, and few of many', () =>
  expect(messageFor(title, `a${'一丁丂一丁丂七丄丅丆万'}`)).toBe(
    'Judul aplikasi memuat karakter yang tidak dapat dicetak: 一 丁 丂 七 丄 dan lainnya. Hapus atau ganti karakter itu.',
  ));

it('shortens a character with endless marks', () =>
  expect(messageFor(title, `a漢${'\u0301'.repeat(250)}`)?.length).toBeLessThan(150));

it.each([
  'Typographic “double”, ‘single’, – and —, and …',
  'Signs ×, ≥, ≤, °, µ, ², ½, •, →, ✓, €, § and №',
  'Letters é, ñ, ç, ğ, ş, Å, ß, Ệ, ı, ﬁ, Ω, Ж',
  'Décomposé: e\u0301, q\u0301',
  'Gaps\u00a0and\u202fmore\u2009gaps, a\u00adhyphen, non\u2011breaking',
  'Hidden \u200b\u200e\ufeffsigns ✔\ufe0f',
])('accepts %j', (text) => expect(messageFor(title, text)).toBeUndefined());

it('accepts lines and tabs of a long text', () =>
  expect(messageFor(summary, 'Satu\r\n\tDua\u2028Tiga')).toBeUndefined());

it.each([
  ['\uf0b7 Satu', '• Satu'],
  ['\uf0a7 Dua', '▪ Dua'],
  ['\uf0d8 Tiga', '➢ Tiga'],
  ['\uf0fc Empat', '✓ Empat'],
  ['Lima \uf0e0 Enam', 'Lima → Enam'],
])('reads %j, a sign of Word without a font, as %j', (text, read) =>
  expect(
    parseForm({ id: 'one', groups: [{ title: '', fields: [summary] }] }, { it: text }, { today: '2026-11-24' }).value,
  ).toEqual({ it: read }),
);

it('checks cells, items of lists, and evidence of a checklist', () => {
  const item = { id: 'A1', text: 'Ada', mandatory: true };
  expect(messageFor({ kind: 'lines', name: 'it', label: 'Syarat', max: 3, maxLength: 99 }, ['satu', 'dua 😀'])).toMatch(
    /^Syarat memuat karakter/,
  );
  expect(
    messageFor({ kind: 'rows', name: 'it', label: 'Tabel', rowTitle: 'Baris', max: 3, columns: [title] }, [
      { it: 'x 😀' },
    ]),
  ).toMatch(/^Baris 1: Judul aplikasi memuat karakter/);
  expect(
    messageFor(
      { kind: 'checklist', name: 'it', label: 'Daftar', groups: [{ id: 'A', title: 'A', items: [item] }] },
      {
        A1: { answer: 'ya', evidence: 'ada 😀' },
      },
    ),
  ).toMatch(/^A1 Ada: bukti memuat karakter/);
});

it('checks the catalogue, whose names are printed', () =>
  expect(parseForm(catalogueForm, { app: { name: 'SIMPEG 😀' } }, { today: '2026-11-24' }).gaps[0]?.message).toMatch(
    /^Nama aplikasi memuat karakter/,
  ));

it('finds a character exactly where a document would show the mark of a missing one', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (typed) => {
      const text = manyLines(typed);
      expect(unprintableIn(text).length > 0).toBe(legible(text, has).includes(missingMark));
    }),
    { numRuns: 2000 },
  ));

it('finds nothing in an ordinary text', () => expect(unprintableIn('Sistem Informasi Kepegawaian, 2026')).toEqual([]));

it('names a file by its kind on documents where no font has the characters of its name', () => {
  const attachments = requestOf().attachments.map((file, index) =>
    index === 0 ? { ...file, name: '漢字.pdf' } : file,
  );
  const [receipt] = documentsOf(play(requestOf({ attachments })));
  expect(receipt && textsOf(receipt).join('\n')).toContain('Lampiran\n2 berkas: Surat permohonan; spesifikasi.pdf');
});
