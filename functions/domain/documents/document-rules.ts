import type { OutcomeId } from '../sop/outcomes';
import type { FormContent, FormRecord } from '../case/records';
import { isLoopOn } from '../letters/letter-kinds';
import type { StepId } from '../sop/sop';

/** The parts of a form that decide which documents it requires. */
type RequiringForm = FormContent & Pick<FormRecord, 'step' | 'round'>;

/** A kind of document, and the forms that require it. */
interface DocumentRule {
  kind: string;
  isRequiredBy: (form: RequiringForm) => boolean;
}

const isDecision =
  (step: StepId, ...outcomes: OutcomeId[]) =>
  ({ kind, step: at, data }: RequiringForm): boolean =>
    kind === 'decision' && at === step && outcomes.includes(data.outcome);

const anyOf =
  (...rules: DocumentRule['isRequiredBy'][]) =>
  (form: RequiringForm): boolean =>
    rules.some((rule) => rule(form));

/**
 * The rules from before events listed their documents. They still apply to those older events, so never change them.
 * Put new kinds, or more decisions for a kind, into `laterRules`.
 */
const firstRules: readonly DocumentRule[] = [
  {
    kind: 'tanda-terima',
    isRequiredBy: ({ kind, step, round }) => kind === 'request' && step === 'request' && round === 1,
  },
  { kind: 'formulir-pengajuan', isRequiredBy: ({ kind }) => kind === 'request' },
  { kind: 'disposisi-kepala-dinas', isRequiredBy: isDecision('agency-disposition', 'accept') },
  { kind: 'disposisi-kepala-bidang', isRequiredBy: isDecision('division-disposition', 'forward') },
  {
    kind: 'laporan-hasil-analisis',
    isRequiredBy: anyOf(
      isDecision('integration-analysis', 'integrate', 'no-integration'),
      isDecision('conformity-analysis', 'does-not-conform'),
    ),
  },
  { kind: 'laporan-integrasi', isRequiredBy: isDecision('integration', 'done') },
  {
    kind: 'surat-penolakan',
    isRequiredBy: anyOf(
      isDecision('agency-disposition', 'reject'),
      isDecision('conformity-analysis', 'does-not-conform'),
    ),
  },
  {
    kind: 'surat-pengembalian',
    isRequiredBy: anyOf(isDecision('agency-disposition', 'return'), isDecision('conformity-analysis', 'return')),
  },
  { kind: 'surat-kedaluwarsa', isRequiredBy: ({ kind }) => kind === 'lapse' },
  { kind: 'laporan-akhir', isRequiredBy: isDecision('build', 'done', 'cancel') },
];

/** The rules added since events list their documents. Earlier decisions do not require these. */
const laterRules: readonly DocumentRule[] = [
  // An office that signs its letters sends one with the final report. Elsewhere the report itself announces the end.
  { kind: 'surat-selesai', isRequiredBy: (form) => isLoopOn() && isDecision('build', 'done', 'cancel')(form) },
  // Entering a letter's number issues its next version.
  ...['surat-penolakan', 'surat-pengembalian', 'surat-kedaluwarsa', 'surat-selesai'].map((letter) => ({
    kind: letter,
    isRequiredBy: ({ kind, data }: RequiringForm) => kind === 'numbering' && data.kind === letter,
  })),
];

/** Returns the kinds that a form requires by these rules, in the order of issue. */
const kindsBy = (rules: readonly DocumentRule[], form: RequiringForm): string[] =>
  rules.filter(({ isRequiredBy }) => isRequiredBy(form)).map(({ kind }) => kind);

/**
 * Returns the kinds of documents that a form requires when it is recorded. Its event lists them, so a later rule can't
 * change them.
 */
export const requiredKinds = (form: RequiringForm): string[] => kindsBy([...firstRules, ...laterRules], form);

/**
 * Returns the kinds that a recorded form requires, as its event lists them. Forms from before events listed kinds
 * follow the first rules.
 */
export const recordedKinds = (listed: readonly string[] | undefined, form: RequiringForm): readonly string[] =>
  listed ?? kindsBy(firstRules, form);
