import { present } from '../present';
import { isOneOf } from '../narrow';
import { profile } from '../office/office-profile';
import { kepalaBidang, kepalaDinas, kepalaSeksi } from '../office/role-titles';
import { type Destination, type OutcomeId, outcomes } from './outcomes';

/**
 * SOP 555/786-Diskominfo/X/2020 as data: the seven steps, their owners, papers and standard times, and the destination
 * of every outcome. Pages, mails, routes, the state machine's parity test and the process page derive from this file.
 *
 * Some branches are in the SOP's flow chart but missing from its text:
 * docs/decisions/0011-branches-the-sop-leaves-open.md.
 */
export const stepIds = [
  'request',
  'agency-disposition',
  'division-disposition',
  'conformity-analysis',
  'integration-analysis',
  'integration',
  'build',
] as const;
export type StepId = (typeof stepIds)[number];

export type Role = 'applicant' | 'kepala-dinas' | 'kepala-bidang' | 'kepala-seksi';
/** The office's names for the roles. Ids and routes do not depend on them. */
export const roleTitles: Record<Role, string> = { applicant: 'OPD Pemohon', ...profile.roleTitles };

export const openStatuses = ['berjalan', 'menunggu-pemohon'] as const;
export const closedStatuses = [
  'selesai',
  'ditolak',
  'tidak-direkomendasikan',
  'dicabut',
  'dibatalkan',
  'kedaluwarsa',
] as const;
export type ClosedStatus = (typeof closedStatuses)[number];
export type CaseStatus = (typeof openStatuses)[number] | ClosedStatus;

/**
 * The papers that steps require (kelengkapan). A paper is available when the step in `from` is decided. A paper with
 * `fromApplicant` is available when it came with the request.
 */
export const papers = {
  'request-letter': { title: 'Surat permohonan', from: 'request', fromApplicant: true },
  'request-form': { title: 'Formulir pengajuan', from: 'request' },
  'technical-specification': { title: 'Spesifikasi teknis aplikasi baru', from: 'request', fromApplicant: true },
  'agency-disposition': { title: `Disposisi ${kepalaDinas}`, from: 'agency-disposition' },
  'division-disposition': { title: `Disposisi ${kepalaBidang}`, from: 'division-disposition' },
  'conformity-report': { title: 'Laporan Hasil Analisis, Bagian A', from: 'conformity-analysis' },
  'analysis-report': { title: 'Laporan Hasil Analisis', from: 'integration-analysis' },
  'integration-report': { title: 'Laporan Hasil SOP Integrasi', from: 'integration' },
} as const satisfies Record<string, { title: string; from: StepId; fromApplicant?: true }>;
export type PaperId = keyof typeof papers;

/** Lower and upper bound of a standard time (mutu baku: waktu). "Hari" is a working day, "bulan" a calendar month. */
export interface StandardTime {
  from: number;
  to: number;
  unit: 'menit' | 'hari' | 'bulan';
}

export interface Step {
  id: StepId;
  number: number;
  title: string;
  /** The activity in the SOP's own words. */
  activity: string;
  owner: Role;
  required: readonly PaperId[];
  optional?: readonly PaperId[];
  time: StandardTime;
  output: string;
  /** The outcomes that the owner may choose, in page order. */
  outcomes: readonly OutcomeId[];
  /** Destinations in this step that differ from `outcomes`. */
  destinations?: Partial<Record<OutcomeId, Destination>>;
  /** The question to the owner, in the mail and on the page. */
  question: string;
  /** The question in one or two words, after "Mohon" in the mail's subject. */
  asks: string;
  /** The label of the mail's first button, for steps that need a report before a decision. It preselects no outcome. */
  reportButtonLabel?: string;
  /** The outcomes with a button in the mail. Each button preselects its outcome on the page. */
  mailOutcomes?: readonly OutcomeId[];
  drafts?: true;
  progress?: true;
  /** The step commits budget, so an acting official gets a warning. */
  budget?: true;
}

