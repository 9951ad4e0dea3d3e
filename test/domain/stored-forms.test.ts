import type { CaseHead, FormRecord, LinkRecord } from '../../functions/domain/case/records';
import { caseHead, formRecord, linkRecord } from '../../functions/domain/case/records';
import { storedHead } from '../support/stored-heads';

const step = {
  caseId: '6f9619ff-8b86-4d01-b42d-00c04fc964ff',
  seq: 2,
  step: 'build',
  round: 1,
  by: 'kadis',
  at: '2026-11-24T01:00:00.000Z',
};
const moving = { status: 'berjalan', next: { step: 'build', round: 1 } };
const link = {
  hash: 'h',
  caseId: step.caseId,
  createdAt: step.at,
  expiresAt: '2026-12-24T01:00:00.000Z',
};

/** Only `tsc` reads these: no line of them runs. */
export const refusedByTsc = (form: FormRecord, mailed: LinkRecord) => [
  // @ts-expect-error only a lapse counts working days
  form.data.workingDays,
  // @ts-expect-error a note on progress has no reason
  form.kind === 'progress' && form.data.reason,
  // @ts-expect-error an applicant's link names no step
  mailed.kind === 'applicant' && mailed.step,
  // @ts-expect-error an official's link counts no mailboxes
  mailed.kind === 'official' && mailed.mailbox,
];

it.each([
  ['request', { agency: { name: 'Dinas' }, removedField: 'as it was' }],
  ['decision', { outcome: 'done', url: 'https://x.example.id', removedField: 1 }],
  ['withdrawal', { outcome: 'withdraw', reason: 'Batal.' }],
  ['progress', { text: 'Desain selesai.' }],
  ['move', { from: 'a', to: 'kosong' }],
  ['lapse', { outcome: 'lapse', workingDays: 20 }],
  ['lift', { reason: 'Diminta.' }],
  ['resend', { to: 'a' }],
  ['contact', { email: 'a@example.id', phone: '0254-200123', verified: 'surat', reason: 'Salah ketik.' }],
])('reads a stored %s with all that was recorded, because its hash covers it', (kind, data) =>
  expect(formRecord.parse({ ...step, kind, data })).toEqual({ ...step, kind, data }),
);

it.each([
  ['a kind that nobody records', { kind: 'other', data: {} }],
  ['a form without data', { kind: 'progress' }],
  ['a list', { kind: 'progress', data: [] }],
])('refuses %s', (_what, form) => expect(formRecord.safeParse({ ...step, ...form }).success).toBe(false));

it.each([
  ['an official', { kind: 'official', step: 'build', round: 1, official: 'kadis', address: 'a' }],
  [
    'an official, of before links named their mailbox',
    { kind: 'official', step: 'build', round: 1, official: 'kadis' },
  ],
  ['an applicant', { kind: 'applicant', mailbox: 1 }],
])('reads a stored link of %s', (_whose, facts) =>
  expect(linkRecord.parse({ ...link, ...facts })).toEqual({ ...link, ...facts }),
);

it.each([
  ['an official, to no step', { kind: 'official', round: 1, official: 'kadis' }],
  ['an applicant, to no mailbox', { kind: 'applicant' }],
])('refuses a link of %s', (_whose, facts) => expect(linkRecord.safeParse({ ...link, ...facts }).success).toBe(false));

/** Only `tsc` reads this: a head's other properties depend on its status. */
export const headsRefusedByTsc = (head: CaseHead) => [
  // @ts-expect-error a closed case has no next step
  head.next.step,
  // @ts-expect-error not every case waits for the applicant's revision
  head.status === 'berjalan' && head.asker.length,
];
export const headsTakenByTsc = (head: CaseHead) =>
  head.status === 'menunggu-pemohon' ? [head.next.step, head.asker] : head.status === 'berjalan' && head.next.round;

it.each([
  ['a case that moves, without its next step', { next: undefined }],
  ['a returned case, without who asked', { status: 'menunggu-pemohon' }],
])('refuses the head of %s', (_what, change) =>
  expect(caseHead.safeParse({ ...storedHead(1), ...moving, ...change }).success).toBe(false),
);
it.each([
  ['a case that moves', {}],
  ['a returned case', { status: 'menunggu-pemohon', asker: 'build' }],
  ['a lapsed case, with who asked', { status: 'kedaluwarsa', next: undefined, asker: 'build', closedAt: step.at }],
])('reads the head of %s', (_what, change) =>
  expect(caseHead.parse({ ...storedHead(1), ...moving, ...change })).toMatchObject(change),
);
