import type { CaseHead, StepRecord } from '../domain/case/records';
import { nothingToDecide } from '../domain/case/endings';
import { stepOf } from '../domain/sop/sop';
import { caseFacts } from './case-facts';
import type { MailContent } from './mail-content';
import { aboutToOffice } from './subjects';

/**
 * Returns the mail about a withdrawal while the official had the case. It has no link, because the official's own link
 * shows the closed case.
 */
export const withdrawnRequestMailContent = (
  head: CaseHead,
  { step }: StepRecord,
  title: string,
  reason: string,
): MailContent => ({
  subject: `Dicabut pemohon, tidak perlu Anda putuskan: ${aboutToOffice(head)}`,
  preview: `${nothingToDecide} Alasan pemohon: ${reason}`,
  greeting: `Yth. ${title},`,
  title: 'Permohonan dicabut pemohon',
  state: { text: nothingToDecide, sentiment: 'info' },
  paragraphs: [
    `Pemohon mencabut permohonan ini ketika menunggu Anda pada langkah ${stepOf(step).title}.`,
    `Alasan pemohon: ${reason}`,
  ],
  facts: caseFacts(head),
  actions: [],
  closing: 'Permohonan sudah ditutup. Tautan pada surel sebelumnya hanya menampilkan riwayatnya.',
});
