import { decisionForm } from '../../../functions/domain/forms/decision-forms';
import { contradictions } from '../../../functions/domain/forms/decision-rules';

const form = decisionForm('integration-analysis', { holders: [], systems: [], conditions: [] });
const gapsOf = (...names: string[]) =>
  contradictions(
    'integration-analysis',
    { outcome: 'integrate', systems: names.map((name) => ({ name, owner: 'BPKAD', method: 'api' })) },
    form,
  ).filter(({ field }) => field.startsWith('systems.'));

it.each([
  ['SIMBADA', 'simbada'],
  ['SP4N-LAPOR!', 'Sp4n  Lapor'],
  ['Satu Data', 'SATU  DATA '],
])('refuses %j and %j in one list, and names the first', (one, other) =>
  expect(gapsOf('SIAK', one, other)).toEqual([
    { field: 'systems.2.name', message: 'Sistem ini sama dengan sistem 2. Hapus salah satunya.' },
  ]),
);

it('takes different systems', () => expect(gapsOf('SIAK', 'SIMBADA')).toEqual([]));
