import type { CaseHead } from '../case/records';
import { type PaperId, papers, type StepId, stepOf } from './sop';

/** A file attached to a form, stored unchangeably. `size` is in bytes, `sha256` in hex. */
export interface Attachment {
  kind: string;
  name: string;
  size: number;
  type: string;
  sha256: string;
  key: string;
}

/** Returns the papers that a request provides: its letter, and its specification as a file or as the completed form. */
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

/** Returns the papers that the applicant must provide before `step` can open. */
export const papersToRequest = (step: StepId, head: Pick<CaseHead, 'papersIn'>): PaperId[] =>
  stepOf(step).required.filter((paper) => 'fromApplicant' in papers[paper] && !head.papersIn.includes(paper));

/** Returns the message about papers that the asking step still misses, or undefined. */
export const missingPapersMessage = ({ asker, papersIn }: Pick<CaseHead, 'asker' | 'papersIn'>): string | undefined => {
  const missing = asker ? papersToRequest(asker, { papersIn }) : [];
  return missing.length === 0 ? undefined : `Masih kurang: ${missing.map((paper) => papers[paper].title).join(', ')}.`;
};

/**
 * Returns a revision's attachments: the former ones and the new ones. New files replace all former files of the same
 * kind.
 */
export const mergeAttachments = (former: readonly Attachment[], added: readonly Attachment[]): Attachment[] => [
  ...former.filter(({ kind }) => !added.some((file) => file.kind === kind)),
  ...added,
];
