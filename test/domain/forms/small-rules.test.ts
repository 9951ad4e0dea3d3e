import { changesSince } from '../../../functions/domain/case/changes-since';
import { truncateText } from '../../../functions/domain/case/truncate-text';
import { dispositionInstructions } from '../../../functions/domain/case/disposition-instructions';
import { newestRequest } from '../../../functions/domain/case/newest-request';
import { outcomeOf, textOf } from '../../../functions/domain/case/form-texts';
import type { FormContent, FormRecord } from '../../../functions/domain/case/records';
import { currentBundle } from '../../../functions/domain/documents/bundle-life';
import { dateText, momentText, moneyText, nipText } from '../../../functions/domain/documents/wording';
import {
  acceptOf,
  hasExtension,
  typeOf,
  refusedType,
  typesOf,
  wrongBeginning,
} from '../../../functions/domain/files/file-types';
import { kindText, sizeText, uploadedText } from '../../../functions/domain/files/size-text';
import { chosenOutcome } from '../../../functions/domain/forms/chosen-outcome';
import { raaOptions } from '../../../functions/domain/forms/raa-field';
import { systemsIn } from '../../../functions/domain/forms/systems';
import { toUploadInput } from '../../../functions/domain/forms/upload-input';
import { dueMails, letterMailsOf, mailsOfLetter } from '../../../functions/domain/letters/letter-mails';
import type { StepId } from '../../../functions/domain/sop/sop';
import { caseId } from '../../support/case-at';
import { requestOf } from '../../support/dossier';

const record = (seq: number, content: FormContent, step: StepId = 'build'): FormRecord => ({
  caseId,
  seq,
  step,
  round: 1,
  at: '2026-12-01T02:00:00.000Z',
  by: 'kadis',
  ...content,
});

it.each<[StepId, string | string[] | undefined, string | undefined]>([
  ['agency-disposition', 'accept', 'accept'],
  ['agency-disposition', ['save', 'reject'], 'reject'],
  ['agency-disposition', ['accept', 'reject'], undefined],
  ['agency-disposition', 'forward', undefined],
  ['agency-disposition', undefined, undefined],
  ['build', ['progress', 'done'], 'done'],
])('at %s %j is the choice %s', (step, outcome, chosen) =>
  expect(chosenOutcome(step, outcome === undefined ? {} : { outcome })).toBe(chosen),
);

describe('what changed since a page was read', () => {
  const forms = [
    record(1, { kind: 'request', data: requestOf() }),
    record(2, { kind: 'progress', data: { text: 'Desain.' } }),
    record(3, { kind: 'move', data: { from: 'a', to: 'b' } }),
    record(4, { kind: 'resend', data: { to: 'b' } }),
    record(5, { kind: 'decision', data: { outcome: 'done' } }),
  ];
  it.each([
    [0, [1, 3, 5]],
    [3, [5]],
    [5, []],
    [Number.NaN, []],
  ])('event %i: events %j', (seq, changed) =>
    expect(changesSince({ forms }, seq).map((form) => form.seq)).toEqual(changed),
  );
  it('begins with a request, and has the newest', () => {
    const revised = requestOf({ subdomain: 'klinik' });
    expect(newestRequest([...forms, record(6, { kind: 'request', data: revised })])).toBe(revised);
    const corrected = { email: 'baru@example.id', phone: '0812', verified: 'telepon' } as const;
    const fixed = record(6, { kind: 'contact', data: corrected } as FormContent);
    expect(newestRequest([...forms, fixed]).contact).toMatchObject({ email: 'baru@example.id', phone: '0812' });
    expect(newestRequest([fixed, ...forms, record(7, { kind: 'request', data: revised })])).toBe(revised);
    expect(() => newestRequest(forms.slice(1))).toThrow('a case without a request');
  });
});

