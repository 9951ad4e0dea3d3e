import type { OutgoingLetter } from '../../domain/letters/outgoing-letter';
import { instantText } from '../../domain/time/dates';
import type { OfficeNow } from '../../ports/office';
import { actorText } from './who';

/** Returns the letter's state after somebody else's act, with the actor and the way on. */
export const letterRefusalText = (
  { state, withdrawn, document, entry, isLifted }: OutgoingLetter,
  office: OfficeNow,
): string => {
  const nothing = 'Tidak ada yang diubah';
  if (isLifted) return `${nothing}: kedaluwarsanya dibatalkan, jadi surat ini tidak diperlukan lagi.`;
  if (withdrawn)
    return `${nothing}: surat ini sudah ditarik oleh ${actorText(office, withdrawn.by)}. Terbitkan lagi bila perlu.`;
  if (state === 'signed')
    return `${nothing}: surat ini sudah ditandatangani${document?.signed ? ` ${instantText(document.signed.at)}` : ''}. Pakai “Ganti surat ini” bila isinya perlu diganti.`;
  return entry
    ? `${nothing}: surat ini baru saja diberi nomor ${entry.number} oleh ${actorText(office, entry.by)}. Periksa lagi di bawah.`
    : `${nothing}: surat ini baru saja diterbitkan lagi dan menunggu nomor. Periksa lagi di bawah.`;
};
