import { type PaperId, papers, type StepId, stepOf } from '../sop/sop';
import { latestRound } from './case';
import type { CaseView } from './records';
import { type FiledDossier, formSignature, signatureTexts } from './signed-form';

/**
 * Returns the papers that a step requires and that are not there (kelengkapan). The SOP warns that an incomplete report can't be followed
 * up.
 */
export const missingPapers = (step: StepId, view: CaseView): PaperId[] =>
  stepOf(step).required.filter((paper) => !isInHand(paper, view));

/** Returns true if a paper is there: the applicant sent it, or its step issued it. */
export const isInHand = (paper: PaperId, view: CaseView): boolean =>
  'fromApplicant' in papers[paper]
    ? view.head.papersIn.includes(paper)
    : latestRound(view, papers[paper].from)?.status === 'selesai';

/**
 * Returns the state of a paper: "ada, belum bertanda tangan". An unsigned form also counts as present, and the decider should know that.
 */
export const paperText = (paper: PaperId, dossier: FiledDossier): string => {
  if (!isInHand(paper, dossier)) return 'belum ada';
  if (paper !== 'request-form') return 'ada';
  return `ada, ${signatureTexts[formSignature(dossier)]}`;
};
