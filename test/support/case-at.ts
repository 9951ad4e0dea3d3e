import { systemIds } from '../../functions/adapters/system';
import type { Moment } from '../../functions/domain/case/case';
import type { CaseHead, CaseView, OpenHead, StepRecord } from '../../functions/domain/case/records';
import { requestFacts } from '../../functions/domain/case/request-facts';
import type { ClosedStatus, StepId } from '../../functions/domain/sop/sop';
import { requestOf } from './dossier';

/** Views of a case without the product's rules: a test of one rule must not depend on the others. */

export const caseId = '0f2b7c1e-6a3d-4f57-9c1b-2d8e4a6b7c90';

/** Tuesday, 1 December 2026, 09.00 WIB. */
export const moment: Moment = { now: new Date('2026-12-01T02:00:00Z'), digest: systemIds.digest };

const facts = {
  caseId,
  requestNumber: '12/PAB/DISKOMINFO/XI/2026',
  trackingId: 'tracking',
  assigned: { 'kepala-bidang': 'kabid-aptika', 'kepala-seksi': 'kasi-aplikasi' },
  ...requestFacts(requestOf()),
  letterKeys: ['dinas kesehatan#005 123'],
  receivedAt: '2026-11-24T01:00:00.000Z',
  mailbox: 1,
  execution: 1,
  seq: 7,
  hash: 'a'.repeat(64),
  bodyHash: 'body',
};

type OpenFacts = Partial<Omit<OpenHead, 'status' | 'next' | 'asker'>>;

/** Returns the head of a case whose next step is this one. For the applicant's step, `asker` is the step that returned the request. */
export const headAt = (
  step: StepId,
  change: OpenFacts = {},
  { round = 1, asker = 'agency-disposition' as StepId } = {},
): OpenHead => {
  const head = { ...facts, rounds: { [step]: round }, ...change, next: { step, round } };
  return step === 'request' ? { ...head, status: 'menunggu-pemohon', asker } : { ...head, status: 'berjalan' };
};

/** Returns the head of a closed case. */
export const closedHead = (status: ClosedStatus, change: OpenFacts & { asker?: StepId } = {}): CaseHead => ({
  ...facts,
  rounds: {},
  closedAt: '2026-11-30T02:00:00.000Z',
  ...change,
  status,
});

const owners: Record<StepId, string> = {
  request: 'pemohon',
  'agency-disposition': 'kadis',
  'division-disposition': 'kabid-aptika',
  'conformity-analysis': 'kasi-aplikasi',
  'integration-analysis': 'kasi-aplikasi',
  integration: 'kasi-aplikasi',
  build: 'kasi-aplikasi',
};

/** Returns a round of a step that has waited since Monday, 30 November 2026, 09.00 WIB. */
export const recordAt = (step: StepId, change: Partial<StepRecord> = {}): StepRecord => ({
  caseId,
  step,
  round: 1,
  status: step === 'request' ? 'menunggu-pemohon' : 'terbuka',
  holder: owners[step],
  post: owners[step],
  openedAt: '2026-11-30T02:00:00.000Z',
  token: 'token',
  ...change,
});

/** Returns a round of a step that was decided on 30 November 2026. */
export const decidedAt = (step: StepId, change: Partial<StepRecord> = {}): StepRecord =>
  recordAt(step, {
    status: 'selesai',
    decidedAt: '2026-11-30T08:00:00.000Z',
    decidedBy: owners[step],
    decidedSeq: 7,
    ...change,
  });

/** Returns a case that waits at an open step. */
export const openAt = (step: StepId, change: OpenFacts = {}, record: Partial<StepRecord> = {}): CaseView => {
  const round = record.round ?? 1;
  return { head: headAt(step, change, { round }), steps: [recordAt(step, record)] };
};