it.each<[FormContent, (string | undefined)[]]>([
  [{ kind: 'decision', data: { outcome: 'reject', reason: 'Serupa' } }, ['reject', 'Serupa', undefined, undefined]],
  [{ kind: 'decision', data: { outcome: 'accept', note: 'Segera' } }, ['accept', undefined, 'Segera', undefined]],
  [{ kind: 'progress', data: { text: 'Desain.' } }, [undefined, undefined, undefined, 'Desain.']],
  [{ kind: 'lapse', data: { outcome: 'lapse', workingDays: 30 } }, ['lapse', undefined, undefined, undefined]],
])('%j records outcome, reason, note and text', (form, parts) =>
  expect([outcomeOf(form), textOf(form, 'reason'), textOf(form, 'note'), textOf(form, 'text')]).toEqual(parts),
);

it.each<[FormContent, StepId, [string, string][]]>([
  [
    { kind: 'decision', data: { outcome: 'accept', instructions: ['telaah', 'proses'] } },
    'agency-disposition',
    [['Petunjuk', 'Telaah dan sarannya; Proses sesuai ketentuan']],
  ],
  [
    { kind: 'decision', data: { outcome: 'accept', urgency: 'segera', security: 'biasa' } },
    'agency-disposition',
    [['Sifat', 'Segera']],
  ],
  [{ kind: 'decision', data: { outcome: 'accept', urgency: 'biasa' } }, 'agency-disposition', []],
  [{ kind: 'decision', data: { outcome: 'done' } }, 'build', []],
  [{ kind: 'progress', data: { text: 'x' } }, 'build', []],
])('%j of %s gives to heed: %j', (form, step, lines) =>
  expect(dispositionInstructions(record(1, form, step))).toEqual(lines),
);

it.each<[string, number, string]>([
  ['Satu dua tiga', 13, 'Satu dua tiga'],
  ['Satu dua tiga', 12, 'Satu dua …'],
  ['Satu, dua tiga', 8, 'Satu …'],
])('"%s" within %i characters: "%s"', (text, most, beginning) => expect(truncateText(text, most)).toBe(beginning));

it.each<[Parameters<typeof systemsIn>[0], number, number]>([
  [undefined, 0, 0],
  [{ systems: [{ name: 'A', owner: 'B', method: 'api' }] }, 1, 0],
  [{ systems: { 0: { result: 'terintegrasi' } } }, 0, 1],
])('%j lists %i systems, and has %i results', (data, listed, results) => {
  const found = systemsIn(data);
  expect([found.listed.length, Object.keys(found.results).length]).toEqual([listed, results]);
});

it('takes the uploads that a page names, with their sizes', () =>
  expect(
    toUploadInput({
      'attachments.0.kind': 'surat',
      'attachments.0.uploadId': 'u1',
      'attachments.0.name': 'a.pdf',
      'attachments.0.size': '12',
      'attachments.1.kind': 'surat',
      'attachments.9.uploadId': ['u9', 'x'],
      'attachments.9.size': 'viele',
      'attachments.10.uploadId': 'late',
    }),
  ).toEqual([
    { kind: 'surat', uploadId: 'u1', name: 'a.pdf', size: 12 },
    { kind: '', uploadId: 'u9', name: '', size: 0 },
  ]));

it('offers the codes of functions, not their headings', () => {
  expect(raaOptions.every(({ value }) => value.split('.').length > 3)).toBe(true);
  expect(raaOptions.map(({ value }) => value)).toContain('RAA.02.02.01');
});

it.each([
  [0, '1 KB'],
  [12_400, '12 KB'],
  [999_999, '1000 KB'],
  [1_000_000, '1,0 MB'],
  [2_560_000, '2,6 MB'],
])('%i bytes are %s', (bytes, text) => expect(sizeText(bytes)).toBe(text));
it.each([
  ['surat.pdf', 'PDF'],
  ['surat.final.docx', 'DOCX'],
  ['surat', 'FILE'],
])('%s is a %s', (name, kind) => expect(kindText(name)).toBe(kind));
it.each([
  [0, 'Terkirim'],
  [5_000, 'Terkirim, 5 KB'],
])('a file of %i bytes says %s', (size, text) => expect(uploadedText(size)).toBe(text));

