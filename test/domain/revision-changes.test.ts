import { type FormRecord, formRecord } from '../../functions/domain/case/records';
import { newestRevision } from '../../functions/domain/case/revision-changes';
import { submission } from '../support/submission';

const attachment = (kind: string, name: string) => ({
  kind,
  name,
  sha256: name,
  size: 1,
  type: 'application/pdf',
  key: name,
});
const first = submission({ subdomain: 'izin', letter: { number: '005/1', date: '2026-11-20' } });
const form = (seq: number, content: object): FormRecord =>
  formRecord.parse({
    caseId: first.requestId,
    seq,
    step: 'request',
    round: 1,
    at: '2026-11-24T02:00:00.000Z',
    by: 'pemohon',
    ...content,
  });
const returnForm = form(1, {
  kind: 'request',
  data: { ...first, attachments: [attachment('surat-permohonan', 'surat.pdf')] },
});
const returned = form(2, { kind: 'decision', data: { outcome: 'return', reason: 'Lengkapi.' } });
const revised = (change: object, attachments = [attachment('surat-permohonan', 'surat.pdf')]) =>
  form(3, { kind: 'request', data: { ...first, attachments, ...change } });
const decided = form(4, { kind: 'decision', data: { outcome: 'accept' } });
const titleOf = (kind: string) => `Berkas ${kind}`;
const changed = (...forms: FormRecord[]) => newestRevision(forms, titleOf)?.changes;

it('writes days as people do', () =>
  expect(changed(returnForm, returned, revised({ letter: { number: '005/1', date: '2026-11-09' } }))).toEqual([
    { label: 'Tanggal surat', before: 'Jumat, 20 November 2026', after: 'Senin, 9 November 2026' },
  ]));

it('names each field that the revision changed, as it was and as it is', () => {
  expect(changed(returnForm, returned, revised({ subdomain: 'izin-klinik' }))).toEqual([
    { label: 'Nama subdomain', before: 'izin', after: 'izin-klinik' },
  ]);
});

it('shows choices by their words', () => {
  const application = { ...first.application, type: 'sistem-informasi' };
  expect(changed(returnForm, returned, revised({ application }))).toEqual([
    { label: 'Jenis yang diajukan', before: 'Aplikasi', after: 'Sistem informasi' },
  ]);
});

it('names files that were replaced or added', () => {
  const files = [attachment('surat-permohonan', 'baru.pdf'), attachment('spesifikasi-teknis', 'spek.pdf')];
  expect(changed(returnForm, returned, revised({}, files))).toEqual([
    { label: 'Berkas surat-permohonan', before: 'surat.pdf', after: 'baru.pdf' },
    { label: 'Berkas spesifikasi-teknis', before: '', after: 'spek.pdf' },
  ]);
});

it('says when a revision changed nothing', () => expect(changed(returnForm, returned, revised({}))).toEqual([]));

it.each([
  ['a request without a revision', [returnForm]],
  ['a revision that was decided since', [returnForm, returned, revised({}), decided]],
])('tells nothing of %s', (_name, forms) => expect(changed(...forms)).toBeUndefined());

it('still tells of the revision after the step has moved to another official', () => {
  expect(
    changed(returnForm, returned, revised({ subdomain: 'x1' }), form(4, { kind: 'move', data: { to: 'a' } })),
  ).toHaveLength(1);
});

it('gives the reason of the return that it answers, and of no earlier one', () => {
  const completed = form(5, {
    kind: 'request',
    data: { ...first, attachments: [attachment('spesifikasi-teknis', 'spek.pdf')] },
  });
  expect(newestRevision([returnForm, returned, revised({})], titleOf)?.reason).toBe('Lengkapi.');
  expect(newestRevision([returnForm, returned, revised({}), decided, completed], titleOf)?.reason).toBeUndefined();
});
