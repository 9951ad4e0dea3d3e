import { paperText } from '../../functions/domain/case/papers-in-hand';
import { formSignature, signedFormRefusal, signedFormTurn } from '../../functions/domain/case/signed-form';
import { type Act, decisions, openNext, play, requestOf } from '../support/dossier';
import { printedForm } from '../support/printed-form';

const { attachments } = requestOf();
const signed = { ...attachments[0]!, kind: 'formulir-pengajuan', name: 'formulir-ttd.pdf' };
const at = (files: typeof attachments) => openNext(play(requestOf({ attachments: files }))).dossier;

it.each([
  ['a signed form', [...attachments, signed], 'ada, bertanda tangan'],
  ['none but what was filled in', attachments, 'ada, belum bertanda tangan'],
])('tells of a request with %s whether the form is signed', (_, files, text) => {
  expect(paperText('request-form', at(files))).toBe(text);
  expect(paperText('request-letter', at(files))).toBe('ada');
});

const printed = (seq: number, isSigned: boolean) => printedForm(seq, isSigned ? 's2' : undefined);
const revised = play(requestOf(), decisions.return, { revise: requestOf() }).dossier;
const lastSeq = revised.forms.findLast(({ kind }) => kind === 'request')!.seq;

it.each([
  ['beside the newest form', [printed(1, true), printed(lastSeq, true)], 'signed'],
  ['beside the form of before the revision', [printed(1, true), printed(lastSeq, false)], 'before-revision'],
  ['nowhere', [printed(1, false), printed(lastSeq, false)], 'unsigned'],
])('finds the signature %s', (_where, documents, signature) =>
  expect(formSignature({ ...revised, documents })).toBe(signature),
);

it('takes a signed form of before for no signature of the revised one', () => {
  const story = play(requestOf({ attachments: [...attachments, signed] }), decisions.return, {
    revise: requestOf({ attachments: [...attachments, signed], subdomain: 'lain' }),
  });
  expect(formSignature(story.dossier)).toBe('before-revision');
});

it.each<[string, Act[], string, RegExp | undefined]>([
  ['while step 2 is open', [], 'open', undefined],
  ['while a revision is asked for', [decisions.return], 'revision', /bersama perbaikan itu/],
  ['once the revision is back at step 2', [decisions.return, { revise: requestOf() }], 'open', undefined],
  ['once step 2 is decided', [decisions.accept], 'decided', /langkah 2 sudah diputus/],
  ['once step 3 sent it back to step 2', [decisions.accept, decisions.sendBack], 'open', undefined],
  ['once it was refused', [decisions.reject], 'closed', /permohonan baru/],
  ['once it was withdrawn', [{ withdraw: 'Batal' }], 'closed', /sudah ditutup/],
])('knows the turn of the signed form %s', (_when, acts, turn, refusal) => {
  const { head } = play(requestOf(), ...acts).dossier;
  expect(signedFormTurn(head)).toBe(turn);
  expect(signedFormRefusal(head) ?? '').toMatch(refusal ?? /^$/);
});

it('tells of a paper that is not there', () =>
  expect(paperText('agency-disposition', at(attachments))).toBe('belum ada'));