it.each([
  ['surat.pdf', 'application/pdf; charset=x', 'application/pdf'],
  ['surat.PDF', 'application/octet-stream', 'application/pdf'],
  ['foto', 'image/jpg', 'image/jpeg'],
  ['foto.png', 'image/jpeg', 'image/jpeg'],
  ['program.exe', 'application/x-msdownload', 'application/x-msdownload'],
])('%s as %s is of type %s', (name, declared, type) => expect(typeOf(name, declared)).toBe(type));
it('knows a type by the end of a name', () => {
  expect([hasExtension('a.JPEG', 'image/jpeg'), hasExtension('ajpeg', 'image/jpeg')]).toEqual([true, false]);
  expect(acceptOf(['application/pdf', 'image/jpeg'])).toBe('.pdf,.jpg,.jpeg,.jfif');
});
it.each([
  ['surat.docx', '', '.pdf,.jpg,.jpeg,.jfif,.png', 'Berkas ini tidak dapat dipakai. Lampirkan PDF, JPEG, PNG.'],
  ['surat.exe', '', '.pdf', 'Berkas ini tidak dapat dipakai. Lampirkan PDF.'],
  ['surat.pdf', '', '.pdf', undefined],
  ['surat.docx', '', '.pdf,.docx', undefined],
  ['surat', 'image/png', '.png', undefined],
])('%s (%s) where %s is taken is answered %s', (name, declared, accept, text) =>
  expect(refusedType(name, declared, typesOf(accept))).toBe(text),
);
it.each<[string, number[], boolean]>([
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 1], false],
  ['application/pdf', [0xef, 0xbb, 0xbf, 0x25, 0x50, 0x44, 0x46], false],
  ['application/pdf', [0x25, 0x50, 0x44], true],
  ['image/png', [0xff, 0xd8, 0xff], true],
  ['text/plain', [1, 2, 3], false],
])('a file of type %s that begins with %j is refused: %s', (type, bytes, refused) =>
  expect(wrongBeginning(type, new Uint8Array(bytes)) !== undefined).toBe(refused),
);

it.each([
  ['2026-10-05', '5 Oktober 2026'],
  ['2026-10-05T16:59:59.000Z', '5 Oktober 2026'],
  ['2026-10-05T17:00:00.000Z', '6 Oktober 2026'],
])('writes %s as %s', (iso, text) => expect(dateText(iso)).toBe(text));
it('writes moments, money and numbers of persons', () => {
  expect(momentText('2026-10-05T18:05:00.000Z')).toBe('6 Oktober 2026 pukul 01.05 WIB');
  expect(moneyText(1_250_000)).toBe('Rp1.250.000');
  expect([nipText('196208251987042001'), nipText('1962')]).toEqual(['19620825 198704 2 001', '1962']);
});

it.each([
  ['2026-12-01T03:00:01.000Z', true],
  ['2026-12-01T03:00:00.000Z', false],
])('a ZIP that was asked for at %s can still be had a day later: %s', (requestedAt, stands) => {
  const bundle = { caseId, key: 'k', seq: 1, requestedAt };
  expect(currentBundle(bundle, new Date('2026-12-02T02:00:00Z'))).toBe(stands ? bundle : undefined);
});
it('is no ZIP where none was asked for', () => expect(currentBundle(undefined, new Date())).toBeUndefined());

describe('mails about letters', () => {
  const earlierPending = ['documents', 'letter:3:sign', 'letter:9:copy-0'] as const;
  it('are told from other pending work', () => {
    expect(letterMailsOf({ pending: [...earlierPending] })).toEqual(['letter:3:sign', 'letter:9:copy-0']);
    expect(letterMailsOf({})).toEqual([]);
  });
  it('name their event and reader', () =>
    expect(dueMails({ pending: [...earlierPending] })).toEqual([
      { key: 'letter:3:sign', seq: 3, to: 'sign' },
      { key: 'letter:9:copy-0', seq: 9, to: 'copy-0' },
    ]));
  it.each([
    [0, ['letter:4:applicant']],
    [2, ['letter:4:applicant', 'letter:4:copy-0', 'letter:4:copy-1']],
  ])('of a letter with %i copies: %j', (copies, mails) => expect(mailsOfLetter(4, copies)).toEqual(mails));
});
