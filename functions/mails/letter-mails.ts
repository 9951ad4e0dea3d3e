import type { CaseHead } from '../domain/case/records';
import { linkDays, readingTime } from '../domain/case/access';
import { readersText } from '../domain/letters/letter-kinds';
import type { OutgoingLetter } from '../domain/letters/outgoing-letter';
import { despiteTurnText, type OvertakingEvent, overtakenTexts } from '../domain/letters/overtaken';
import { dayText, instantText } from '../domain/time/dates';
import type { MailContent } from './mail-content';
import { aboutToApplicant, aboutToOffice } from './subjects';

/** Returns the title of a letter without a draft's mark: "Surat Pemberitahuan Penolakan". */
export const letterTitle = ({ document }: Pick<OutgoingLetter, 'document'>): string =>
  document?.title.replace(' (konsep)', '') ?? 'Surat';

/** Returns a letter's number and day: "nomor 500.12/3/2026, tanggal Selasa, 24 November 2026". */
export const numberAndDay = ({ number, date }: { number: string; date: string }): string =>
  `nomor ${number}, tanggal ${dayText(date)}`;

/** Returns the facts of a mail about a letter: its number, if any, and its request. */
export const letterFacts = (
  head: CaseHead,
  { entry }: Pick<OutgoingLetter, 'entry'>,
): (readonly [string, string])[] => [
  ...(entry ? [['Nomor surat', entry.number] as const, ['Tanggal surat', dayText(entry.date)] as const] : []),
  ['Nomor permohonan', head.requestNumber],
  ['OPD pemohon', head.agency],
  ['Aplikasi', head.application.name],
];

/** Returns the sentences that name the letters replaced by this one. */
const replacesText = ({ former }: OutgoingLetter): string[] =>
  former
    .filter(({ how }) => how === 'replaced')
    .map((one) => `Surat ini menggantikan surat ${numberAndDay(one)}, yang tidak berlaku lagi.`);

/** Returns the sentences about a turn that makes a letter of return less needed. */
const beforeTurnText = (turn: OvertakingEvent | undefined): string[] =>
  turn ? [`${overtakenTexts[turn.how].title}, tercatat ${instantText(turn.at)}. ${despiteTurnText}`] : [];

/**
 * Returns the mail that asks the signatory to read and sign a numbered letter. `turn`: the turn since a letter of
 * return.
 */
export const signatoryMailContent = (
  head: CaseHead,
  letter: OutgoingLetter,
  title: string,
  url: string,
  turn?: OvertakingEvent,
): MailContent => ({
  subject: `Surat menunggu tanda tangan Anda: ${aboutToOffice(head)}`,
  greeting: `Yth. ${title},`,
  preview: letter.corrected
    ? `Nomor atau tanggal surat diperbaiki: kini nomor ${letter.entry?.number ?? ''}.`
    : `Surat nomor ${letter.entry?.number ?? ''} sudah bernomor dan menunggu tanda tangan Anda.`,
  title: head.application.name,
  state: { text: 'Menunggu tanda tangan Anda', sentiment: 'warning' },
  paragraphs: [
    letter.corrected
      ? `Sekretariat memperbaiki nomor atau tanggal surat ini, yang sebelumnya ${numberAndDay(letter.corrected)}. Tanda tangani surat dengan nomor yang baru.`
      : 'Surat ini sudah diberi nomor dan menunggu tanda tangan Anda.',
    'Baca dan unduh suratnya lewat tautan di bawah, tanda tangani, lalu lampirkan di halaman yang sama: PDF dengan tanda tangan elektronik BSrE, atau pindaian surat yang Anda tanda tangani di atas kertas.',
    ...beforeTurnText(turn),
  ],
  facts: letterFacts(head, letter),
  actions: [{ label: 'Baca dan tanda tangani surat', url }],
  closing: `Tautan ini hanya untuk Anda dan berlaku ${linkDays.decide} hari. Setelah Anda melampirkannya, surat dikirim kepada ${readersText(letter.topic)}.`,
});

