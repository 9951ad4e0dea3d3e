import type { CaseHead } from '../domain/case/records';
import { dayText, shortDayText } from '../domain/time/dates';
import { reviseBySentence } from '../domain/time/revise-by';
import { caseFacts } from './case-facts';
import type { MailContent } from './mail-content';
import { aboutToApplicant } from './subjects';

/** Returns the mail about a later last day for the applicant's revision. `reviseBy` is the new day ('YYYY-MM-DD'). */
export const movedLastDayMailContent = (
  head: Pick<CaseHead, 'application' | 'requestNumber' | 'agency'>,
  { reviseBy, today, pageUrl, trackingUrl }: { reviseBy: string; today: string; pageUrl: string; trackingUrl: string },
): MailContent => ({
  subject: `Batas waktu perbaikan mundur ke ${shortDayText(reviseBy, today)}: ${aboutToApplicant(head)}`,
  preview: `Anda mendapat waktu sampai ${dayText(reviseBy)}.`,
  greeting: 'Yth. Penanggung Jawab Sistem Informasi,',
  title: 'Batas waktu perbaikan mundur',
  state: { text: reviseBySentence(reviseBy, today), sentiment: 'warning' },
  paragraphs: [
    'Anda mendapat waktu lebih lama untuk memperbaiki permohonan. Batas waktu dalam surel kami sebelumnya tidak berlaku lagi.',
  ],
  facts: caseFacts(head),
  actions: [
    { label: 'Perbaiki permohonan', url: pageUrl },
    { label: 'Lacak permohonan', url: trackingUrl },
  ],
  closing: 'Simpan surel ini. Tautan pelacakan hanya menampilkan kemajuan, tanpa data pribadi.',
});
