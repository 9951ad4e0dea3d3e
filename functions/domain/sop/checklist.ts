import { profile } from '../office/office-profile';

export interface ChecklistItem {
  id: string;
  text: string;
  /** True: a "Tidak" suggests "tidak sesuai", unless the analyst's note gives a reason. */
  mandatory: boolean;
}
export interface ChecklistGroup {
  id: string;
  title: string;
  items: readonly ChecklistItem[];
}

const W = true;
const S = false;
const group = (id: string, title: string, rows: [boolean, string][]): ChecklistGroup => ({
  id,
  title,
  items: rows.map(([mandatory, text], index) => ({ id: `${id}${index + 1}`, text, mandatory })),
});

/**
 * The conformity part of the analysis checklist: A–G form Bagian A (step 4). H forms Bagian B (integration, step 5).
 */
export const conformityChecklist: readonly ChecklistGroup[] = [
  group('A', 'Kebutuhan', [
    [W, 'Sesuai dengan tugas dan fungsi OPD'],
    [W, 'Proses bisnis disebutkan'],
    [W, 'Layanan dan pengguna jelas'],
    [S, 'Ada dalam Peta Rencana SPBE atau Renstra'],
    [W, 'Bukan pengembangan aplikasi lama'],
  ]),
  group('B', 'Klasifikasi', [
    [W, 'Kode RAA ditetapkan'],
    [W, 'Tidak menduplikasi Aplikasi Umum'],
    [W, 'Tidak menduplikasi aplikasi sektor'],
    [W, 'Tidak ada aplikasi serupa di katalog'],
    [S, 'Dapat dipakai bersama OPD lain'],
  ]),
  group('C', 'Data', [
    [W, 'Data dan walidata jelas'],
    [W, 'Klasifikasi data ditetapkan'],
    [W, 'Data pribadi: jenis, dasar pemrosesan, dan masa simpan (UU 27/2022)'],
    [S, 'Standar data dan interoperabilitas'],
  ]),
  group('D', 'Infrastruktur', [
    [W, 'Ditempatkan di Indonesia (PP 71/2019)'],
    [W, 'Kapasitas dan jaringan memadai'],
    [S, 'Cadangan data dan pemulihan bencana (DRC)'],
    [W, 'Subdomain sah dan tersedia'],
  ]),
  group('E', 'Keamanan', [
    [W, 'Kategori sistem elektronik ditetapkan'],
    [W, 'HTTPS, autentikasi, dan catatan audit'],
    [W, 'Uji kerentanan sebelum diluncurkan'],
    [S, `SSO ${profile.sso}`],
    [S, 'Tanda tangan elektronik tersertifikasi (BSrE)'],
    [W, 'Penanganan insiden (CSIRT)'],
  ]),
  group('F', 'Teknis', [
    [W, `Bahasa, kerangka kerja, dan basis data sesuai standar ${profile.shortName}`],
    [W, 'Kode sumber diserahkan'],
    [S, 'Sumber terbuka'],
    [W, 'Lisensi dan kekayaan intelektual jelas'],
    [W, 'Dokumen desain, pengembangan, integrasi, implementasi, dan UAT'],
    [W, 'Unit pengelola ditetapkan'],
    [S, 'Aksesibilitas'],
  ]),
  group('G', 'Anggaran', [
    [W, 'Sumber, pagu, dan tahun anggaran'],
    [W, 'Jadwal realistis'],
    [S, 'Model pengadaan'],
    [W, 'Pendaftaran sebagai PSE lingkup publik'],
  ]),
];

export const integrationChecklist: readonly ChecklistGroup[] = [
  group('H', 'Integrasi', [
    [W, 'Memerlukan data dari sistem lain'],
    [W, 'Sistem lain memerlukan data dari aplikasi ini'],
    [S, 'API sistem terkait sudah siap'],
    [S, `Memakai SSO ${profile.sso}`],
  ]),
];

/** A "Ya" to any of these means that integration is needed (checklist H). */
export const integrationNeeds = ['H1', 'H2'];

/** The milestones of step 7. */
export const milestones = [
  { id: 'desain', title: 'Desain' },
  { id: 'pengembangan', title: 'Pengembangan' },
  { id: 'integrasi', title: 'Integrasi' },
  { id: 'implementasi', title: 'Implementasi' },
  { id: 'uat', title: 'UAT' },
] as const;
