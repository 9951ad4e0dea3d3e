import type { CaseHead, StepRecord } from '../domain/case/records';
import { type Post, postLabel } from '../domain/office/roster';
import { unheldText, vacantText } from '../domain/office/vacancy';
import { isLinkForApplicant } from '../domain/office/case-forms';
import { placeText, stepOf } from '../domain/sop/sop';
import { caseFacts } from './case-facts';
import type { MailContent } from './mail-content';
import { aboutToOffice } from './subjects';

/**
 * The problem that the secretariat must solve. `nobody`: neither the post nor any post above it has a holder. `vacant`:
 * the post has no holder. `unreachable`: mails do not reach the decider.
 */
export type Trouble = 'nobody' | 'vacant' | 'unreachable';

const texts: Record<Trouble, (post: string) => string[]> = {
  nobody: (post) => [
    `${unheldText(post)} Permohonan ini menunggu di sana.`,
    'Mohon isi jabatannya di Meja Sekretariat. Setelah itu pejabatnya menerima surel secara otomatis.',
  ],
  vacant: (post) => [vacantText(post), 'Mohon isi jabatannya, atau catat Plh./Plt., di Meja Sekretariat.'],
  unreachable: (post) => [
    `Surel kepada ${post} tidak sampai, sehingga permohonan ini tertahan.`,
    'Mohon perbaiki alamat surelnya di Meja Sekretariat. Setelah itu permohonan ini ikut dalam surel pagi pejabatnya.',
  ],
};

const titles: Record<Trouble, string> = {
  nobody: 'Jabatan belum terisi',
  vacant: 'Jabatan kosong, diputus atasannya',
  unreachable: 'Surel pejabat tidak sampai',
};

const secretariatMailContent = (head: CaseHead, deskUrl: string, title: string, paragraphs: readonly string[]) => ({
  subject: `Perlu tindakan sekretariat: ${aboutToOffice(head)}`,
  preview: paragraphs.join(' '),
  greeting: 'Yth. Sekretariat,',
  title,
  paragraphs,
  actions: [{ label: 'Buka Meja Sekretariat', url: deskUrl }],
  closing: 'Surel ini dikirim kepada setiap administrator pada daftar pejabat.',
});

/** Returns the secretariat's mail about an open step. It contains no link for deciding. */
export const troubleMailContent = (
  trouble: Trouble,
  head: CaseHead,
  record: StepRecord,
  post: Post | undefined,
  deskUrl: string,
): MailContent => ({
  ...secretariatMailContent(
    head,
    deskUrl,
    titles[trouble],
    texts[trouble](post ? postLabel(post) : 'pejabat langkah ini'),
  ),
  facts: [...caseFacts(head), ['Langkah', `${placeText(stepOf(record.step))}: ${stepOf(record.step).title}`]],
});

/**
 * Returns the sentence about the next mail after the mailbox is cleared: a fresh link if the applicant needs one, or
 * else the next news.
 */
const afterClearing = (head: CaseHead): string =>
  isLinkForApplicant(head)
    ? 'Setelah itu, kirim ulang tautannya dari halaman permohonan ini.'
    : 'Setelah itu, kabar berikutnya kami kirim lagi ke alamat itu.';

/**
 * Returns the mail that the secretariat gets if the applicant's mailbox bounces. The applicant would otherwise miss
 * this news.
 */
export const unreachedApplicantMailContent = (head: CaseHead, deskUrl: string): MailContent => ({
  ...secretariatMailContent(head, deskUrl, 'Surel pemohon tidak sampai', [
    'Ada kabar tentang permohonan ini, tetapi surel kepada pemohon tidak sampai.',
    'Mohon hubungi pemohon dengan cara lain. Bila alamatnya salah, perbaiki kontaknya pada halaman permohonan ini di Meja Sekretariat: pemohon dikirimi tautan baru.',
    `Bila alamatnya sudah benar, nyatakan begitu pada halaman Pejabat di Meja Sekretariat. ${afterClearing(head)}`,
  ]),
  facts: caseFacts(head),
});
