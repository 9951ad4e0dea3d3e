import { parseSpecification } from '../../functions/domain/forms/specification-form';
import { wholeSpecification } from '../support/dossier';

const pdf = [{ kind: 'spesifikasi-teknis' }];
const letter = [{ kind: 'surat-permohonan' }];
const gapsOf = (specification: object, files = pdf) => parseSpecification({ specification }, '2026-12-01', files).gaps;
const once =
  'Anda melampirkan spesifikasi teknis dan mulai mengisi formulirnya. Kosongkan isian spesifikasi, atau isi semuanya.';

it('says once of a form that was begun beside its file that either will do', () =>
  expect(gapsOf({ abbreviation: 'SIKLIN' })).toEqual([{ field: 'specification.background', message: once }]));

it('names each blank where no file came instead', () =>
  expect(gapsOf({ abbreviation: 'SIKLIN' }, letter)).toHaveLength(18));

it('says of what is wrong that it is, beside a file too', () => {
  const gaps = gapsOf({ ...wholeSpecification, abbreviation: 'S'.repeat(61) });
  expect(gaps).toEqual([{ field: 'specification.abbreviation', message: expect.not.stringContaining('Kosongkan') }]);
});

it.each<[string, object]>([
  ['an empty form', { abbreviation: ' ' }],
  ['a whole form', wholeSpecification],
])('takes %s beside a file', (_what, specification) => expect(gapsOf(specification)).toEqual([]));
