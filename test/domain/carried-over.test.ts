import { fieldsOf } from '../../functions/domain/forms/fields';
import { stepForm, readDecision } from '../../functions/domain/forms/step-form';
import { holidaysFrom } from '../../functions/domain/time/calendar';
import { type Act, decisions as d, documentsOf, openNext, play, requestOf } from '../support/dossier';
import { textsOf } from '../support/document-text';
import { testRoster } from '../support/office';

const now = new Date('2026-11-26T02:00:00Z');
const urgent = { ...d.accept, urgency: 'sangat-segera', security: 'rahasia' };
const openDivision = () => {
  const { dossier } = openNext(play(requestOf(), urgent), now);
  const record = dossier.steps.at(-1)!;
  return { form: stepForm(dossier, record, testRoster, now), record };
};
const sheetOf = (...acts: Act[]) => textsOf(documentsOf(play(requestOf(), ...acts)).at(-1)!).join('\n');

it("begins Kepala Bidang's sheet with urgency and security of Kepala Dinas's", () => {
  const { form } = openDivision();
  const begins = fieldsOf(form).flatMap((field) => (field.kind === 'choice' && field.initial ? [field.initial] : []));
  expect(begins).toEqual(['sangat-segera', 'rahasia']);
});

it('lets a case go back whose sheet holds only what was carried over', () => {
  const { form, record } = openDivision();
  const input = { outcome: 'send-back', reason: 'Bukan bidang kami', urgency: 'sangat-segera', security: 'rahasia' };
  expect(
    readDecision(form, record, input, { now, holidays: holidaysFrom([]), requestedOn: '2026-11-24' }).outcome,
  ).toBe('send-back');
});

it.each<[string, object, string]>([
  ['what Kepala Dinas wrote', {}, 'Sifat\nBiasa\nSegera\nX Sangat Segera\nKeamanan\nBiasa\nTerbatas\nX Rahasia'],
  ['what Kepala Bidang changed', { urgency: 'biasa' }, 'Sifat\nX Biasa\nSegera\nSangat Segera\nKeamanan\nBiasa'],
])("prints on Kepala Bidang's sheet %s", (_, change, lines) =>
  expect(sheetOf(urgent, { ...d.forward, ...change })).toContain(lines),
);
