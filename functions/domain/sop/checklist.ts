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

/** "Wajib" and "Saran", as forms and reports name the two natures of an item. */
const [wajib, saran] = [true, false];
/**
 * Returns a group whose item ids are positions: `A1`, `A2`. Stored answers and rules name them. Add an item at the end, and never remove or
 * move one.
 */
const group = (id: string, title: string, rows: [boolean, string][]): ChecklistGroup => ({
  id,
  title,
  items: rows.map(([mandatory, text], index) => ({ id: `${id}${index + 1}`, text, mandatory })),
});

/** The groups A to G of the checklist: Bagian A of the analysis report (step 4). */
export const conformityChecklist: readonly ChecklistGroup[] = [
  group('A', 'Kebutuhan', [
    [wajib, 'Sesuai dengan tugas dan fungsi OPD'],
    [wajib, 'Proses bisnis disebutkan'],
    [wajib, 'Layanan dan pengguna jelas'],
    [saran, 'Ada dalam Peta Rencana SPBE atau Renstra'],
    [wajib, 'Bukan pengembangan aplikasi lama'],
  ]),
  group('B', 'Klasifikasi', [
    [wajib, 'Kode RAA ditetapkan'],
    [wajib, 'Tidak menduplikasi Aplikasi Umum'],
    [wajib, 'Tidak menduplikasi aplikasi sektor'],
    [wajib, 'Tidak ada aplikasi serupa di katalog'],
    [saran, 'Dapat dipakai bersama OPD lain'],
  ]),
  group('C', 'Data', [
    [wajib, 'Data dan walidata jelas'],
    [wajib, 'Klasifikasi data ditetapkan'],
    [wajib, 'Data pribadi: jenis, dasar pemrosesan, dan masa simpan (UU 27/2022)'],
    [saran, 'Standar data dan interoperabilitas'],
  ]),
  group('D', 'Infrastruktur', [
    [wajib, 'Ditempatkan di Indonesia (PP 71/2019)'],
    [wajib, 'Kapasitas dan jaringan memadai'],
    [saran, 'Cadangan data dan pemulihan bencana (DRC)'],
    [wajib, 'Subdomain sah dan tersedia'],
  ]),
  group('E', 'Keamanan', [
    [wajib, 'Kategori sistem elektronik ditetapkan'],
    [wajib, 'HTTPS, autentikasi, dan catatan audit'],
    [wajib, 'Uji kerentanan sebelum diluncurkan'],
    [saran, `SSO ${profile.sso}`],
    [saran, 'Tanda tangan elektronik tersertifikasi (BSrE)'],
    [wajib, 'Penanganan insiden (CSIRT)'],
  ]),
  group('F', 'Teknis', [
    [wajib, `Bahasa, kerangka kerja, dan basis data sesuai standar ${profile.shortName}`],
    [wajib, 'Kode sumber diserahkan'],
    [saran, 'Sumber terbuka'],
    [wajib, 'Lisensi dan kekayaan intelektual jelas'],
    [wajib, 'Dokumen desain, pengembangan, integrasi, implementasi, dan UAT'],
    [wajib, 'Unit pengelola ditetapkan'],
    [saran, 'Aksesibilitas'],
  ]),
  group('G', 'Anggaran', [
    [wajib, 'Sumber, pagu, dan tahun anggaran'],
    [wajib, 'Jadwal realistis'],
    [saran, 'Model pengadaan'],
    [wajib, 'Pendaftaran sebagai PSE lingkup publik'],
  ]),
];

/** The group H of the checklist: Bagian B of the analysis report (step 5). */
export const integrationChecklist: readonly ChecklistGroup[] = [
  group('H', 'Integrasi', [
    [wajib, 'Memerlukan data dari sistem lain'],
    [wajib, 'Sistem lain memerlukan data dari aplikasi ini'],
    [saran, 'API sistem terkait sudah siap'],
    [saran, `Memakai SSO ${profile.sso}`],
  ]),
];

/** A "Ya" to any of these means that integration is needed (group H). */
export const integrationNeeds = ['H1', 'H2'];

/** The items that support an integration by "Ya" or "Sebagian": the needs, and the office's SSO, which is a system too. */
export const integrationGrounds = [...integrationNeeds, 'H4'];
/** Returns true if every ground is answered, and no answer supports an integration. */
export const lacksGrounds = (answerOf: (id: string) => string | undefined): boolean =>
  integrationGrounds.every((id) => answerOf(id) && !['ya', 'sebagian'].includes(answerOf(id) ?? ''));

/** The id of the milestone that finishes the integration. */
export const integrationStage = 'integrasi';
/** The milestones of step 7. */
export const milestones = [
  { id: 'desain', title: 'Desain' },
  { id: 'pengembangan', title: 'Pengembangan' },
  { id: integrationStage, title: 'Integrasi' },
  { id: 'implementasi', title: 'Implementasi' },
  { id: 'uat', title: 'UAT' },
] as const;
