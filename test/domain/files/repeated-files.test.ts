import { attachmentFiles, repeatedText } from '../../../functions/domain/files/case-file';
import { requestOf } from '../../support/dossier';

const [letter, specification] = requestOf().attachments;
const scanned = requestOf().attachments.map((file) => ({ ...file, sha256: letter!.sha256 }));

it('names the paper whose file stands for another as well', () => {
  expect(attachmentFiles(scanned).map(({ note }) => note)).toEqual([
    undefined,
    'berkas yang sama dengan Surat permohonan',
  ]);
  expect(repeatedText(scanned)).toBe('Spesifikasi teknis: berkas yang sama dengan Surat permohonan');
});

it('says nothing of different files, nor of two files of one paper', () => {
  expect(repeatedText([letter!, specification!])).toBe('');
  expect(repeatedText([letter!, letter!])).toBe('');
});
