import { letterKey, numberingYear, requestNumber } from '../../functions/domain/case/numbering';
import {
  cleanSubdomain,
  proposedSubdomain,
  subdomainProblem,
  subdomainWarnings,
} from '../../functions/domain/forms/subdomain';

const wib = (text: string) => new Date(`${text}+07:00`);

it.each([
  [1, '2026-12-31T23:59', '1/PAB/DISKOMINFO/XII/2026', '2026'],
  [12, '2027-01-01T00:01', '12/PAB/DISKOMINFO/I/2027', '2027'],
])('serial %i arriving at %s WIB is %s', (serial, at, number, year) => {
  expect(requestNumber(serial, wib(at))).toBe(number);
  expect(numberingYear(wib(at))).toBe(year);
});

it('compares letters and agencies without case, spaces and punctuation', () => {
  expect(letterKey('Dinas  Kesehatan', '005/12-Dinkes')).toBe(letterKey('DINAS KESEHATAN ', '005 / 12 - DINKES'));
  expect(letterKey('Dinas Kesehatan', '1/23')).not.toBe(letterKey('Dinas Kesehatan', '12/3'));
});

it.each([
  ['https://www.Perizinan.bantenprov.go.id/beranda', 'perizinan'],
  [' data-desa ', 'data-desa'],
])('cleans %j to %s', (text, label) => expect(cleanSubdomain(text, '.bantenprov.go.id')).toBe(label));

it.each(['ab', 'a'.repeat(64), '1satu', 'dua--strip', 'xn--abc', 'akhir-', 'dua.kata', 'admin', 'ada spasi'])(
  'refuses %s',
  (label) => expect(subdomainProblem(label)).toMatch(/\./),
);
it.each(['abc', 'a'.repeat(63), 'data-desa', 'e2e'])('takes %s', (label) =>
  expect(subdomainProblem(label)).toBeUndefined(),
);
it('warns of long and generic names', () => {
  expect(subdomainWarnings('sistem-informasi-pelayanan')).toHaveLength(2);
  expect(subdomainWarnings('perizinan')).toEqual([]);
});

it.each([
  ['Izin Klinik', 'izin-klinik'],
  ['Sistem Informasi Perizinan (SIP)', 'sistem-informasi-perizinan-sip'],
  ['Café Désa', 'cafe-desa'],
  ['2026 anggaran', 'anggaran'],
  ['dua--strip-', 'dua-strip'],
  [`${'kata '.repeat(20)}`, `${'kata-'.repeat(11)}kata`],
  ['izin-klinik', undefined],
  ['Admin', undefined],
  ['12', undefined],
  ['', undefined],
  ['x'.repeat(70), undefined],
])('proposes for %j the name %s', (text, proposed) => expect(proposedSubdomain(text)).toBe(proposed));

it.each([
  ['ada spasi', /Coba: ada-spasi\.$/],
  ['dua.kata', /Coba: dua-kata\.$/],
  ['1satu', /Coba: satu\.$/],
  ['-', /Pakai sedikitnya 3 huruf\.$/],
])('names a way out of %s', (label, way) => expect(subdomainProblem(label)).toMatch(way));
