import type { OutgoingLetter } from '../../domain/letters/outgoing-letter';

/** Returns a sentence about the state of a decision's letter, for the official who decided. */
export const letterStateText = ({ state, entry }: Pick<OutgoingLetter, 'state' | 'entry'>): string => {
  switch (state) {
    case 'draft':
      return 'Surat kepada pemohon menunggu nomor dari sekretariat. Sesudah itu penanda tangannya menerima tautan lewat surel.';
    case 'numbered':
      return `Surat nomor ${entry?.number} menunggu tanda tangan. Tautannya sudah kami kirim kepada penanda tangannya.`;
    case 'signed':
      return `Surat nomor ${entry?.number} sudah ditandatangani dan dikirim kepada pemohon.`;
    case 'withdrawn':
      return 'Surat kepada pemohon ditarik sekretariat.';
  }
};
