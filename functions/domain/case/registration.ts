import { append } from './append';
import { applicant, type Moment, firstCheckAt } from './case';
import { chainStart } from './chain';
import type { RequestForm } from '../forms/forms';
import { letterKey, requestNumber } from './numbering';
import type { CaseEvent, CaseHead, FormRecord, StepRecord } from './records';
import { requestFacts } from './request-facts';

export interface Registration {
  head: CaseHead;
  step: StepRecord;
  event: CaseEvent;
  form: FormRecord;
}

/** Registers a request under the next serial of its year (step 1). Step 2 comes next. */
export const register = (
  submission: { requestId: string; form: RequestForm; bodyHash: string; trackingId: string },
  serial: number,
  moment: Moment,
): Registration => {
  const { requestId: caseId, form: data, bodyHash, trackingId } = submission;
  const at = moment.now.toISOString();
  const number = requestNumber(serial, moment.now);
  const blank: CaseHead = {
    caseId,
    requestNumber: number,
    trackingId,
    status: 'berjalan',
    next: { step: 'agency-disposition', round: 1 },
    rounds: { request: 1, 'agency-disposition': 1 },
    assigned: {},
    ...requestFacts(data),
    letterKeys: [letterKey(data.agency.name, data.letter.number)],
    receivedAt: at,
    mailbox: 1,
    execution: 1,
    seq: 0,
    hash: chainStart,
    bodyHash,
    nextCheckAt: firstCheckAt(moment.now),
  };
  const eventKind = { type: 'registered', step: 'request', round: 1, requestNumber: number } as const;
  const step: StepRecord = {
    caseId,
    step: 'request',
    round: 1,
    status: 'selesai',
    holder: applicant,
    openedAt: at,
    decidedAt: at,
    decidedBy: applicant,
    decidedSeq: 1,
    workingDays: 0,
  };
  return { step, ...append(blank, { ...eventKind, actor: applicant, form: { kind: 'request', data } }, moment) };
};
