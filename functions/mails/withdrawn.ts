import type { CaseHead, StepRecord } from '../domain/case/records';
import { nothingToDecide } from '../domain/case/endings';
import { stepOf } from '../domain/sop/sop';
import type { Letter } from './letter';

/** The applicant withdrew while this official had the case. It has no link: the official's own shows the case as it ended. */
export const withdrawnLetter = (head: CaseHead, { step }: StepRecord, title: string, reason: string): Letter => ({
  subject: `Permohonan dicabut: ${head.application.name} (${head.requestNumber}): tidak ada yang perlu Anda putuskan`,
  greeting: `Yth. ${title},`,
  paragraphs: [
    `Pemohon mencabut permohonan ini ketika menunggu Anda pada langkah ${stepOf(step).title}. ${nothingToDecide}`,
    `Alasan pemohon: ${reason}`,
  ],
  facts: [
    ['Nomor permohonan', head.requestNumber],
    ['OPD pemohon', head.agency],
    ['Aplikasi', head.application.name],
  ],
  actions: [],
  closing: 'Permohonan sudah ditutup. Tautan pada surel sebelumnya hanya menampilkan riwayatnya.',
});