/** The steps with the SOP's own times. The SOP's words contain the office's names. */
const standard: readonly Step[] = [
  {
    id: 'request',
    number: 1,
    title: 'Permohonan',
    activity:
      'SKPD/OPD melakukan permohonan pengajuan pembangunan Sistem Informasi / Aplikasi Baru dan melampirkan Form Pengajuan Aplikasi Baru',
    owner: 'applicant',
    required: [],
    time: { from: 15, to: 30, unit: 'menit' },
    output: 'Surat Masuk, Form Pengajuan',
    outcomes: ['resubmit'],
    asks: 'perbaikan',
    question: 'Mohon perbaiki dan lengkapi permohonan Anda.',
  },
  {
    id: 'agency-disposition',
    number: 2,
    title: `Disposisi ${kepalaDinas}`,
    activity: `${kepalaDinas} menerima surat permohonan dan memutuskan untuk menerima atau menolak melalui lembar disposisi ke ${kepalaBidang}`,
    owner: 'kepala-dinas',
    required: ['request-letter', 'request-form'],
    time: { from: 1, to: 1, unit: 'hari' },
    output: `Surat Masuk dan Disposisi ${kepalaDinas}, Form Pengajuan`,
    outcomes: ['accept', 'reject', 'return'],
    asks: 'keputusan',
    question: 'Mohon putuskan: terima, tolak, atau kembalikan permohonan ini kepada pemohon.',
    mailOutcomes: ['accept', 'reject', 'return'],
  },
  {
    id: 'division-disposition',
    number: 3,
    title: `Disposisi ${kepalaBidang}`,
    activity: `${kepalaBidang} mendisposisi ke ${kepalaSeksi}`,
    owner: 'kepala-bidang',
    required: ['request-letter', 'request-form', 'agency-disposition'],
    time: { from: 1, to: 1, unit: 'hari' },
    output: `Surat Masuk, Disposisi ${kepalaDinas}, Form Pengajuan, Disposisi ${kepalaBidang}`,
    outcomes: ['forward', 'send-back'],
    asks: 'disposisi',
    question: `Mohon teruskan permohonan ini kepada ${kepalaSeksi}, atau kembalikan kepada ${kepalaDinas}.`,
    mailOutcomes: ['forward', 'send-back'],
  },
  {
    id: 'conformity-analysis',
    number: 4,
    title: 'Analisis kesesuaian',
    activity: `${kepalaSeksi} menganalisis pengajuan Aplikasi Baru, apakah sesuai dengan Arsitektur Aplikasi SPBE ${profile.territory}`,
    owner: 'kepala-seksi',
    required: [
      'request-letter',
      'request-form',
      'agency-disposition',
      'division-disposition',
      'technical-specification',
    ],
    time: { from: 1, to: 2, unit: 'hari' },
    output: 'Laporan Hasil Analisis',
    outcomes: ['conforms', 'conforms-with-conditions', 'return', 'does-not-conform'],
    asks: 'analisis kesesuaian',
    question: 'Mohon analisis: apakah permohonan ini sesuai dengan Arsitektur Aplikasi SPBE?',
    reportButtonLabel: 'Isi analisis',
    mailOutcomes: ['conforms', 'return'],
    drafts: true,
  },
  {
    id: 'integration-analysis',
    number: 5,
    title: 'Analisis integrasi',
    activity: `${kepalaSeksi} menganalisis pengajuan Aplikasi Baru, apakah memerlukan integrasi dengan Sistem Informasi / Aplikasi lainnya`,
    owner: 'kepala-seksi',
    required: [
      'request-letter',
      'request-form',
      'agency-disposition',
      'division-disposition',
      'technical-specification',
      'conformity-report',
    ],
    time: { from: 1, to: 2, unit: 'hari' },
    output: 'Laporan Hasil Analisis',
    outcomes: ['integrate', 'no-integration'],
    asks: 'analisis integrasi',
    question: 'Mohon analisis: apakah aplikasi ini memerlukan integrasi dengan sistem lain?',
    reportButtonLabel: 'Isi analisis',
    drafts: true,
  },
  {
    id: 'integration',
    number: 6,
    title: 'Integrasi',
    activity: `${kepalaSeksi} menganggarkan pembangunan aplikasi dan melaksanakan SOP Integrasi Sistem`,
    owner: 'kepala-seksi',
    required: ['analysis-report'],
    time: { from: 1, to: 2, unit: 'hari' },
    output: 'Laporan Hasil SOP Integrasi',
    outcomes: ['done'],
    destinations: { done: { step: 'build' } },
    asks: 'laporan integrasi',
    question: 'Mohon laksanakan SOP Integrasi dan isi laporan hasilnya beserta anggarannya.',
    reportButtonLabel: 'Isi laporan integrasi',
    drafts: true,
    budget: true,
  },
  {
    id: 'build',
    number: 7,
    title: 'Pembangunan',
    activity: `${kepalaSeksi} menganggarkan pembangunan aplikasi dan melaksanakan pembangunan / pengadaan Aplikasi Baru`,
    owner: 'kepala-seksi',
    required: ['analysis-report'],
    optional: ['integration-report'],
    time: { from: 1, to: 1, unit: 'bulan' },
    output: 'Sistem Informasi / Aplikasi Baru dengan/tidak terintegrasi',
    outcomes: ['done', 'cancel'],
    destinations: { done: { close: 'selesai' } },
    asks: 'laporan pembangunan',
    question: 'Mohon laksanakan pembangunan atau pengadaan, catat kemajuannya, dan isi laporan akhirnya.',
    reportButtonLabel: 'Catat kemajuan atau isi laporan akhir',
    drafts: true,
    progress: true,
    budget: true,
  },
];

