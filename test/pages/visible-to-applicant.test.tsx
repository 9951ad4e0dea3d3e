import { openRecord } from '../../functions/domain/case/case';
import { fieldsOf, isAsked } from '../../functions/domain/forms/fields';
import { stepForm } from '../../functions/domain/forms/step-form';
import { amongOfficials, type OutcomeId } from '../../functions/domain/sop/outcomes';
import { destinationOf, type StepId, steps } from '../../functions/domain/sop/sop';
import { applicantMail } from '../../functions/use-cases/notice-mails';
import { applicantPageOf } from '../support/applicant-page-of';
import { type Act, decisions, openNext, play, requestOf } from '../support/dossier';
import { testRoster } from '../support/office';
import { unitDeps, unitNow } from '../support/unit-deps';

const { accept, forward, conforms, integrate, noIntegration } = decisions;
const reached: Partial<Record<StepId, readonly Act[]>> = {
  'agency-disposition': [],
  'division-disposition': [accept],
  'conformity-analysis': [accept, forward],
  'integration-analysis': [accept, forward, conforms],
  integration: [accept, forward, conforms, integrate],
  build: [accept, forward, conforms, noIntegration],
};
const holders: Partial<Record<OutcomeId, string>> = { accept: 'kabid-aptika', forward: 'kasi-aplikasi' };

/** The texts that a person may write for other readers. Each has a different mark here. */
const privateTexts = { reason: 'ALASAN-INI', note: 'CATATAN-INI', conditions: ['SYARAT-SATU', 'SYARAT-DUA'] };
const isWritten = (name: string): name is keyof typeof privateTexts => Object.hasOwn(privateTexts, name);

const after = async (step: StepId, outcome: OutcomeId) => {
  const acts = reached[step] ?? [];
  const { dossier: before } = openNext(play(requestOf(), ...acts));
  const form = stepForm(before, openRecord(before)!, testRoster, unitNow);
  const names = fieldsOf(form).flatMap((field) =>
    isWritten(field.name) && isAsked(field, outcome) ? [field.name] : [],
  );
  const spoken = Object.fromEntries(names.map((name) => [name, privateTexts[name]]));
  const decided = { outcome, holder: holders[outcome], ...(outcome === 'integrate' && integrate), ...spoken };
  const { dossier } = openNext(play(requestOf(), ...acts, decided));
  const { deps } = unitDeps({ cases: { putLink: async () => undefined } });
  const { text } = await applicantMail(deps, dossier);
  return { signs: names.flatMap((name) => privateTexts[name]), text, page: applicantPageOf(dossier) };
};

const table = steps
  .filter(({ id }) => id !== 'request')
  .flatMap(({ id, outcomes }) => outcomes.map((outcome) => [id, outcome] as const));
const toApplicant = table.filter(([, outcome]) => !amongOfficials.includes(outcome));
const toOfficials = table.filter(([, outcome]) => amongOfficials.includes(outcome));

it.each(toApplicant)('the mail after %s, %s says all that its form lets the applicant read', async (step, outcome) => {
  const { signs, text } = await after(step, outcome);
  expect(signs.length).toBeGreaterThan(0);
  expect(signs.filter((sign) => !text.includes(sign))).toEqual([]);
});

it.each(toApplicant)('so does the page after %s, %s', async (step, outcome) => {
  const { signs, page } = await after(step, outcome);
  expect(signs.filter((sign) => !page.includes(sign))).toEqual([]);
});

it.each(toOfficials)('neither says what officials tell each other with %s, %s', async (step, outcome) => {
  const { signs, text, page } = await after(step, outcome);
  expect(signs.filter((sign) => text.includes(sign) || page.includes(sign))).toEqual([]);
});

it.each(toApplicant.filter(([step, outcome]) => 'close' in destinationOf(step, outcome)))(
  'the page of a request that %s ended with %s says why before anything else',
  async (step, outcome) => {
    const { signs, page } = await after(step, outcome);
    const begin = page.indexOf('class="notice');
    const end = page.indexOf('class="card', begin);
    expect(signs.filter((sign) => !page.slice(begin, end).includes(sign))).toEqual([]);
  },
);
