import type { Form } from '../domain/fields';
import { decisionForm } from '../domain/decision-forms';
import { contradictions, type DecisionForm } from '../domain/decision-rules';
import { dayOf } from '../domain/calendar';
import { InvalidInput } from '../domain/errors';
import { nestTyped, parseOrThrow, type Typed } from '../domain/parse';
import type { Dossier, FormRecord, Official, Roster, StepRecord } from '../domain/records';
import { type OutcomeId } from '../domain/outcomes';
import { type StepId, stepOf } from '../domain/sop';

const newestOf = ({ forms }: Dossier, step: StepId): FormRecord['data'] =>
  forms.filter((form) => form.step === step && form.kind === 'decision').at(-1)?.data ?? {};

const optionOf = ({ id, title, unit, name }: Official) => ({ value: id, label: `${title} ${unit} (${name})` });

/** The form of the open step: whom it may pass to, what earlier steps found. */
export const stepForm = (dossier: Dossier, record: StepRecord, roster: Roster): Form => {
  const holders = roster.officials.filter((row) =>
    record.step === 'agency-disposition'
      ? row.role === 'kepala-bidang'
      : row.role === 'kepala-seksi' && row.superior === record.holder,
  );
  const systems = (newestOf(dossier, 'integration-analysis').systems ?? []) as { name: string }[];
  const conditions = (newestOf(dossier, 'conformity-analysis').conditions ?? []) as string[];
  return decisionForm(record.step as Exclude<StepId, 'request'>, {
    holders: holders.map(optionOf),
    systems: systems.map(({ name }) => name),
    conditions,
  });
};

/**
 * Reads what was typed as a decision. @throws InvalidInput with every gap: an incomplete report cannot be followed up
 */
export const readDecision = (form: Form, record: StepRecord, typed: Typed, now: Date): DecisionForm => {
  const outcome = [typed.outcome ?? ''].flat()[0] as OutcomeId;
  if (!stepOf(record.step).outcomes.includes(outcome)) {
    throw new InvalidInput([{ field: 'outcome', message: 'Pilih salah satu keputusan.' }]);
  }
  const value = parseOrThrow(form, nestTyped(form, typed), { outcome, today: dayOf(now) });
  const decision: DecisionForm = { ...value, outcome };
  const gaps = contradictions(record.step, decision);
  if (gaps.length > 0) throw new InvalidInput(gaps);
  return decision;
};
