import { decisionForm, type DecidedStepId } from '../../../functions/domain/forms/decision-forms';
import { type Field, fieldsOf } from '../../../functions/domain/forms/fields';
import type { OutcomeId } from '../../../functions/domain/sop/outcomes';
import { type Act, decisions, documentsOf, play, requestOf } from '../../support/dossier';

const mark = 'Jawaban dicetak';
/** An answer that holds the mark, for the kinds of fields that people write in. Tables and lists of choices have tests of their own. */
const answers: Partial<Record<Field['kind'], unknown>> = { text: mark, longtext: mark, lines: [mark] };

/** The steps whose answers a report prints, with the decisions from step 4 to the report, by the outcome of the step. */
const waysToReport: Partial<Record<DecidedStepId, Partial<Record<OutcomeId, readonly { outcome: string }[]>>>> = {
  'conformity-analysis': {
    'conforms-with-conditions': [decisions.withConditions, decisions.noIntegration],
    'does-not-conform': [decisions.doesNotConform],
  },
  'integration-analysis': { integrate: [decisions.integrate] },
  integration: { done: [decisions.integrated] },
  build: { done: [decisions.built], cancel: [decisions.cancel] },
};
const actsBefore: Partial<Record<DecidedStepId, readonly Act[]>> = {
  'integration-analysis': [decisions.withConditions],
  integration: [decisions.withConditions, decisions.integrate],
  build: [decisions.withConditions, decisions.integrate, decisions.integrated],
};

const cases = (['conformity-analysis', 'integration-analysis', 'integration', 'build'] as const).flatMap((step) =>
  fieldsOf(decisionForm(step, { holders: [], systems: ['SIMBADA'], conditions: ['Pakai SSO'] }))
    .filter(({ kind }) => kind in answers)
    .map((field) => ({ step, field, name: field.name })),
);

it.each(cases)('prints the answer to $name of $step in a report', ({ step, field }) => {
  const ways = Object.entries(waysToReport[step] ?? {});
  const [, way = []] = ways.find(([outcome]) => !field.only || field.only.some((one) => one === outcome)) ?? [];
  const [decision, ...rest] = way;
  const answered = { outcome: '', ...decision, [field.name]: answers[field.kind] };
  const story = play(requestOf(), decisions.accept, decisions.forward, ...(actsBefore[step] ?? []), answered, ...rest);
  const reports = documentsOf(story).filter(({ layout }) => layout === 'report');
  expect(JSON.stringify(reports.at(-1)?.blocks)).toContain(mark);
});
