import { InvalidInput, type Gap } from '../../functions/domain/errors';
import type { Field, Form } from '../../functions/domain/forms/fields';
import { parseForm } from '../../functions/domain/forms/parse';
import { parseSubmission } from '../../functions/domain/forms/submission';
import { decisionForm } from '../../functions/domain/forms/decision-forms';
import { dayForm } from '../../functions/domain/office/office-forms';
import { reasonForm } from '../../functions/domain/office/desk-form';
import { submission } from '../support/submission';

const today = '2026-11-24';
const nothing = ['\u200B', '\u3164', '\u2800', '\u200E \u202C', '\u0301'];
const wordless = ['-', '.', '…', '---', '. . .', '\u200B-\u200B', '☆☆'];

const one = (field: Field) => ({ id: 'one', groups: [{ title: 'Satu', fields: [field] }] }) satisfies Form;
const gapsIn = (form: Form, input: unknown, outcome?: 'reject' | 'conforms-with-conditions'): Gap[] =>
  parseForm(form, input, { today, outcome }).gaps;

const sheet = decisionForm('agency-disposition', { holders: [], systems: [], conditions: [] });
it.each([...nothing, ...wordless])('a refusal whose reason is %j lacks its reason', (reason) =>
  expect(gapsIn(sheet, { outcome: 'reject', reason }, 'reject').map(({ field }) => field)).toEqual(['reason']),
);

const analysis = decisionForm('conformity-analysis', { holders: [], systems: [], conditions: [] });
it.each([...nothing, ...wordless])('a condition of %j is none', (line) => {
  for (const conditions of [line, [line], `${line}\n${line}`])
    expect(gapsIn(analysis, { conditions }, 'conforms-with-conditions').map(({ field }) => field)).toContain(
      'conditions',
    );
});
it('keeps the conditions that say something, without their marks', () =>
  expect(
    parseForm(
      one({ kind: 'lines', name: 'conditions', label: 'Syarat', max: 9, maxLength: 99 }),
      { conditions: '- Satu\u200B\n-\n.\n2) Dua\n\u3164' },
      { today },
    ).value,
  ).toEqual({ conditions: ['Satu', 'Dua'] }));

const parts = {
  'letter.number': (text: string) => ({ letter: { number: text, date: '2026-11-20' } }),
  'agency.name': (text: string) => ({
    agency: { name: text, head: { name: 'dr. Contoh', nip: '196208251987042001' } },
  }),
  'application.summary': (text: string) => ({ application: { type: 'aplikasi', name: 'Izin', summary: text } }),
};
const gapsOfRequest = (change: object): Gap[] => {
  try {
    parseSubmission(submission({ attachments: [{ kind: 'surat-permohonan', uploadId: 'x' }], ...change }), today);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error.gaps;
  }
};
describe.each(Object.entries(parts))('%s', (field, part) => {
  it.each(nothing)('of %j is not filled in', (text) =>
    expect(gapsOfRequest(part(text))).toEqual([{ field, message: expect.stringMatching(/belum diisi\.$/) }]),
  );
  it.each(wordless)('of %j has no word or number, and says so', (text) =>
    expect(gapsOfRequest(part(text))).toEqual([
      { field, message: expect.stringContaining('tidak ada huruf atau angka') },
    ]),
  );
});

it.each([
  ['a holiday without a name', dayForm, { day: { date: today, name: '\u200B' } }, 'day.name'],
  ['a holiday of a dash', dayForm, { day: { date: today, name: '-' } }, 'day.name'],
  ['a reason at the desk of dots', reasonForm('lift', 'Buka'), { lift: { reason: '...' } }, 'lift.reason'],
])('refuses %s', (_what, form, input, field) => expect(gapsIn(form, input).map((gap) => gap.field)).toEqual([field]));

it.each(['-', '—', '.', '\u200B', '\u3164'])('a text that may stay empty does with %j', (note) =>
  expect(
    parseForm(one({ kind: 'longtext', name: 'note', label: 'Catatan', max: 99 }), { note }, { today }).value,
  ).toEqual({ note: undefined }),
);
