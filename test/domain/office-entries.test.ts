import { systemIds } from '../../functions/adapters/system';
import { requiredDocuments } from '../../functions/domain/documents/documents';
import type { OfficeEntries } from '../../functions/domain/documents/office-entries';
import { changeProfile, restoreProfile } from '../support/change-profile';
import { type Act, decisions as d, play, requestOf } from '../support/dossier';
import { textsOf } from '../support/document-text';
import { testRoster } from '../support/office';

afterEach(restoreProfile);

const newest = (acts: readonly Act[], entries?: OfficeEntries) => {
  const { dossier, events } = play(requestOf(), ...acts);
  const sealing = { digest: systemIds.digest, eventOf: (seq: number) => events.get(seq)! };
  return requiredDocuments(dossier, testRoster, { ...sealing, ...(entries && { entriesOf: () => entries }) }).at(-1)!;
};
const textOf = (acts: readonly Act[], entries?: OfficeEntries) => textsOf(newest(acts, entries)).join('\n');

it("leaves the office's own number of a letter to be written by hand, and never prints its own there", () => {
  expect(textOf([d.reject])).toContain(`Nomor\n${'.'.repeat(30)}\nSifat`);
  expect(textOf([d.reject])).not.toContain('SPN-1');
});

it('prints the number and the day that the secretariat entered', () => {
  const outgoing = { number: '555/12-Diskominfo/2026', date: '2026-11-27' };
  const text = textOf([d.reject], { outgoing });
  expect(text).toContain('Nomor\n555/12-Diskominfo/2026');
  expect(text).toContain('Serang, 27 November 2026');
});

it.each([
  ['a receipt and a form', []],
  ['a disposition', [d.accept]],
  ['a report', [d.accept, d.forward, d.conforms, d.noIntegration]],
])('heads %s without a number of the system', (_, acts: Act[]) => {
  const model = newest(acts);
  expect(textsOf(model).join('\n')).not.toContain(model.number);
});

it('lists who gets a copy: those of the case, else those of the office, else nobody', () => {
  const copied = (entries?: OfficeEntries) => textOf([d.reject], entries).split('Tembusan:\n')[1];
  changeProfile({ letters: {} });
  expect(copied()).toBeUndefined();
  changeProfile({ letters: { copies: { refusal: [{ to: 'Sekretaris Daerah' }] } } });
  expect(copied()).toBe('Sekretaris Daerah');
  expect(copied({ copies: ['Inspektur', 'Arsip'] })).toBe('Inspektur\nArsip');
});
