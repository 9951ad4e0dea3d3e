import { decisionForm } from '../../functions/domain/forms/decision-forms';
import { fieldsOf, type FieldKind } from '../../functions/domain/forms/fields';
import type { OutcomeId } from '../../functions/domain/sop/outcomes';
import type { FormInput } from '../../functions/domain/forms/parse';
import { type StepId, stepOf, steps } from '../../functions/domain/sop/sop';
import { unsentProgress, unusedAnswers } from '../../functions/domain/forms/unused-answers';

const today = '2026-11-24';
type Decided = Exclude<StepId, 'request'>;
const formOf = (step: Decided) =>
  decisionForm(step, {
    holders: [{ value: 'kabid', label: 'Kepala Bidang' }],
    systems: ['SIMBADA'],
    conditions: ['Pakai SSO'],
  });
const unused = (step: Decided, outcome: OutcomeId, input: FormInput) =>
  unusedAnswers(formOf(step), input, { outcome, stepOutcomes: stepOf(step).outcomes, today });

/** An answer to each kind of field that only some outcomes take, as a page posts it. */
const answered: Partial<Record<FieldKind, (name: string) => FormInput>> = {
  text: (name) => ({ [name]: 'Ditulis' }),
  longtext: (name) => ({ [name]: 'Ditulis' }),
  date: (name) => ({ [name]: '2026-12-01' }),
  agree: (name) => ({ [name]: 'true' }),
  url: (name) => ({ [name]: 'https://contoh.bantenprov.go.id' }),
  lines: (name) => ({ [name]: 'Pakai SSO' }),
  rows: (name) => ({ [`${name}.1.name`]: 'SIMBADA' }),
};
const decidedSteps = steps.map(({ id }) => id).filter((id): id is Decided => id !== 'request');
const untaken = decidedSteps.flatMap((step) =>
  stepOf(step).outcomes.flatMap((outcome) =>
    fieldsOf(formOf(step))
      .filter(({ only }) => only && !only.includes(outcome))
      .map((field) => ({ step, outcome, field, name: field.name })),
  ),
);

it('knows of every step whose outcomes differ in what they take', () => {
  expect([...new Set(untaken.map(({ step }) => step))]).toEqual(decidedSteps.filter((step) => step !== 'integration'));
});

it.each(untaken)(
  '$step: an answer to $name with $outcome is named, and the choice with it',
  ({ step, outcome, field }) => {
    const input =
      field.kind === 'choice' || field.kind === 'choices'
        ? { [field.name]: field.options.at(-1)!.value }
        : answered[field.kind]!(field.name);
    const [gap, ...others] = unused(step, outcome, input);
    expect(others).toEqual([]);
    expect(Object.keys(input)).toContain(gap?.field);
    expect(gap?.message).toContain(`Anda mengisi "${field.label}" tetapi memilih "`);
  },
);

it.each(untaken)(
  '$step: $name left blank, or as it was, is no answer that $outcome lacks',
  ({ step, outcome, field }) => {
    const initial = field.kind === 'choice' ? (field.initial ?? '') : ' ';
    expect(unused(step, outcome, { [field.name]: initial, 'systems.0.name': ' ' })).toEqual([]);
    expect(unused(step, outcome, {})).toEqual([]);
  },
);

it('says how to take an answer back, and which choice would take it', () => {
  const messages = (outcome: OutcomeId, input: FormInput) =>
    unused('agency-disposition', outcome, input).map(({ message }) => message);
  expect(messages('accept', { reason: 'Sudah ada' })).toEqual([
    'Anda mengisi "Alasan" tetapi memilih "Terima permohonan". Hapus isian itu, atau pilih "Tolak permohonan" atau "Kembalikan kepada pemohon".',
  ]);
  expect(messages('reject', { holder: 'kabid', instructions: 'telaah', urgency: 'segera' })).toEqual([
    'Anda mengisi "Teruskan kepada Kepala Bidang" tetapi memilih "Tolak permohonan". Pilih "Tidak ada" di sana, atau pilih "Terima permohonan".',
    'Anda mengisi "Dengan hormat harap" tetapi memilih "Tolak permohonan". Hapus centangnya, atau pilih "Terima permohonan".',
    'Anda mengisi "Sifat" tetapi memilih "Tolak permohonan". Pilih "Biasa" di sana, atau pilih "Terima permohonan".',
  ]);
});

it('names an answer that is not readable too', () => {
  expect(unused('agency-disposition', 'reject', { deadline: 'besok' })).toHaveLength(1);
  expect(unused('build', 'cancel', { url: 'belum ada' })).toHaveLength(1);
});

it('names a progress note that a decision would lose', () => {
  expect(unsentProgress({ text: 'Desain selesai' }, 'done', today).map(({ field }) => field)).toEqual(['text']);
  expect(unsentProgress({ text: ' ' }, 'done', today)).toEqual([]);
});
