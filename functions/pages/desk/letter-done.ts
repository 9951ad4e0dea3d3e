import { isOneOf, keysOf } from '../../domain/narrow';

const unreached = 'Surel penanda tangan tidak sampai, jadi tautannya belum dikirim. Perbaiki pada halaman Pejabat.';

/** The message after an act on a letter. `isReached` tells whether mails reach the signatory. */
const doneTexts = {
  bernomor: (isReached: boolean) =>
    `Nomor surat sudah disimpan. ${isReached ? 'Penanda tangan dikirimi surel.' : unreached}`,
  ditarik: () => 'Surat sudah ditarik. Pemohon dikirimi surel.',
  ulang: () => 'Surat menunggu nomor lagi. Nomor yang dulu tetap tercatat terpakai.',
  terkirim: (isReached: boolean) => (isReached ? 'Tautan baru sudah dikirim kepada penanda tangan.' : unreached),
} satisfies Record<string, (isReached: boolean) => string>;

/** The name of an act in the address of the page after it. */
export type LetterDone = keyof typeof doneTexts;

/** Returns the message of the page after an act, or undefined if the address names no act. */
export const letterDoneText = (done: string | undefined, isReached: boolean): string | undefined =>
  done !== undefined && isOneOf(keysOf(doneTexts), done) ? doneTexts[done](isReached) : undefined;