/** Returns the sentences that an applicant needs who no longer has to do what a letter of return asks. */
const turnText = ({ status }: CaseHead, turn: OvertakingEvent | undefined): string[] => {
  if (turn?.how === 'resubmitted')
    return [
      `Surat ini tentang pengembalian sebelum perbaikan yang Anda kirim pada ${instantText(turn.at)}. Anda tidak perlu mengirimkannya lagi.`,
    ];
  const ended = turn && (status === 'dicabut' || status === 'kedaluwarsa');
  return ended ? ['Permohonan ini sudah ditutup, sehingga perbaikan tidak diminta lagi.'] : [];
};

/** Returns the mail that tells the applicant about the signed letter. `turn`: the turn since a letter of return. */
export const signedLetterMailContent = (
  head: CaseHead,
  letter: OutgoingLetter,
  url: string,
  turn?: OvertakingEvent,
): MailContent => ({
  subject: `Surat resmi: ${aboutToApplicant(head)}`,
  greeting: 'Yth. Penanggung Jawab Sistem Informasi,',
  preview: `${letterTitle(letter)} sudah ditandatangani.`,
  title: head.application.name,
  state: { text: 'Surat resmi sudah ditandatangani', sentiment: 'success' },
  paragraphs: [
    `${letterTitle(letter)} sudah ditandatangani. Unduh suratnya pada halaman permohonan Anda.`,
    ...turnText(head, turn),
    ...replacesText(letter),
  ],
  facts: letterFacts(head, letter),
  actions: [{ label: 'Buka permohonan Anda', url }],
  closing: 'Keputusan berlaku sejak tanggal pencatatannya, sebagaimana surel kami sebelumnya.',
});

/** Returns the mail with a copy of the signed letter, for an entry of the office's list. */
export const letterCopyMailContent = (
  head: CaseHead,
  letter: OutgoingLetter,
  to: string,
  url: string,
): MailContent => ({
  subject: `Tembusan surat: ${aboutToOffice(head)}`,
  greeting: `Yth. ${to},`,
  preview: `Tembusan ${letterTitle(letter)}, nomor ${letter.entry?.number ?? ''}.`,
  title: head.application.name,
  state: { text: 'Tembusan surat', sentiment: 'info' },
  paragraphs: [
    `Kami sampaikan tembusan ${letterTitle(letter)}. Baca dan unduh suratnya lewat tautan di bawah.`,
    ...replacesText(letter),
  ],
  facts: letterFacts(head, letter),
  actions: [{ label: 'Baca surat', url }],
  closing: `Tautan ini terbuka tanpa akun, hanya menampilkan surat ini, dan berlaku ${readingTime}. Unduh suratnya bila Anda perlu menyimpannya.`,
});

/** Returns the mail to the secretariat about an unreachable signatory. The letter waits until somebody acts. */
export const unreachedSignatoryMailContent = (
  head: CaseHead,
  letter: OutgoingLetter,
  title: string,
  deskUrl: string,
): MailContent => ({
  subject: `Perlu tindakan sekretariat, surat menunggu tanda tangan: ${aboutToOffice(head)}`,
  greeting: 'Yth. Sekretariat,',
  preview: `Surel kepada ${title} tidak sampai, sehingga surat ini tertahan.`,
  title: head.application.name,
  state: { text: 'Surel tidak sampai', sentiment: 'danger' },
  paragraphs: [
    `Surel kepada ${title} tidak sampai, sehingga surat ini tertahan.`,
    'Mohon perbaiki alamat surelnya di Meja Sekretariat, lalu kirim tautannya lagi dari halaman Surat keluar.',
  ],
  facts: letterFacts(head, letter),
  actions: [{ label: 'Buka Surat keluar', url: deskUrl }],
  closing: 'Surel ini dikirim kepada setiap administrator pada daftar pejabat.',
});
