import { prefilledRevision, readRevision } from '../../../functions/domain/forms/revision';
import { parseSpecification } from '../../../functions/domain/forms/specification-form';
import { decisions, play, requestOf, wholeSpecification } from '../../support/dossier';

const early = { ...wholeSpecification, budgetYear: 2025 };

it('refuses a budget year before the year of the request', () =>
  expect(parseSpecification({ specification: early }, '2026-11-27', []).gaps).toEqual([
    {
      field: 'specification.budgetYear',
      message: 'Tahun anggaran paling awal 2026, tahun permohonan diajukan. Periksa tahunnya.',
    },
  ]));

it.each([
  [2026, []],
  [2025, ['specification.budgetYear']],
])('measures a revision in January by the year of the request (%s)', (budgetYear, fields) => {
  const request = requestOf({ specification: { ...wholeSpecification, budgetYear } });
  const input = prefilledRevision(play(request, decisions.return).dossier);
  const { gaps } = readRevision(
    { ...input, commitment: 'true' },
    { today: '2027-01-05', requestedOn: '2026-12-20' },
    [],
  );
  expect(gaps.map(({ field }) => field)).toEqual(fields);
});
