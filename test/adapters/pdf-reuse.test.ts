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

/** Returns a report whose first column holds this word: each of its documents has a number, a date and a hash of its own. */
const report = (word: string, serial: number): DocumentModel => ({
  ...receipt,
  layout: 'report',
  number: `${receipt.number}-${serial}`,
  issuedAt: new Date(Date.UTC(2026, 10, 24, 1, serial)).toISOString(),
  chainHash: `${serial}`.padStart(64, '0'),
  blocks: [
    {
      type: 'table',
      columns: [{ title: 'Butir', share: 1 }],
      rows: Array.from({ length: 200 }, (_, row) => [`Pertanyaan ${word} nomor ${row} tentang katalog aplikasi`]),
    },
  ],
});

/** Returns the processor time of one print, in microseconds. */
const timeOf = async (model: DocumentModel): Promise<number> => {
  const before = process.cpuUsage();
  await print(model);
  const { user, system } = process.cpuUsage(before);
  return user + system;
};

// Typst reuses equal parts only while no style holds data of the document: parts.typ says where they may stand.
it('lays out once the texts that documents share', async () => {
  const [shared, own]: [number[], number[]] = [[], []];
  await print(report('bersama', 0));
  for (let serial = 1; serial < 8; serial += 1) {
    shared.push(await timeOf(report('bersama', serial)));
    own.push(await timeOf(report(`khusus ${serial}`, serial)));
  }
  expect(Math.min(...shared) / Math.min(...own)).toBeLessThan(0.6);
});
