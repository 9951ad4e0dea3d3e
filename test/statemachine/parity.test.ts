import validate from 'asl-validator';
import { rows } from '../../functions/catalog';
import type { OutcomeId } from '../../functions/domain/sop/outcomes';
import { destinationOf, type StepId, steps } from '../../functions/domain/sop/sop';
import { readDefinition } from '../../statemachine/definition';

interface State {
  Type: string;
  Resource?: string;
  Parameters?: { FunctionName: string; Payload: Record<string, unknown> };
  TimeoutSeconds?: number;
  Retry?: { ErrorEquals: string[]; JitterStrategy?: string }[];
  Catch?: { ErrorEquals: string[]; ResultPath: null; Next: string }[];
  Choices?: { StringEquals?: string; Next: string; And?: { Variable: string; StringEquals: string }[] }[];
  Default?: string;
  Next?: string;
}
const definition = readDefinition();
const { States: states } = definition as { States: Record<string, State> };

const revisionStates: Partial<Record<StepId, string>> = {
  'agency-disposition': 'RevisionForDisposition',
  'conformity-analysis': 'RevisionForAnalysis',
};
const pascal = (id: string) => id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
const official = steps.filter((step) => step.owner !== 'applicant');
const askers = official.filter((step) => step.outcomes.includes('return')).map((step) => step.id);

/** Every wait: its state, its step, and the required destination of each outcome. */
const waits: [string, StepId, Record<string, string>][] = [
  ...official.map((step): [string, StepId, Record<string, string>] => [
    pascal(step.id),
    step.id,
    Object.fromEntries(step.outcomes.map((outcome) => [outcome, targetOf(step.id, outcome)])),
  ]),
  ...askers.map((asker): [string, StepId, Record<string, string>] => [
    revisionStates[asker]!,
    'request',
    { resubmit: pascal(asker) },
  ]),
];

function targetOf(step: StepId, outcome: OutcomeId): string {
  const to = destinationOf(step, outcome);
  if ('close' in to) return 'ClosingDocuments';
  if (!('step' in to)) throw new Error(`${outcome} is not an official's`);
  return to.step === 'request' ? revisionStates[step]! : pascal(to.step);
}

it('is valid ASL', () => expect(validate(definition)).toMatchObject({ isValid: true }));

it.each(waits)('%s waits for a person, safely', (name, step) => {
  const state = states[name]!;
  expect(state).toMatchObject({
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    TimeoutSeconds: 90 * 86_400,
    Parameters: {
      FunctionName: '${OpenStepArn}',
      Payload: { 'caseId.$': '$.caseId', step, 'taskToken.$': '$$.Task.Token' },
    },
    Catch: [
      { ErrorEquals: ['States.Timeout'], ResultPath: null, Next: name },
      { ErrorEquals: ['States.ALL'], ResultPath: null, Next: 'FlagCase' },
    ],
  });
  expect(Object.keys(state.Parameters!.Payload)).toHaveLength(3);
  expect(state.Retry!.every(({ JitterStrategy }) => JitterStrategy === 'FULL')).toBe(true);
  expect(state.Retry!.flatMap(({ ErrorEquals }) => ErrorEquals)).toContain('Lambda.TooManyRequestsException');
});

it.each(Object.entries(states).filter(([, { TimeoutSeconds }]) => TimeoutSeconds === 60))(
  '%s is called again where it took too long, as when the machine was off meanwhile',
  (_name, { Retry }) => expect(Retry![0]!.ErrorEquals).toContain('States.Timeout'),
);

it.each(waits)('%s branches as the SOP does, and to the end when withdrawn', (name, step, targets) => {
  const choice = states[states[name]!.Next!]!;
  expect(choice.Default).toBe('FlagCase');
  const plain = choice.Choices!.filter(({ And }) => !And);
  expect(Object.fromEntries(plain.map(({ StringEquals, Next }) => [StringEquals, Next]))).toEqual({
    ...targets,
    withdraw: 'ClosingDocuments',
    ...(step === 'request' && { lapse: 'ClosingDocuments' }),
  });
});

it('asks the applicant for a missing specification before step 4 opens', () => {
  const [first, ...others] = states.DivisionDispositionOutcome!.Choices!;
  expect(first).toEqual({
    And: [
      { Variable: '$.outcome', StringEquals: 'forward' },
      { Variable: '$.next', StringEquals: 'request' },
    ],
    Next: 'RevisionForAnalysis',
  });
  expect(others.filter(({ And }) => And)).toEqual([]);
});

it('has no other waits', () => {
  const waiting = Object.keys(states).filter((name) => states[name]!.Resource?.endsWith('.waitForTaskToken'));
  expect(waiting.sort()).toEqual(waits.map(([name]) => name).sort());
});

it('is entered at any step', () => {
  const entered = states.EnterAtNextStep!.Choices!.map(({ StringEquals, And, Next }) => [
    StringEquals ?? And!.map((part) => part.StringEquals).join(' for '),
    Next,
  ]);
  expect(Object.fromEntries(entered)).toEqual({
    ...Object.fromEntries(official.map(({ id }) => [id, pascal(id)])),
    ...Object.fromEntries(askers.map((asker) => [`request for ${asker}`, revisionStates[asker]])),
    closed: 'ClosingDocuments',
  });
});

it('has the papers of the end before the applicant is told of it', () => {
  const { Parameters, Next } = states.ClosingDocuments!;
  expect([Parameters!.FunctionName, Next]).toEqual(['${IssueDocumentsArn}', 'CloseCase']);
});

it('names the functions of the catalog, and no others', () => {
  const placeholders = [...new Set([...JSON.stringify(definition).matchAll(/\$\{(\w+)\}/g)].map((match) => match[1]))];
  expect(placeholders.sort()).toEqual(rows.flatMap(({ placeholder }) => placeholder ?? []).sort());
});
