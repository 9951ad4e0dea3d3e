import { memoChangeText } from '../../../functions/domain/memos/memo-change';
import type { UnprintedMemo } from '../../../functions/domain/memos/memo';
import { testRoster } from '../../support/office';
import { emptyContent, fullContent, memoOf } from '../../support/memos/memo-of';

const outgoing = { number: '500.12/7/2026', date: '2026-12-01' };
const second = { version: 2 };
const more = { ...emptyContent, figures: fullContent().figures };

it.each<[string, UnprintedMemo, UnprintedMemo | undefined, string]>([
  ['the first version', memoOf(emptyContent), undefined, 'Versi 1, dari Kepala Bidang Aplikasi Informatika.'],
  ['new figures', memoOf(more, second), memoOf(emptyContent), 'Versi 2, angkanya diperbarui.'],
  [
    'another sender',
    memoOf({ ...emptyContent, sender: 'kasi-aplikasi' }, second),
    memoOf(emptyContent),
    'Versi 2, dari Kepala Seksi Pengembangan Aplikasi (sebelumnya Kepala Bidang Aplikasi Informatika).',
  ],
  [
    'a number',
    memoOf(emptyContent, { ...second, outgoing }),
    memoOf(emptyContent),
    'Versi 2, nomor 500.12/7/2026, tanggal 1 Desember 2026.',
  ],
  [
    'another number',
    memoOf(emptyContent, { ...second, outgoing: { ...outgoing, number: '8' } }),
    memoOf(emptyContent, { outgoing }),
    'Versi 2, nomor 8 (sebelumnya 500.12/7/2026).',
  ],
  [
    'another day',
    memoOf(emptyContent, { ...second, outgoing: { ...outgoing, date: '2026-12-02' } }),
    memoOf(emptyContent, { outgoing }),
    'Versi 2, tanggal 2 Desember 2026 (sebelumnya 1 Desember 2026).',
  ],
  [
    'new figures of a numbered memo',
    memoOf(more, second),
    memoOf(emptyContent, { outgoing }),
    'Versi 2, angkanya diperbarui, belum bernomor (sebelumnya 500.12/7/2026).',
  ],
])('says of %s what changed', (_name, memo, before, text) =>
  expect(memoChangeText(memo, before, testRoster)).toBe(text),
);
