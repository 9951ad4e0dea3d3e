import { paperText } from '../../functions/domain/sop/opening';
import { openNext, play, requestOf } from '../support/dossier';

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

it('tells of a paper that is not there', () =>
  expect(paperText('agency-disposition', at(attachments))).toBe('belum ada'));
