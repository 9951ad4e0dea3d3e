import { profile } from '../office/office-profile';

/**
 * The head of the SOP document (its first page) for the process page. It combines the office's settings with values
 * that are the same everywhere.
 */
export const sopDocument = {
  ...profile.sop,
  equipment: ['Komputer', 'Formulir pengajuan pembangunan aplikasi baru', 'Alur proses aplikasi'],
  warning: 'Apabila laporan tidak lengkap, maka tidak bisa ditindaklanjuti.',
  records: ['Nomor surat permohonan', 'Nomor permohonan', 'SKPD/OPD yang mengajukan'],
};
