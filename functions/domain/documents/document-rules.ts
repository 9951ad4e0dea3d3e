import type { OutcomeId } from '../sop/outcomes';
import type { FormContent, FormRecord } from '../case/records';
import { isLoopOn } from '../letters/letter-kinds';
import type { StepId } from '../sop/sop';

/** What of a form decides which documents it owes. */
type OwingForm = FormContent & Pick<FormRecord, 'step' | 'round'>;

/** Which forms owe a document of a kind. */
interface DocumentRule {
  kind: string;
  isOwedBy: (form: OwingForm) => boolean;
}

const decided =
  (step: StepId, ...outcomes: OutcomeId[]) =>
  ({ kind, step: at, data }: OwingForm): boolean =>
    kind === 'decision' && at === step && outcomes.includes(data.outcome);

const anyOf =
  (...rules: DocumentRule['isOwedBy'][]) =>
  (form: OwingForm): boolean =>
    rules.some((rule) => rule(form));

/**
 * The rules that held before an event listed what it owes. They also tell what those older events owe, so they never change: a
 * new kind, or a kind that more decisions owe, goes into `laterRules`.
 */
const firstRules: readonly DocumentRule[] = [
  {
    kind: 'tanda-terima',
    isOwedBy: ({ kind, step, round }) => kind === 'request' && step === 'request' && round === 1,
  },
  { kind: 'formulir-pengajuan', isOwedBy: ({ kind }) => kind === 'request' },
  { kind: 'disposisi-kepala-dinas', isOwedBy: decided('agency-disposition', 'accept') },
  { kind: 'disposisi-kepala-bidang', isOwedBy: decided('division-disposition', 'forward') },
  {
    kind: 'laporan-hasil-analisis',
    isOwedBy: anyOf(
      decided('integration-analysis', 'integrate', 'no-integration'),
      decided('conformity-analysis', 'does-not-conform'),
    ),
  },
  { kind: 'laporan-integrasi', isOwedBy: decided('integration', 'done') },
  {
    kind: 'surat-penolakan',
    isOwedBy: anyOf(decided('agency-disposition', 'reject'), decided('conformity-analysis', 'does-not-conform')),
  },
  {
    kind: 'surat-pengembalian',
    isOwedBy: anyOf(decided('agency-disposition', 'return'), decided('conformity-analysis', 'return')),
  },
  { kind: 'surat-kedaluwarsa', isOwedBy: ({ kind }) => kind === 'lapse' },
  { kind: 'laporan-akhir', isOwedBy: decided('build', 'done', 'cancel') },
];

/** What was added since events list what they owe: nothing that was decided before owes it. */
const laterRules: readonly DocumentRule[] = [
  // Where letters are signed, one goes with the final report; elsewhere the report itself tells the end.
  { kind: 'surat-selesai', isOwedBy: (form) => isLoopOn() && decided('build', 'done', 'cancel')(form) },
  // Entering a letter's number issues its next version.
  ...['surat-penolakan', 'surat-pengembalian', 'surat-kedaluwarsa', 'surat-selesai'].map((letter) => ({
    kind: letter,
    isOwedBy: ({ kind, data }: OwingForm) => kind === 'numbering' && data.kind === letter,
  })),
];

/** Any set of rules on a form: the kinds that it owes, in the order in which they are issued. */
const kindsBy = (rules: readonly DocumentRule[], form: OwingForm): string[] =>
  rules.filter(({ isOwedBy }) => isOwedBy(form)).map(({ kind }) => kind);

/** The kinds of documents that a form owes which is recorded now: its event lists them, so that no later rule changes it. */
export const kindsOwed = (form: OwingForm): string[] => kindsBy([...firstRules, ...laterRules], form);

/** The kinds that a recorded form owes: those that its event lists, or, where it was recorded before events did, the first rules'. */
export const kindsRecorded = (listed: readonly string[] | undefined, form: OwingForm): readonly string[] =>
  listed ?? kindsBy(firstRules, form);
