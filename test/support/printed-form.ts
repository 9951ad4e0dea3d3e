import type { DocumentRecord } from '../../functions/domain/case/records';
import { play, requestOf } from './dossier';

/** Returns the printed request form of the event `seq`. With a hash it has a signed version of these bytes. */
export const printedForm = (seq: number, signedSha256?: string): DocumentRecord => ({
  documentId: `form-${seq}`,
  caseId: play(requestOf()).dossier.head.caseId,
  seq,
  kind: 'formulir-pengajuan',
  title: 'Formulir',
  number: 'FP-1/1',
  version: 1,
  step: 'request',
  round: 1,
  audience: 'applicant',
  issuedAt: '2026-11-24T02:00:00Z',
  chainHash: 'x',
  key: 'k',
  sha256: 's',
  size: 1,
  ...(signedSha256 !== undefined && {
    signed: { key: 'k2', sha256: signedSha256, size: 1, at: '2026-11-24T03:00:00Z', by: 'pemohon' },
  }),
});
