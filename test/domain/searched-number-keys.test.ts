import { searchedNumberKeys } from '../../functions/domain/letters/number-keys';

const now = new Date('2026-11-24T02:00:00Z');

it('looks for a number in the last five years', () =>
  expect(searchedNumberKeys('500.12/3', now)).toEqual(
    [2026, 2025, 2024, 2023, 2022].map((year) => `${year}#500/12/3`),
  ));

it('also looks in an earlier year that the number names', () =>
  expect(searchedNumberKeys('500.12/3/2019', now)).toContain('2019#500/12/3/2019'));

it('also looks for the zeros that earlier versions stored', () =>
  expect(searchedNumberKeys('007/X', now)).toEqual(expect.arrayContaining(['2026#7/X', '2026#007/X'])));

it.each(['', 'klinik', 'Dinas Kesehatan', 'antrean (3)'])('reads nothing for %j, which is no number', (text) =>
  expect(searchedNumberKeys(text, now)).toEqual([]),
);

it('takes a number that begins with "NO" as it is', () =>
  expect(searchedNumberKeys('NO-12/X', now)).toContain('2026#NO/12/X'));
