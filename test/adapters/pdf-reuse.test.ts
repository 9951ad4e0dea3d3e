import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { renderPdf } from '../../functions/adapters/pdf/renderer';
import type { DocumentModel } from '../../functions/domain/documents/model';
import { present } from '../../functions/domain/present';
import { installedPrintFiles } from '../../local/print-files';
import { changeProfile, restoreProfile } from '../support/change-profile';
import { documentsOf, play, receiptOf, requestOf, wholeWay } from '../support/dossier';

afterEach(restoreProfile);

const print = async (model: DocumentModel): Promise<Buffer> =>
  Buffer.from(
    await renderPdf(model, { verificationUrl: 'https://ajuan.test/verifikasi/x', files: installedPrintFiles }),
  );
const receipt = receiptOf(play(requestOf()));

it('prints the same bytes before and after another document of the same layout', async () => {
  const [first, ...others] = documentsOf(play(requestOf(), ...wholeWay)).filter(({ layout }) => layout === 'sheet');
  const model = present(first, 'a sheet');
  const before = await print(model);
  for (const other of others) expect((await print(other)).equals(before)).toBe(false);
  expect((await print(model)).equals(before)).toBe(true);
});

it('prints the next document as ever after one that fails', async () => {
  const before = await print(receipt);
  changeProfile({ logo: `data:image/png;base64,${Buffer.from('no picture').toString('base64')}` });
  await expect(print({ ...receipt, title: 'Gagal' })).rejects.toThrow('could not be compiled');
  restoreProfile();
  expect((await print(receipt)).equals(before)).toBe(true);
});

/** Returns the parts of `text` between two marks. @throws if a mark is missing */
const between = (text: string, start: string, end: string): string =>
  present(present(text.split(start)[1], start).split(end)[0], end);

// Typst reuses equal parts only while no style holds data of the document. Nothing but the bench shows when that is lost.
it('keeps the data of a document out of the styles', async () => {
  const parts = await readFile(path.join(installedPrintFiles.templates, 'parts.typ'), 'utf8');
  const styles = between(parts, '#let paper(d, body) = {\n', '\n  body\n');
  expect(styles).toContain('set page(');
  expect(styles.match(/\bd\b[.\w("]*/g)).toEqual(['d.at("size"', 'd.at("leading"']);
  expect(styles).toContain('footer: footer,');
  expect(parts).toContain('#let footer = context {');
  expect(parts).not.toContain('sys.inputs');
});
