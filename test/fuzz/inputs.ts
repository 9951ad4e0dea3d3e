import * as fc from 'fast-check';
import { maxBody } from '../../functions/http/app';

/** `npm run fuzz` tries 10,000 inputs. The tests try a few hundred of the same, from a fixed seed. */
export const isFull = process.env.FUZZ === 'full';
export const seed = Number(process.env.FUZZ_SEED ?? 555_786);
export const documented = [200, 201, 303, 400, 401, 403, 404, 409, 410, 413, 415, 429];
export const marker = `<x-marker>"'`;

export const text = fc.oneof(
  fc.constantFrom(
    marker,
    '..%2f..%2fetc',
    '%00',
    '%ff%fe',
    'a'.repeat(43),
    '__proto__',
    'bundel',
    'a\r\nSet-Cookie: x=1',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
export const part = fc.oneof(text.map(encodeURIComponent), fc.constantFrom('%2e%2e', '%00', '%ff', 'a'.repeat(43)));

const outcomes = ['accept', 'reject', 'return', 'conforms', 'save', 'progress', 'resubmit', 'withdraw', 'toString', ''];
const names = [
  'outcome',
  'reason',
  'note',
  'holder',
  'instructions',
  'conditions',
  'text',
  'document',
  'caseId',
  'email',
  'checklist.A1.answer',
  'checklist.__proto__.answer',
  'systems.0.name',
  'budget.0.ceiling',
  'milestones.desain.date',
  'attachments.0.kind',
  'attachments.0.uploadId',
  'contact.email',
  'letter.date',
  'application.name',
  'subdomain',
  'action',
  'name.label',
  'day.date',
  'period.from',
  'period.to',
  'reassign.post',
  'lift.reason',
  'mail.email',
  '__proto__',
  'constructor.prototype',
  'a'.repeat(5000),
  marker,
];
const value = fc.oneof(
  text,
  fc.constantFrom(...outcomes, 'kabid-aptika', 'tambah', 'hapus', 'akhiri', 'surat-permohonan', 'ya'),
  fc.constantFrom('2026-02-30', '0000-00-00', '9999-12-31', '+275760-09-13', '1e999', '-1', 'Rp9.999.999.999.999.999'),
  fc.constantFrom('a'.repeat(20_000), '\uD800', '😀'.repeat(3000), '\n'.repeat(3000), `x@${'a.'.repeat(100)}id`),
);
const pairs = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...names), text), value), { maxLength: 10 });
/** A form as a page would send it, with known and unknown fields. */
export const form = fc
  .tuple(fc.constantFrom(...outcomes), pairs)
  .map(([outcome, fields]) => new URLSearchParams([['outcome', outcome], ...fields]).toString());
/** Bytes that are not UTF-8. Each becomes three bytes when it is decoded. */
const noText = fc.constantFrom('save', 'reject', 'withdraw').map((outcome) => {
  const start = Buffer.from(`outcome=${outcome}&note=`);
  return new Uint8Array(Buffer.concat([start, Buffer.alloc(maxBody - start.length, 0xff)]));
});

export const body = fc.oneof(
  fc.json({ maxDepth: 6 }),
  text,
  form,
  fc.constant(`${'['.repeat(20_000)}${']'.repeat(20_000)}`),
  fc.constantFrom(maxBody, maxBody + 1, 2 * maxBody).map((length) => 'a'.repeat(length)),
);
/** For routes that accept a form: mostly a form, so that some are good enough to be stored. */
export const formBody = fc.oneof({ weight: 8, arbitrary: form }, { weight: 2, arbitrary: body }, noText);

export const types = [
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'x',
  'application/x-www-form-urlencoded; charset=utf-99',
  'multipart/form-data; boundary=',
  'text/plain;charset=utf-16',
];
export const headers = fc.record(
  {
    'content-type': fc.constantFrom(...types),
    'content-length': fc.constantFrom('0', '1', '-1', '99999999', 'x'),
    'x-forwarded-for': fc.constantFrom(marker, '203.0.113.7'),
    cookie: fc.constantFrom('meja=x', `meja=${marker}`, '=;;='),
    origin: fc.constantFrom('null', 'https://jahat.example', 'http://ajuan.test'),
  },
  { requiredKeys: [] },
);
