import { attachmentFiles, filesOf, repeatedText } from '../../../functions/domain/files/case-file';
import { holidaysFrom } from '../../../functions/domain/time/calendar';
import { present } from '../../../functions/domain/present';
import { officialMailContent } from '../../../functions/mails/official-mail';
import { decisions, openNext, play, requestOf } from '../../support/dossier';
import { printedForm } from '../../support/printed-form';

const { attachments } = requestOf();
const letter = present(attachments[0], 'the letter');
const specification = present(attachments[1], 'the specification');
const scanned = attachments.map((file) => ({ ...file, sha256: letter.sha256 }));
const caseWith = (files: typeof attachments) => openNext(play(requestOf({ attachments: files }))).dossier;
const sameAsLetter = 'berkas yang sama dengan Surat permohonan';

const signedForm = (sha256: string) => printedForm(1, sha256);

it('names the paper whose file stands for another as well', () => {
  expect(attachmentFiles(scanned).map(({ note }) => note)).toEqual([undefined, sameAsLetter]);
  expect(repeatedText(caseWith(scanned))).toBe(`Spesifikasi teknis: ${sameAsLetter}`);
});

it('says nothing of different files, nor of two files of one paper', () => {
  expect(repeatedText(caseWith([letter, specification]))).toBe('');
  expect(repeatedText(caseWith([letter, letter]))).toBe('');
});

describe('a signed form that is the very file of the request letter', () => {
  const dossier = { ...caseWith(attachments), documents: [signedForm(letter.sha256)] };

  it('is named to the official of step 2', () => {
    expect(repeatedText(dossier)).toBe(`Formulir bertanda tangan: ${sameAsLetter}`);
    const step = present(dossier.steps.at(-1), 'the open step');
    const { facts = [] } = officialMailContent(dossier, step, 'Kepala Dinas', '', {
      now: new Date('2026-12-01T02:00:00Z'),
      holidays: holidaysFrom([]),
    });
    expect(facts.join()).toContain(sameAsLetter);
  });

  it('has a note in the list of files', () =>
    expect(filesOf(dossier, dossier.documents, 'official').map(({ note }) => note)).toEqual([
      undefined,
      sameAsLetter,
      undefined,
      undefined,
    ]));

  it('has no note where it is a file of its own', () => {
    const documents = [signedForm('another')];
    expect(repeatedText({ ...dossier, documents })).toBe('');
    expect(filesOf(dossier, documents, 'official').filter(({ note }) => note)).toEqual([]);
  });
});

it('compares the files of a decision with those of the request', () => {
  const result = { ...letter, kind: 'bukti', key: 'kept/result', name: 'hasil.pdf' };
  const forms = play(requestOf(), decisions.accept).dossier.forms.map((form) =>
    form.kind === 'decision' ? { ...form, data: { ...form.data, attachments: [result] } } : form,
  );
  expect(filesOf({ forms }, [], 'official').find(({ name }) => name === 'hasil.pdf')?.note).toBe(sameAsLetter);
});
