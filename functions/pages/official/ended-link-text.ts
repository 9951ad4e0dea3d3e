import { readingTime } from '../../domain/case/access';
import type { LetterAccess } from '../../domain/letters/letter-access';
import type { OutgoingLetter } from '../../domain/letters/outgoing-letter';
import { dayText, instantText } from '../../domain/time/dates';

/** A link to a letter that neither signs nor reads. */
export interface EndedLink {
  letter: Pick<OutgoingLetter, 'state' | 'entry' | 'withdrawn' | 'former'>;
  access: Exclude<LetterAccess, 'sign' | 'read'>;
  /** The title of the present signatory. */
  signer?: string;
  /** True for the link of a recipient of a copy, who signs nothing. */
  isCopy: boolean;
}

interface EndedText {
  title: string;
  text: string;
}

/** Returns the former letter that the reader knows: recipients of a copy only ever got signed ones. */
const knownFormer = ({ letter: { former }, isCopy }: EndedLink) =>
  former.findLast(({ how }) => !isCopy || how === 'replaced');

const voidText = (link: EndedLink): string => {
  const former = knownFormer(link);
  if (!former) return '';
  const reason = former.reason ? ` Alasan: ${former.reason.replace(/[.!?]?$/, '.')}` : '';
  return `Surat nomor ${former.number}, tanggal ${dayText(former.date)}, tidak berlaku lagi.${reason} `;
};

const reissuedText = (link: EndedLink): string => {
  if (!link.isCopy)
    return `${voidText(link)}Penggantinya menunggu nomor. Kami kirim surel begitu surat itu menunggu tanda tangan Anda.`;
  const { state, entry } = link.letter;
  const wait = state === 'numbered' && entry ? `nomor ${entry.number}, menunggu tanda tangan` : 'menunggu nomor';
  return `${voidText(link)}Penggantinya${state === 'numbered' ? ',' : ''} ${wait}. Begitu ditandatangani, kami kirim lewat surel, dan tautan ini membukanya.`;
};

const withdrawnText = (link: EndedLink): string => {
  const { withdrawn } = link.letter;
  const reason = withdrawn?.reason ? `, dengan alasan: ${withdrawn.reason}` : '';
  const when = `Sekretariat menariknya pada ${withdrawn ? instantText(withdrawn.at) : ''}${reason}.`;
  if (!link.isCopy) return `${when} Tidak ada yang perlu Anda tanda tangani.`;
  return `${voidText(link)}Penggantinya tidak jadi terbit. ${when} Bila surat itu diterbitkan lagi, kami kirim lewat surel.`;
};

const movedText = ({ letter: { state, entry }, signer }: EndedLink): string => {
  if (state === 'signed')
    return `Surat nomor ${entry?.number ?? ''} sudah ditandatangani pejabat lain. Tidak ada yang perlu Anda tanda tangani.`;
  return signer
    ? `Surat ini sekarang ditandatangani oleh ${signer}.`
    : 'Penanda tangan surat ini sudah berganti, dan jabatannya belum terisi. Hubungi sekretariat.';
};

/** Returns the text of an ended link: the state of its letter, its replacement, and the way to it. */
export const endedLinkText = (link: EndedLink): EndedText => {
  switch (link.access) {
    case 'withdrawn':
      return { title: 'Surat ini sudah ditarik', text: withdrawnText(link) };
    case 'reissued':
      return { title: 'Surat ini sedang diterbitkan ulang', text: reissuedText(link) };
    case 'replaced':
      return { title: 'Tautan ini sudah diganti', text: movedText(link) };
    case 'expired':
      return {
        title: 'Tautan ini sudah tidak berlaku',
        text: link.isCopy
          ? `Tautan tembusan berlaku ${readingTime}. Bila Anda masih memerlukan suratnya, hubungi kami dan sebutkan nomornya.`
          : 'Tautan ini sudah lewat waktunya.',
      };
  }
};
