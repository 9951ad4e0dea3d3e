import { decisionForm } from '../../../functions/domain/forms/decision-forms';
import { contradictions } from '../../../functions/domain/forms/decision-rules';

const form = decisionForm('conformity-analysis', { holders: [], systems: [], conditions: [] });
const gapsOf = (...conditions: string[]) =>
  contradictions('conformity-analysis', { outcome: 'conforms-with-conditions', conditions }, form);

it.each([
  ['Pakai SSO', 'Pakai SSO'],
  ['Pakai SSO', 'pakai  SSO '],
])('refuses %j and %j in one list, and names the first', (one, other) =>
  expect(gapsOf('Serahkan kode', one, other)).toEqual([
    { field: 'conditions', message: 'Syarat: baris 3 sama dengan baris 2. Hapus salah satunya.' },
  ]),
);

it('takes conditions that differ by a number or a sign', () =>
  expect(gapsOf('Kuota 1.000', 'Kuota 1000', 'Kuota -1000')).toEqual([]));
