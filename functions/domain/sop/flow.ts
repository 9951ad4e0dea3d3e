import { profile } from '../office/office-profile';
import { type OutcomeId, outcomes } from './outcomes';
import { type ClosedStatus, destinationOf, type PaperId, papers, type Step, stepOf, steps } from './sop';

/**
 * The destination of an outcome, relative to its step: the next step, a later one, an earlier one, the step that asked,
 * or the end.
 */
export type Branch = { outcome: OutcomeId; fact: string } & (
  { kind: 'next' | 'ahead' | 'back'; to: number } | { kind: 'asker' } | { kind: 'end'; status: ClosedStatus }
);

const branchOf = (step: Step, outcome: OutcomeId): Branch => {
  const { fact } = outcomes[outcome];
  const to = destinationOf(step.id, outcome);
  if ('backToAsker' in to) return { outcome, fact, kind: 'asker' };
  if ('close' in to) return { outcome, fact, kind: 'end', status: to.close };
  const { number } = stepOf(to.step);
  const kind = number === step.number + 1 ? 'next' : number > step.number ? 'ahead' : 'back';
  return { outcome, fact, kind, to: number };
};

/** Returns the branches of a step, in the order of its outcomes. */
export const branchesOf = (step: Step): Branch[] => step.outcomes.map((outcome) => branchOf(step, outcome));

/**
 * Outcomes that the SOP names. Its flow chart omits the arrows of the others
 * (docs/decisions/0011-branches-the-sop-leaves-open.md).
 */
const ofTheSop: readonly OutcomeId[] = [
  ...(['accept', 'reject', 'forward', 'conforms', 'does-not-conform'] as const),
  ...(['integrate', 'no-integration', 'done'] as const),
];
/** Returns true if this branch is the office's addition to the SOP. */
export const isInterpreted = (outcome: OutcomeId): boolean => !ofTheSop.includes(outcome);

/**
 * Returns true if the office interprets a step's time, which the SOP does not define exactly: working days and calendar
 * months.
 */
export const isReadOtherwise = ({ time }: Step): boolean => time.unit !== 'menit';

/** Returns the applicant's papers that may come after the request, because only a later step requires them. */
export const laterPapers = (): PaperId[] => {
  const [, first, ...later] = steps;
  const wanted = new Set(later.flatMap(({ required }) => required));
  return [...wanted].filter((paper) => 'fromApplicant' in papers[paper] && !first?.required.includes(paper));
};

/** Returns the office's interpretations of points that the SOP does not settle, in one or two sentences each. */
export const interpretations = (): string[] => {
  const { times, applicant } = profile;
  return [
    `"Hari" dibaca sebagai hari kerja: Sabtu, Minggu, hari libur nasional dan cuti bersama tidak dihitung. Hari pertama ialah hari kerja sesudah permohonan diterima. Yang tiba setelah pukul ${times.closingHour}.00 WIB dihitung diterima pada hari kerja berikutnya.`,
    '"1 bulan" dibaca sebagai satu bulan kalender. Bila jatuh pada hari libur, batasnya hari kerja berikutnya.',
    'Spesifikasi teknis boleh menyusul. Kami memintanya sebelum langkah 4; selama menunggu Anda, waktu kami tidak berjalan.',
    'Permohonan yang kurang dikembalikan kepada pemohon untuk diperbaiki, dengan nomor yang sama.',
    `Permohonan yang tidak diperbaiki dalam ${applicant.lapseDays} hari kerja menjadi kedaluwarsa.`,
    'Pemohon dapat mencabut permohonan sebelum langkah 7 dimulai.',
  ];
};
