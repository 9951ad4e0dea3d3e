import { readCatalogueQuery } from '../../../functions/domain/catalogue/catalogue-filter';
import { readRegisterFilter } from '../../../functions/domain/register/register-filter';
import { testRoster } from '../../support/office';

const named = (unknown: readonly { name: string }[]) => unknown.map(({ name }) => name);

it.each([
  ['nothing asked', {}, []],
  ['choices that are offered', { status: 'selesai', langkah: 'build', pemegang: 'kadis', urut: 'batas' }, []],
  ['the applicant as holder', { pemegang: 'pemohon' }, []],
  ['choices left blank', { status: '', langkah: ' ', pemegang: '' }, []],
  ['words and a page', { cari: 'arsip', sesudah: 'x', lain: 'y' }, []],
  ['a status that is none', { status: 'arsip' }, ['status']],
  ['a step that is none', { langkah: '9' }, ['langkah']],
  ['an official who is not in the roster', { pemegang: 'siapa' }, ['pemegang']],
  ['an official of endless name', { pemegang: 'a'.repeat(90) }, ['pemegang']],
  ['an order that is none', { urut: 'nama', terlambat: 'tidak' }, ['terlambat', 'urut']],
])('the register names what it does not offer: %s', (_what, query, expected) => {
  const { filter, unknown } = readRegisterFilter(query, testRoster);
  expect(named(unknown)).toEqual(expected);
  expect(
    expected.filter((name) => name in filter && Object.entries(filter).some(([key, v]) => key === name && v)),
  ).toEqual([]);
});

it.each([
  ['nothing asked', {}, []],
  ['choices that are offered', { raa: 'RAA.02.02', status: 'berjalan', opd: 'Dinas Baru' }, []],
  ['a code that is not in the reference data', { raa: 'RAA.09.77' }, ['raa']],
  ['a code that is none', { raa: 'x' }, ['raa']],
  ['a status that is none', { status: 'selesai' }, ['status']],
])('the catalogue names what it does not offer: %s', (_what, query, expected) =>
  expect(named(readCatalogueQuery(query).unknown)).toEqual(expected),
);

it('shortens an endless value', () =>
  expect(readCatalogueQuery({ status: 'x'.repeat(500) }).unknown[0]?.value).toHaveLength(60));
