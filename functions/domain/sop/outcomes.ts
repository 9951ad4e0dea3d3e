import { kepalaBidang, kepalaDinas, kepalaSeksi } from '../office/role-titles';
import type { ClosedStatus, StepId } from './sop';

/** The destination of an outcome: a step, the step that asked for a revision, or the end of the case. */
export type Destination = { step: StepId } | { close: ClosedStatus } | { backToAsker: true };

interface Outcome {
  /** The label of the button or radio: an action. */
  label: string;
  /** The sentence in the timeline and the mails: a fact. */
  fact: string;
  to: Destination;
  /** The consequence, worded for the decider. */
  consequence: string;
  refuses?: true;
}

export const outcomes = {
  accept: {
    label: 'Terima permohonan',
    fact: 'Diterima',
    to: { step: 'division-disposition' },
    consequence: `Diteruskan kepada ${kepalaBidang} yang Anda pilih.`,
  },
  reject: {
    label: 'Tolak permohonan',
    fact: 'Ditolak',
    to: { close: 'ditolak' },
    consequence: 'Permohonan ini ditutup. Pemohon dapat mengajukan yang baru.',
    refuses: true,
  },
  forward: {
    label: `Teruskan kepada ${kepalaSeksi}`,
    fact: `Diteruskan kepada ${kepalaSeksi}`,
    to: { step: 'conformity-analysis' },
    consequence: `Permohonan diteruskan kepada ${kepalaSeksi} yang Anda pilih untuk dianalisis.`,
  },
  'send-back': {
    label: `Kembalikan kepada ${kepalaDinas}`,
    fact: `Dikembalikan kepada ${kepalaDinas}`,
    to: { step: 'agency-disposition' },
    consequence: `Permohonan kembali ke ${kepalaDinas} bersama catatan Anda.`,
    refuses: true,
  },
  conforms: {
    label: 'Sesuai dengan Arsitektur SPBE',
    fact: 'Sesuai',
    to: { step: 'integration-analysis' },
    consequence: 'Analisis dilanjutkan ke kebutuhan integrasi.',
  },
  'conforms-with-conditions': {
    label: 'Sesuai dengan syarat',
    fact: 'Sesuai dengan syarat',
    to: { step: 'integration-analysis' },
    consequence: 'Analisis dilanjutkan. Syarat yang Anda tulis dibawa sampai langkah 7.',
  },
  'does-not-conform': {
    label: 'Tidak sesuai dengan Arsitektur SPBE',
    fact: 'Tidak direkomendasikan',
    to: { close: 'tidak-direkomendasikan' },
    consequence: 'Permohonan ditutup dengan status tidak direkomendasikan. Pemohon menerima alasan Anda.',
    refuses: true,
  },
  return: {
    label: 'Kembalikan kepada pemohon',
    fact: 'Dikembalikan kepada pemohon',
    to: { step: 'request' },
    consequence: 'Pemohon diminta melengkapi. Nomor permohonan tetap sama.',
    refuses: true,
  },
  integrate: {
    label: 'Perlu integrasi',
    fact: 'Perlu integrasi',
    to: { step: 'integration' },
    consequence: 'Permohonan masuk ke langkah integrasi.',
  },
  'no-integration': {
    label: 'Tidak perlu integrasi',
    fact: 'Tidak perlu integrasi',
    to: { step: 'build' },
    consequence: 'Langkah 6 dilewati. Permohonan langsung masuk ke pembangunan.',
  },
  resubmit: {
    label: 'Kirim perbaikan',
    fact: 'Perbaikan dikirim',
    to: { backToAsker: true },
    consequence: 'Perbaikan dikirim kepada pejabat yang memintanya.',
  },
  withdraw: {
    label: 'Cabut permohonan',
    fact: 'Dicabut oleh pemohon',
    to: { close: 'dicabut' },
    consequence: 'Permohonan ditutup. Nama subdomain dan nomor suratnya dilepas.',
    refuses: true,
  },
  lapse: {
    label: 'Kedaluwarsa',
    fact: 'Kedaluwarsa',
    to: { close: 'kedaluwarsa' },
    consequence: 'Permohonan ditutup karena terlalu lama menunggu perbaikan pemohon.',
    refuses: true,
  },
  cancel: {
    label: 'Batalkan pembangunan',
    fact: 'Dibatalkan',
    to: { close: 'dibatalkan' },
    consequence: 'Permohonan ditutup dengan status dibatalkan. Pemohon menerima alasan Anda.',
    refuses: true,
  },
  done: {
    label: 'Selesai',
    fact: 'Selesai',
    to: { step: 'build' },
    consequence: 'Langkah ini selesai.',
  },
} as const satisfies Record<string, Outcome>;
export type OutcomeId = keyof typeof outcomes;

/**
 * Outcomes that pass the case between officials. Their reasons and notes are for the official, not for the applicant.
 */
export const amongOfficials: OutcomeId[] = ['accept', 'forward', 'send-back'];
