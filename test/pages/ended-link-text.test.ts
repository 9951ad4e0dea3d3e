import type { LetterAccess } from '../../functions/domain/letters/letter-access';
import { type EndedLink, endedLinkText } from '../../functions/pages/official/ended-link-text';
import { decisions } from '../support/dossier';
import { again, anew, letterCase, type LetterCase, number, replace, sign, takeBack } from '../support/letter-case';
import { withLetters } from '../support/with-letters';

withLetters({ loop: true });

type Ended = Exclude<LetterAccess, 'sign' | 'read'>;
const textOf = (steps: ((c: LetterCase) => void)[], access: Ended, change: Partial<EndedLink> = {}) => {
  const c = letterCase(decisions.reject);
  for (const step of steps) step(c);
  const { title, text } = endedLinkText({ letter: c.letter(), access, isCopy: true, ...change });
  return `${title}: ${text}`;
};
const void1 =
  'Surat nomor 555/12-Diskominfo, tanggal Rabu, 2 Desember 2026, tidak berlaku lagi. Alasan: Nomornya keliru.';

describe('a copy', () => {
  it.each<[string, ((c: LetterCase) => void)[], Ended, string]>([
    [
      'its successor waits for a number',
      [number, sign, replace],
      'reissued',
      `Surat ini sedang diterbitkan ulang: ${void1} Penggantinya menunggu nomor. Begitu ditandatangani, kami kirim lewat surel, dan tautan ini membukanya.`,
    ],
    [
      'its successor waits for a signature',
      [number, sign, replace, anew],
      'reissued',
      `Surat ini sedang diterbitkan ulang: ${void1} Penggantinya, nomor 556/12-Diskominfo, menunggu tanda tangan. Begitu ditandatangani, kami kirim lewat surel, dan tautan ini membukanya.`,
    ],
    [
      'its successor was withdrawn',
      [number, sign, replace, anew, takeBack],
      'withdrawn',
      `Surat ini sudah ditarik: ${void1} Penggantinya tidak jadi terbit. Sekretariat menariknya pada Jumat, 4 Desember 2026 pukul 09.00 WIB, dengan alasan: Salah kirim. Bila surat itu diterbitkan lagi, kami kirim lewat surel.`,
    ],
    [
      'its second successor waits: it names the letter that was sent',
      [number, sign, replace, anew, takeBack, again],
      'reissued',
      `Surat ini sedang diterbitkan ulang: ${void1} Penggantinya menunggu nomor. Begitu ditandatangani, kami kirim lewat surel, dan tautan ini membukanya.`,
    ],
  ])('%s', (_name, steps, access, text) => expect(textOf(steps, access)).toBe(text));
});

describe('a signatory', () => {
  it('reads that the letter is on its way again', () =>
    expect(textOf([number, takeBack, again], 'reissued', { isCopy: false })).toContain(
      'Surat ini sedang diterbitkan ulang: Surat nomor 555/12-Diskominfo',
    ));
  it('of before reads that the letter is signed, and by nobody now', () =>
    expect(textOf([number, sign], 'replaced', { isCopy: false, signer: 'Kepala Dinas' })).toContain(
      'sudah ditandatangani pejabat lain',
    ));
});
