import { toFormInput } from '../../functions/domain/forms/form-input';
import { requestForm } from '../../functions/domain/forms/forms';
import { dayOf } from '../../functions/domain/time/calendar';
import { present } from '../../functions/domain/present';
import { conformityChecklist, integrationChecklist, milestones } from '../../functions/domain/sop/checklist';

export type Fields = Record<string, string>;
const answered = (groups: typeof conformityChecklist, answer: string): Fields =>
  Object.fromEntries(groups.flatMap((group) => group.items.map(({ id }) => [`checklist.${id}.answer`, answer])));

export const budgetLine: Fields = {
  'budget.0.source': 'APBD',
  'budget.0.ceiling': 'Rp150.000.000',
  'budget.0.year': '2027',
  'budget.0.account': '5.2.02',
  'budget.0.model': 'swakelola',
};
export const conformity = answered(conformityChecklist, 'ya');
export const needsIntegration = answered(integrationChecklist, 'ya');
const needsNone = answered(integrationChecklist, 'tidak');
export const oneSystem: Fields = { 'systems.0.name': 'SIMBADA', 'systems.0.owner': 'BPKAD', 'systems.0.method': 'api' };
const allDone: Fields = {
  ...Object.fromEntries(
    milestones.flatMap(({ id }) => [
      [`milestones.${id}.status`, 'selesai'],
      [`milestones.${id}.date`, '2026-11-24'],
    ]),
  ),
  'milestones.integrasi.note': 'Diuji bersama pengembangan.',
};

/** The reference model's code, which an application needs to conform. */
export const raa = 'RAA.02.02.01';

/** The fields that an official posts for each outcome. Outcomes that several steps share are named by step. */
export const answerOf = {
  accept: { outcome: 'accept', holder: 'kabid-aptika', instructions: 'telaah' },
  reject: { outcome: 'reject', reason: 'Sudah ada aplikasi serupa' },
  return: { outcome: 'return', reason: 'Lengkapi ringkasan' },
  forward: { outcome: 'forward', holder: 'kasi-aplikasi' },
  'send-back': { outcome: 'send-back', reason: 'Bukan bidang kami' },
  conforms: { outcome: 'conforms', raa, ...conformity },
  'conforms-with-conditions': {
    outcome: 'conforms-with-conditions',
    raa,
    conditions: 'Pakai SSO\nSerahkan kode',
    ...conformity,
  },
  'does-not-conform': { outcome: 'does-not-conform', reason: 'Menduplikasi Aplikasi Umum', ...conformity },
  integrate: { outcome: 'integrate', ...needsIntegration, ...oneSystem },
  'no-integration': { outcome: 'no-integration', ...needsNone },
  integrated: { outcome: 'done', 'systems.0.result': 'terintegrasi', ...budgetLine },
  built: { outcome: 'done', ...allDone, ...budgetLine },
  cancel: { outcome: 'cancel', reason: 'Anggaran dialihkan' },
} satisfies Record<string, Fields>;
export type AnswerName = keyof typeof answerOf;

/** Returns the report of a build whose stages all ended on a day of the test's clock. */
export const builtOn = (now: Date): Fields =>
  Object.fromEntries(
    Object.entries(answerOf.built).map(([name, value]) => [name, name.endsWith('.date') ? dayOf(now) : value]),
  );

/** Returns the fields of the applicant's page that sends this request again, on purpose as it was. */
export const resubmission = (request: object, change: Fields = {}): Fields => ({
  ...Object.fromEntries(Object.entries(toFormInput(requestForm, request)).map(([name, value]) => [name, `${value}`])),
  outcome: 'resubmit',
  unchanged: 'true',
  ...change,
});

/** Returns the answer under a name that a test composes. @throws Error if there is none */
export const answerNamed = (name: string): Fields =>
  present(new Map<string, Fields>(Object.entries(answerOf)).get(name), `the answer ${name}`);
