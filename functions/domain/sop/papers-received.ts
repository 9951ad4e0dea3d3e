import type { CaseHead } from '../case/records';
import { type PaperId, papers, type StepId, stepOf } from './sop';

/** A file that came with a form, kept where it can't change. `size` in bytes, `sha256` as hex. */
export interface Attachment {
  kind: string;
  name: string;
  size: number;
  type: string;
  sha256: string;
  key: string;
}

/** The papers that a request brings: its letter, and its specification as a file or as the filled-in form. */
export const papersReceived = (form: {
  attachments?: readonly { kind: string }[];
  specification?: object;
}): PaperId[] => {
  const has = (kind: string) => (form.attachments ?? []).some((attachment) => attachment.kind === kind);
  return [
    ...(has('surat-permohonan') ? (['request-letter'] as const) : []),
    ...(has('spesifikasi-teknis') || form.specification ? (['technical-specification'] as const) : []),
  ];
};

/** The papers that the applicant still has to hand in before `step` can open. */
export const papersToRequest = (step: StepId, head: Pick<CaseHead, 'papersIn'>): PaperId[] =>
  stepOf(step).required.filter((paper) => 'fromApplicant' in papers[paper] && !head.papersIn.includes(paper));

/** Returns the papers that the asking step still lacks, in words for the applicant, or undefined. */
export const missingPapersMessage = ({ asker, papersIn }: Pick<CaseHead, 'asker' | 'papersIn'>): string | undefined => {
  const missing = asker ? papersToRequest(asker, { papersIn }) : [];
  return missing.length === 0 ? undefined : `Masih kurang: ${missing.map((paper) => papers[paper].title).join(', ')}.`;
};

/** A revision's attachments: the former ones, each kind of which there is one only being replaced by its new file. */
export const mergeAttachments = (former: readonly Attachment[], added: readonly Attachment[]): Attachment[] => [
  ...former.filter(({ kind }) => !added.some((file) => file.kind === kind)),
  ...added,
];
