import type { CaseHead, StepRecord } from '../../domain/records';
import { type Post, postLabel } from '../../domain/roster';
import { stepOf } from '../../domain/sop';
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

/** What the secretariat is told about an open step. It holds no link that decides. */
export const troubleLetter = (
  trouble: Trouble,
  head: CaseHead,
  record: StepRecord,
  post: Post | undefined,
  deskUrl: string,
): Letter => ({
  subject: `Perlu tindakan sekretariat: ${head.application.name} (${head.requestNumber})`,
  greeting: 'Yth. Sekretariat,',
  paragraphs: texts[trouble](post ? postLabel(post) : 'pejabat langkah ini'),
  facts: [
    ['Nomor permohonan', head.requestNumber],
    ['OPD pemohon', head.agency],
    ['Aplikasi', head.application.name],
    ['Langkah', `${stepOf(record.step).number} dari 7: ${stepOf(record.step).title}`],
  ],
  actions: [{ label: 'Buka Meja Sekretariat', url: deskUrl }],
  closing: 'Surel ini dikirim kepada setiap administrator pada daftar pejabat.',
});
