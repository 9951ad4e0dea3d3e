import type { CaseHead } from '../domain/case/records';
import { numberFact } from './case-facts';
import type { MailContent } from './mail-content';

/**
 * Returns the notice to an applicant's former mailbox that mails about the request now go elsewhere. Its reader may be
 * a stranger, so the mail contains only the request number: neither the new address nor the request's contents.
 */
export const formerMailboxMailContent = (head: Pick<CaseHead, 'requestNumber'>): MailContent => ({
  subject: `Alamat surel permohonan ${head.requestNumber} sudah diganti`,
  preview: 'Kabar tentang permohonan ini tidak lagi kami kirim ke alamat ini.',
  greeting: 'Yth. Bapak/Ibu,',
  title: 'Alamat surel sudah diganti',
  paragraphs: [
    'Kabar tentang permohonan ini tidak lagi kami kirim ke alamat ini. Tautan ke halaman permohonan yang pernah kami kirim ke sini tidak berlaku lagi. Tautan pelacakan tetap terbuka: isinya hanya kemajuan, tanpa data pribadi.',
    'Bila penggantian ini keliru, hubungi kami lewat kontak di bawah dan sebutkan nomor permohonannya. Bila Anda tidak mengenal permohonan ini, abaikan surel ini.',
  ],
  facts: [numberFact(head)],
  actions: [],
  closing: 'Surel ini hanya pemberitahuan; Anda tidak perlu membalasnya.',
});
