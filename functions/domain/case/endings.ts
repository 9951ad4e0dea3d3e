import type { Transition } from './case';
import { dateText } from '../documents/wording';
import { Taken } from '../errors';
import type { CaseHead } from './records';
import { type CaseStatus, type ClosedStatus, isClosed } from '../sop/sop';

interface Ending {
  /**
   * `free`: the same letter may be used again, because nobody decided on it. `used`: it was answered, so a new request
   * needs a new letter.
   */
  letter: 'free' | 'used';
  /** `kept`: the application now uses the name. */
  subdomain: 'free' | 'kept';
  /** The end as a clause that follows "yang". */
  fact: string;
}

/**
 * The letter and the name that each end of a case leaves for a new request. Mails, letters and refusals use the same
 * rule (see `askAgainText`).
 */
export const endings: Readonly<Record<ClosedStatus, Ending>> = {
  selesai: { letter: 'used', subdomain: 'kept', fact: 'sudah selesai' },
  ditolak: { letter: 'used', subdomain: 'free', fact: 'ditolak' },
  'tidak-direkomendasikan': { letter: 'used', subdomain: 'free', fact: 'tidak direkomendasikan' },
  dicabut: { letter: 'free', subdomain: 'free', fact: 'dicabut' },
  dibatalkan: { letter: 'free', subdomain: 'free', fact: 'dibatalkan' },
  kedaluwarsa: { letter: 'free', subdomain: 'free', fact: 'kedaluwarsa' },
};

/** Returns true if a request with this status frees its letter for another request. */
export const freesLetter = (status: CaseStatus): boolean => isClosed(status) && endings[status].letter === 'free';

/** Returns true if the application of a case with this status uses the subdomain for good. */
export const keepsSubdomain = (status: CaseStatus): boolean => isClosed(status) && endings[status].subdomain === 'kept';

/** Returns the changes to a case's holds when it ends. A kept name needs none: its holder's status shows that it is kept. */
export const holdsAfter = ({
  status,
  subdomain,
  letterKeys,
}: Pick<CaseHead, 'status' | 'subdomain' | 'letterKeys'>): Pick<Transition, 'subdomain' | 'letters'> => {
  if (!isClosed(status)) return {};
  const ending = endings[status];
  return {
    subdomain: ending.subdomain === 'free' ? { release: subdomain } : undefined,
    letters: ending.letter === 'free' ? { release: letterKeys } : undefined,
  };
};

/**
 * Returns how the applicant may ask again after the end, in two or three sentences. Registration follows the same rule.
 */
export const askAgainText = (status: ClosedStatus): string => {
  if (status === 'selesai')
    return 'Nama subdomain tetap dipakai aplikasi ini. Pengembangannya diajukan lewat SOP Pengajuan Pengembangan Sistem Informasi / Aplikasi.';
  if (endings[status].letter === 'used')
    return 'Permohonan ini ditutup; Anda dapat mengajukan permohonan baru dengan surat permohonan baru: surat yang lama tidak dapat dipakai lagi. Nama subdomain dilepas dan dapat diajukan lagi.';
  const lift = status === 'kedaluwarsa' ? 'minta sekretariat kami membukanya kembali, atau ' : '';
  return `Bila masih diperlukan, ${lift}ajukan permohonan baru. Surat permohonan yang sama dapat dipakai lagi. Nama subdomain dilepas dan dapat diajukan lagi.`;
};

type Holder = Pick<CaseHead, 'requestNumber' | 'status' | 'closedAt'>;

/** Returns the way out if another request already uses the letter. */
const wayOut = ({ status, closedAt }: Holder): string => {
  if (status === 'berjalan')
    return 'yang masih berjalan. Ikuti permohonan itu lewat surel tanda terimanya. Untuk permohonan lain, pakai surat lain.';
  if (status === 'menunggu-pemohon')
    return 'yang menunggu perbaikan. Kirim perbaikannya lewat tautan pada surel terbaru kami. Untuk permohonan lain, pakai surat lain.';
  const on = closedAt ? ` pada ${dateText(closedAt)}` : '';
  return `yang ${endings[status].fact}${on}. Untuk mengajukan lagi, pakai surat permohonan baru dengan nomor baru.`;
};

/**
 * Returns the refusal of a letter that is in use. A request's number and end reveal no person. Its tracking address
 * would, so it is never shown.
 */
export const letterTaken = (holder: Holder | undefined): Taken => {
  const message = holder
    ? `Nomor surat ini sudah dipakai permohonan ${holder.requestNumber} dari OPD yang sama, ${wayOut(holder)}`
    : 'Nomor surat ini sudah dipakai permohonan lain dari OPD yang sama. Periksa nomor suratnya, atau pakai surat lain.';
  return new Taken({ field: 'letter.number', message }, holder?.requestNumber);
};

/** Returns the refusal of a subdomain that is in use. It does not name the holder, which may be another agency. */
export const subdomainTaken = (kept: boolean, holder?: Pick<CaseHead, 'requestNumber'>): Taken => {
  const message = kept
    ? 'Nama subdomain ini sudah dipakai aplikasi lain. Pilih nama lain.'
    : 'Nama subdomain ini sedang diajukan permohonan lain. Pilih nama lain.';
  return new Taken({ field: 'subdomain', message }, holder?.requestNumber);
};

/**
 * Returns the reason why a lapse can't be lifted. The secretariat reads it and can't change a request's name or letter.
 */
export const liftRefusal = (all: readonly Taken[]): string => {
  const [name, letter] = ['subdomain', 'letter.number'].map((field) => all.find(({ gap }) => gap.field === field));
  const by = (taken: Taken): string => `kini dipakai permohonan ${taken.holder ?? 'lain'}`;
  const held =
    name && letter && name.holder === letter.holder
      ? [`nama subdomain dan surat permohonannya ${by(name)}`]
      : [...(name ? [`nama subdomainnya ${by(name)}`] : []), ...(letter ? [`surat permohonannya ${by(letter)}`] : [])];
  const other = name && letter ? 'nama dan surat lain' : name ? 'nama lain' : 'surat lain';
  const same = name
    ? 'Surat permohonan yang sama dapat dipakai lagi.'
    : 'Nama subdomain yang sama dapat diajukan lagi.';
  return [
    `Tidak dapat dibuka kembali: ${held.join(', dan ')}.`,
    `Periksa dahulu permohonan itu. Bila masih diperlukan, minta pemohon mengajukan permohonan baru dengan ${other}.`,
    ...(name && letter ? [] : [same]),
  ].join(' ');
};

/** The text for an official whose mail asks for a decision that is no longer needed. */
export const nothingToDecide = 'Tidak ada yang perlu Anda putuskan.';
