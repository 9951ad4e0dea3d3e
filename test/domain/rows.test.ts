import { conformityForm, integrationAnalysisForm } from '../../functions/domain/forms/analysis-forms';
import type { FieldGroup } from '../../functions/domain/forms/fields';
import type { OutcomeId } from '../../functions/domain/sop/outcomes';
import { nestFormInput, parseForm, type FormInput } from '../../functions/domain/forms/parse';
import { budgetLine, conformity, needsIntegration, oneSystem, raa } from '../support/answers';
import { buildReport } from '../../functions/domain/forms/report-forms';

const gaps = (groups: readonly FieldGroup[], outcome: OutcomeId, input: FormInput) => {
  const form = { id: 'x', groups };
  return parseForm(form, nestFormInput(form, input), { today: '2026-11-24', outcome }).gaps.map((gap) => [
    gap.field,
    gap.message,
  ]);
};
const done = { outcome: 'done' };

it.each<[string, readonly FieldGroup[], OutcomeId, FormInput, unknown]>([
  ['nothing of a whole row', integrationAnalysisForm, 'integrate', { ...needsIntegration, ...oneSystem }, []],
  [
    'in which rows something is missing, also after one that was left blank',
    integrationAnalysisForm,
    'integrate',
    { ...needsIntegration, ...oneSystem, 'systems.0.owner': '', 'systems.2.owner': 'BKD', 'systems.2.method': 'api' },
    [
      ['systems.0.owner', 'Sistem 1: Pemilik dan kontak belum diisi.'],
      ['systems.2.name', 'Sistem 3: Nama sistem belum diisi.'],
    ],
  ],
  [
    'of the table itself that it has no row',
    integrationAnalysisForm,
    'integrate',
    needsIntegration,
    [['systems.0.name', 'Sistem yang perlu diintegrasikan: isi sedikitnya satu baris.']],
  ],
  [
    'of rows that are given by their names',
    buildReport({ conditions: [] }),
    'done',
    { ...done, ...budgetLine, 'budget.1.source': 'APBN', 'milestones.desain.date': '20-13-2026' },
    expect.arrayContaining([
      ['milestones.desain.date', expect.stringMatching(/^Desain: Tanggal selesai/)],
      ['budget.1.ceiling', expect.stringMatching(/^Baris anggaran 2: Pagu/)],
    ]),
  ],
])('says %s', (_what, groups, outcome, input, expected) => expect(gaps(groups, outcome, input)).toEqual(expected));

it('reads lines without the bullet marks that people type before them, one a line', () => {
  const form = { id: 'x', groups: conformityForm };
  const conditions = [
    '- Pakai SSO',
    '2) Serahkan kode',
    ' • 3. Uji beban',
    '-5 derajat',
    '1.000 pengguna',
    '-',
    '10. ',
  ];
  const input = { ...conformity, raa, conditions: conditions.join('\r\n') };
  const read = parseForm(form, nestFormInput(form, input), {
    today: '2026-11-24',
    outcome: 'conforms-with-conditions',
  });
  expect(read.value?.conditions).toEqual([
    'Pakai SSO',
    'Serahkan kode',
    '3. Uji beban',
    '-5 derajat',
    '1.000 pengguna',
  ]);
});
