import type { CaseHead, StepRecord } from '../domain/case/records';
import { type Post, postLabel } from '../domain/office/roster';
import { stepOf } from '../domain/sop/sop';
import type { Letter } from './letter';

/** What the secretariat must put right: a post that nobody holds, also none above it; a vacant one; a mailbox out of reach. */
export type Trouble = 'nobody' | 'vacant' | 'unreachable';

const texts: Record<Trouble, (post: string) => string[]> = {
  nobody: (post) => [
    `Permohonan ini menunggu ${post}, tetapi jabatan itu dan jabatan di atasnya sedang tidak terisi.`,
    'Mohon isi jabatannya di Meja Sekretariat. Setelah itu pejabatnya menerima surel secara otomatis.',
  ],
  vacant: (post) => [
    `Jabatan ${post} sedang tidak terisi. Permohonan ini untuk sementara diputus oleh atasannya.`,
    'Mohon isi jabatannya, atau catat Plh./Plt., di Meja Sekretariat.',
  ],
  unreachable: (post) => [
    `Surel kepada ${post} tidak sampai, sehingga permohonan ini tertahan.`,
    'Mohon perbaiki alamat surelnya di Meja Sekretariat. Setelah itu permohonan ini ikut dalam surel pagi pejabatnya.',
  ],
};

const secretariatLetter = ({ application, requestNumber }: CaseHead, deskUrl: string) => ({
  subject: `Perlu tindakan sekretariat: ${application.name} (${requestNumber})`,
  greeting: 'Yth. Sekretariat,',
  actions: [{ label: 'Buka Meja Sekretariat', url: deskUrl }],
  closing: 'Surel ini dikirim kepada setiap administrator pada daftar pejabat.',
});
const caseFacts = ({ requestNumber, agency, application }: CaseHead): [string, string][] => [
  ['Nomor permohonan', requestNumber],
  ['OPD pemohon', agency],
  ['Aplikasi', application.name],
];

/** What the secretariat is told about an open step. It holds no link that decides. */
export const troubleLetter = (
  trouble: Trouble,
  head: CaseHead,
  record: StepRecord,
  post: Post | undefined,
  deskUrl: string,
): Letter => ({
  ...secretariatLetter(head, deskUrl),
  paragraphs: texts[trouble](post ? postLabel(post) : 'pejabat langkah ini'),
  facts: [...caseFacts(head), ['Langkah', `${stepOf(record.step).number} dari 7: ${stepOf(record.step).title}`]],
});

/** Told instead of the applicant, whose mailbox is marked: news of their request that they would not hear of. */
export const unreachedApplicantLetter = (head: CaseHead, deskUrl: string): Letter => ({
  ...secretariatLetter(head, deskUrl),
  paragraphs: [
    'Ada kabar tentang permohonan ini, tetapi surel kepada pemohon tidak sampai.',
    'Mohon hubungi pemohon dengan cara lain. Bila alamatnya sudah benar, nyatakan begitu pada halaman Pejabat di Meja Sekretariat, lalu kirim ulang tautannya dari halaman permohonan ini.',
  ],
  facts: caseFacts(head),
});
