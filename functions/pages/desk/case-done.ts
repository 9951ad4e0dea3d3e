import { newestRequest } from '../../domain/case/newest-request';
import type { Dossier } from '../../domain/case/records';
import { isOneOf, keysOf } from '../../domain/narrow';
import { isLinkForApplicant } from '../../domain/office/case-forms';
import { isHolderReached, isReachable } from '../../domain/office/bounces';
import type { OfficeNow } from '../../ports/office';

interface CaseAfterAct {
  dossier: Pick<Dossier, 'head' | 'forms'>;
  office: OfficeNow;
}

const reachesApplicant = ({ dossier, office }: CaseAfterAct): boolean =>
  isReachable(office, newestRequest(dossier.forms).contact.email);
const reachesHolder = ({ dossier: { head }, office }: CaseAfterAct): boolean =>
  isHolderReached(office, head.waits?.holder);

const linkText = (acted: CaseAfterAct): string => {
  const { waits } = acted.dossier.head;
  if (isLinkForApplicant(acted.dossier.head))
    return reachesApplicant(acted)
      ? 'Tautan baru sudah dikirim.'
      : 'Tautan baru sudah dikirim, tetapi surel ke alamat pemohon pernah tidak sampai. Pastikan alamatnya.';
  return !waits || reachesHolder(acted)
    ? 'Tautan baru sudah dikirim.'
    : 'Tautan tidak dikirim: jabatannya kosong, atau surel pejabatnya tidak sampai. Perbaiki pada halaman Pejabat.';
};

/** The messages after an act on a case. They mention a mail only if it reaches its recipient. */
const doneTexts = {
  terkirim: linkText,
  dialihkan: (acted: CaseAfterAct) =>
    reachesHolder(acted)
      ? 'Permohonan sudah dialihkan. Pejabat barunya dikirimi surel, dan tautan lama tidak berlaku lagi.'
      : 'Permohonan sudah dialihkan, dan tautan lama tidak berlaku lagi. Belum ada surel yang dikirim: jabatannya kosong, atau surel pejabatnya tidak sampai.',
  agenda: () => 'Nomor agenda sudah dicatat.',
  kontak: () =>
    'Alamat surel pemohon sudah diganti. Tautan baru kami kirim ke alamat itu; tautan lama ke halaman permohonannya tidak berlaku lagi. Tautan pelacakan tetap.',
  telepon: (acted: CaseAfterAct) =>
    reachesApplicant(acted)
      ? 'Nomor telepon pemohon sudah diganti.'
      : 'Nomor telepon pemohon sudah diganti. Surel ke alamatnya tetap tidak sampai: tanyakan alamat yang benar, lalu perbaiki kontaknya.',
  dibuka: (acted: CaseAfterAct) =>
    reachesApplicant(acted)
      ? 'Permohonan dibuka kembali dan menunggu perbaikan pemohon. Pemohon dikirimi surel.'
      : 'Permohonan dibuka kembali dan menunggu perbaikan pemohon. Surel pemohon tidak sampai: hubungi pemohon, atau perbaiki kontaknya.',
} satisfies Record<string, (acted: CaseAfterAct) => string>;
/** The name of an act in the address of the page after it. */
export type Done = keyof typeof doneTexts;

/** Returns the message of the page after an act, or undefined if the address names no act. */
export const doneTextOf = (act: string | undefined, acted: CaseAfterAct): string | undefined =>
  act !== undefined && isOneOf(keysOf(doneTexts), act) ? doneTexts[act](acted) : undefined;
