import { compareText } from '../../functions/domain/letters/same-document';

const registration = 'SPN-2/12/PAB/XI/2026';
/** Forty words of a letter, without its numbers. */
const letterText =
  'Menindaklanjuti surat Saudara mengenai permohonan pembangunan aplikasi pelayanan klinik terpadu, dengan ini kami beritahukan bahwa permohonan tersebut tidak dapat kami terima karena menduplikasi aplikasi umum pemerintah provinsi. Permohonan tersebut ditutup; Saudara dapat mengajukan permohonan baru melalui formulir. Demikian disampaikan, perhatian Saudara kami ucapkan terima kasih. Kepala Dinas Komunikasi Informatika Statistik Persandian Pembina Utama Muda Tembusan Sekretaris Daerah Inspektur arsip naskah elektronik pejabat berwenang kewenangan lampiran';
it.each<[string, string[], string]>([
  ['the letter', ['... dengan kami yang dan nomor ... SPN-2/12/PAB/XI/2026'], 'same'],
  ['its letters apart', ['SPN-2 / 12 / PAB\n/XI/2026'], 'same'],
  ['the letter by its own number', ['Nomor 500.12 / 3 / 2026, tentang permohonan yang kami tolak'], 'same'],
  ['a scan of the letter that a scanner read, with mistakes', [letterText.replace('pelayanan', 'pe1ayanan')], 'same'],
  ['the same letter of another request', [`${letterText} SPN-3/13/PAB/XI/2026`], 'other'],
  ['another letter', ['Dengan hormat, kami yang dan nomor SPN-3/13/PAB/XI/2026'], 'other'],
  [
    'a letter about another matter',
    ['Surat keputusan lain yang sama sekali berbeda isinya, nomor 999/2026, tentang kendaraan dinas.'],
    'other',
  ],
  ['one line of another paper', ['Undangan rapat koordinasi'], 'other'],
  ['one line in another language', ['Hello world, this is a test'], 'other'],
  ['a scan', [], 'unreadable'],
  [
    'a scan with the seal of a signature',
    [
      'Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan oleh Balai Besar Sertifikasi Elektronik (BSrE), BSSN',
    ],
    'unreadable',
  ],
  ['signs that map to nothing', ['\u0001\u0002 %&/ xyz'], 'unreadable'],
  ['letters that are mapped wrongly', ['&RQWRK VXUDW GLQDV\u0003 NRPXQLNDVL'], 'unreadable'],
])('compares the text of %s', (_name, readings, expected) =>
  expect(compareText(readings, { registration, number: '500.12/3/2026', readings: [letterText] })).toBe(expected),
);

it('takes no short number for the letter: it stands in others, too', () =>
  expect(compareText(['Laporan nomor 12 tentang kegiatan dinas'], { registration, number: '12' })).toBe('other'));
