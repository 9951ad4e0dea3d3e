import type { CaseHead, LetterReissue } from '../domain/case/records';
import type { OutgoingLetter } from '../domain/letters/outgoing-letter';
import { dayText } from '../domain/time/dates';
import type { MailContent } from './mail-content';
import { letterFacts, letterTitle, numberAndDay } from './letter-mails';
import { aboutToApplicant, aboutToOffice } from './subjects';

const decisionStands = 'Keputusannya tetap berlaku sejak tanggal pencatatannya, sebagaimana surel kami sebelumnya.';
const toApplicant = 'Yth. Penanggung Jawab Sistem Informasi,';

/** Returns the mail that tells the applicant that an announced letter does not come. */
export const withdrawnLetterMailContent = (
  head: CaseHead,
  { letter, reason }: { letter: OutgoingLetter; reason: string },
  url: string,
): MailContent => ({
  subject: `Surat resmi ditarik: ${aboutToApplicant(head)}`,
  greeting: toApplicant,
  preview: `${letterTitle(letter)} yang kami sebut menyusul ditarik sebelum ditandatangani.`,
  title: head.application.name,
  state: { text: 'Surat resmi ditarik', sentiment: 'warning' },
  paragraphs: [
    `${letterTitle(letter)} yang kami sebut menyusul ditarik sebelum ditandatangani.`,
    `Alasan: ${reason}`,
    'Bila surat itu kami terbitkan lagi, Anda menerimanya lewat surel.',
  ],
  facts: letterFacts(head, letter),
  actions: [{ label: 'Buka permohonan Anda', url }],
  closing: decisionStands,
});

/** The news about a signed letter that no longer holds. */
interface ReplacedNews extends Required<Pick<LetterReissue, 'reason' | 'replaces'>> {
  letter: OutgoingLetter;
}

/** Returns the sentence that names the replacing letter, or announces it. */
const successorText = ({ entry, state }: OutgoingLetter): string =>
  entry && state === 'signed'
    ? `Penggantinya surat ${numberAndDay(entry)}.`
    : 'Surat penggantinya menyusul lewat surel.';

const replacedParts = (head: CaseHead, { letter, reason, replaces }: ReplacedNews) => ({
  preview: `Surat nomor ${replaces.number} tidak berlaku lagi.`,
  title: head.application.name,
  state: { text: 'Surat tidak berlaku lagi', sentiment: 'warning' as const },
  paragraphs: [
    `${letterTitle(letter)} ${numberAndDay(replaces)}, tidak berlaku lagi. Jangan pakai surat itu.`,
    `Alasan: ${reason}`,
    successorText(letter),
  ],
  facts: [
    ['Surat yang tidak berlaku', replaces.number] as const,
    ['Tanggal surat itu', dayText(replaces.date)] as const,
    ...letterFacts(head, {}),
  ],
});

/** Returns the mail that tells the applicant that their signed letter no longer holds, and names its replacement. */
export const replacedLetterMailContent = (head: CaseHead, news: ReplacedNews, url: string): MailContent => ({
  subject: `Surat diganti: ${aboutToApplicant(head)}`,
  greeting: toApplicant,
  ...replacedParts(head, news),
  actions: [{ label: 'Buka permohonan Anda', url }],
  closing: decisionStands,
});

/** Returns the same mail for a recipient of a copy. */
export const replacedCopyMailContent = (head: CaseHead, news: ReplacedNews, to: string): MailContent => ({
  subject: `Tembusan surat diganti: ${aboutToOffice(head)}`,
  greeting: `Yth. ${to},`,
  ...replacedParts(head, news),
  actions: [],
  closing: 'Tembusan surat penggantinya kami kirim begitu surat itu ditandatangani.',
});
