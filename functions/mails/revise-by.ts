import type { CaseHead } from '../domain/case/records';
import type { Letter } from './letter';

/** Tells the applicant that the last day to send their revision has moved. `reviseBy`: until when, as pages say it. */
export const movedLastDayLetter = (
  { application, requestNumber, agency }: Pick<CaseHead, 'application' | 'requestNumber' | 'agency'>,
  { reviseBy, pageUrl, trackingUrl }: { reviseBy: string; pageUrl: string; trackingUrl: string },
): Letter => ({
  subject: `Batas waktu perbaikan mundur: ${application.name} (${requestNumber})`,
  greeting: 'Yth. Penanggung Jawab Sistem Informasi,',
  paragraphs: [
    'Anda mendapat waktu lebih lama untuk memperbaiki permohonan. Batas waktu dalam surel kami sebelumnya tidak berlaku lagi.',
    reviseBy,
  ],
  facts: [
    ['Nomor permohonan', requestNumber],
    ['OPD pemohon', agency],
    ['Aplikasi', application.name],
  ],
  actions: [
    { label: 'Buka permohonan Anda', url: pageUrl },
    { label: 'Lacak permohonan', url: trackingUrl },
  ],
  closing: 'Simpan surel ini. Tautan pelacakan hanya menampilkan kemajuan, tanpa data pribadi.',
});
