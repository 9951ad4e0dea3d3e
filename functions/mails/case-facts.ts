import type { CaseHead } from '../domain/case/records';

/**
 * Returns the request number as a fact. It has its own line in every mail's text, where tools find it
 * (local/ops/mails.ts).
 */
export const numberFact = ({ requestNumber }: Pick<CaseHead, 'requestNumber'>) =>
  ['Nomor permohonan', requestNumber] as const;

/** Returns the facts of a request that appear in every mail about it. */
export const caseFacts = (
  head: Pick<CaseHead, 'requestNumber' | 'agency' | 'application'>,
): (readonly [string, string])[] => [
  ['Aplikasi', head.application.name],
  ['OPD pemohon', head.agency],
  numberFact(head),
];
