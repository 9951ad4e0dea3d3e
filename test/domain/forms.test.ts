import { fieldsOf } from '../../functions/domain/forms/fields';
import { applicationText } from '../../functions/domain/forms/forms';
import { specificationForm } from '../../functions/domain/forms/specification-form';
import type { Gap, InvalidInput } from '../../functions/domain/errors';
import { parseSubmission } from '../../functions/domain/forms/submission';
import { submission as bare } from '../support/submission';

const submission = (change: Record<string, unknown> = {}) =>
  bare({ attachments: [{ kind: 'surat-permohonan', uploadId: 'x' }], ...change });

const wholeSpecification = Object.fromEntries(
  fieldsOf(specificationForm).map((field) => [
    field.name.split('.')[1]!,
    field.kind === 'choice'
      ? field.options[0]!.value
      : field.kind === 'money'
        ? 'Rp1'
        : field.kind === 'year'
          ? '2027'
          : 'Isi',
  ]),
);

const allGapsOf = (body: unknown): Gap[] => {
  try {
    parseSubmission(body, '2026-11-24');
    return [];
  } catch (error) {
    return (error as InvalidInput).gaps;
  }
};
const gapsOf = (body: unknown) => allGapsOf(body).map(({ field }) => field);
const messagesOf = (body: unknown) => allGapsOf(body).map(({ message }) => message);

it('takes a whole request, cleaned', () => {
  const { form } = parseSubmission(submission({ subdomain: 'https://www.Perizinan.bantenprov.go.id' }), '2026-11-24');
  expect(form.subdomain).toBe('perizinan');
  expect(form.agency.head.nip).toBe('196208251987042001');
});

it.each([
  ['nothing', {}, 14 + 3],
  ['a list', [], 1],
])('refuses %s', (_what, body, count) => expect(gapsOf(body)).toHaveLength(count));

it.each([
  ['agency.head.nip', { agency: { name: 'Dinas', head: { name: 'A', nip: '123' } } }],
  ['letter.date', { letter: { number: '1', date: '2026-11-25' } }],
  ['letter.date', { letter: { number: '1', date: '2026-02-30' } }],
  ['contact.email', { contact: { name: 'A', phone: '0254200123', email: 'a@b', position: 'C' } }],
  ['contact.phone', { contact: { name: 'A', phone: '12', email: 'a@b.id', position: 'C' } }],
  ['contact.hobby', { contact: { name: 'A', phone: '0254200123', email: 'a@b.id', position: 'C', hobby: 'x' } }],
  ['extra', { extra: 1 }],
  ['kind', { kind: 'pengembangan' }],
  ['requestId', { requestId: 'x' }],
  ['commitment', { commitment: false }],
  ['subdomain', { subdomain: 'admin' }],
  ['attachments', { attachments: [] }],
  ['specification.background', { specification: { ...wholeSpecification, background: '' } }],
  ['application', { application: 'x' }],
  ['application.name', { application: { type: 'aplikasi', name: 5, summary: 'x' } }],
])('names %s', (field, change) => expect(gapsOf(submission(change))).toEqual([field]));

it.each([
  ['0812-345', []],
  ['0812-34', ['terlalu pendek atau tidak lengkap. Contoh: 0812-3456-7890 atau (0254) 200123.']],
  ['0812 3456 7890 0812 3456 7890', ['lebih dari satu nomor, atau terlalu panjang. Tulis satu nomor saja.']],
])('says of the phone number %s what is wrong', (phone, messages) => {
  const contact = { name: 'A', phone, email: 'a@b.id', position: 'C' };
  expect(messagesOf(submission({ contact }))).toEqual(messages.map((text) => expect.stringContaining(text)));
});

it.each([
  ['aplikasi', 'Perizinan Klinik', 'aplikasi Perizinan Klinik'],
  ['aplikasi', 'Aplikasi Perizinan', 'Aplikasi Perizinan'],
  ['aplikasi', 'Aplikasiku', 'aplikasi Aplikasiku'],
  ['sistem-informasi', 'SISTEM INFORMASI Klinik', 'SISTEM INFORMASI Klinik'],
  ['aplikasi', 'Sistem Informasi Klinik', 'aplikasi Sistem Informasi Klinik'],
] as const)('names %s "%s" without saying twice what it is', (type, name, text) =>
  expect(applicationText({ type, name })).toBe(text),
);