const officeTimes: Partial<Record<StepId, StandardTime>> = profile.times.steps;
const sopTimes = new Map(standard.map(({ id, time }) => [id, time]));

/** The steps with the office's times, or the SOP's time if the office sets none. */
export const steps: readonly Step[] = standard.map((step) => ({ ...step, time: officeTimes[step.id] ?? step.time }));

const byId = new Map(steps.map((step) => [step.id, step]));

/** Returns the step with this id. Every StepId has one. */
export const stepOf = (id: StepId): Step => present(byId.get(id), id);

/** Returns a step's place among all steps: "4 dari 7". */
export const placeText = ({ number }: Pick<Step, 'number'>): string => `${number} dari ${steps.length}`;

/** Returns the SOP's own time for a step, even if the office sets another. */
export const sopTimeOf = (id: StepId): StandardTime => present(sopTimes.get(id), id);

/** Returns the destination of a step's `outcome`. */
export const destinationOf = (step: StepId, outcome: OutcomeId): Destination =>
  stepOf(step).destinations?.[outcome] ?? outcomes[outcome].to;

/** Returns the consequence, worded for the decider. `done` ends one step, or in the last step the whole request. */
export const consequenceOf = (step: StepId, outcome: OutcomeId): string => {
  const to = stepOf(step).destinations?.[outcome];
  if (!to || 'backToAsker' in to) return outcomes[outcome].consequence;
  return 'close' in to
    ? 'Seluruh permohonan selesai dan ditutup. Pemohon menerima pemberitahuan.'
    : `Langkah ini selesai. Permohonan masuk ke langkah ${stepOf(to.step).number}: ${stepOf(to.step).title}.`;
};

export const isClosed = (status: CaseStatus): status is ClosedStatus => isOneOf(closedStatuses, status);

const rangeText = ({ from, to }: StandardTime): string => (from === to ? `${to}` : `${from}–${to}`);

/** Returns a time in the SOP's words: "1–2 hari". */
export const sopTimeText = (time: StandardTime): string => `${rangeText(time)} ${time.unit}`;

/** Returns a time in the words of pages: "1–2 hari kerja". */
export const standardTimeText = (time: StandardTime): string =>
  `${rangeText(time)} ${{ menit: 'menit', hari: 'hari kerja', bulan: 'bulan' }[time.unit]}`;
