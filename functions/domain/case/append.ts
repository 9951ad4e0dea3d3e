import type { Moment } from './case';
import { formHash, sealEvent } from './chain';
import { kindsOwed } from '../documents/document-rules';
import type { CaseEvent, CaseHead, FormRecord } from './records';

type Facts = Pick<
  CaseEvent,
  'type' | 'step' | 'round' | 'outcome' | 'holder' | 'requestNumber' | 'documentId' | 'documents' | 'actor'
>;

/** Appends one event that records a content by its hash, and moves the head's `seq` and `hash` along. */
export const appendHash = (head: CaseHead, facts: Facts, contentHash: string, { now, digest }: Moment) => {
  const { caseId, seq, hash: previousHash, status } = head;
  const sealed = { caseId, seq: seq + 1, at: now.toISOString(), status, ...facts, formHash: contentHash, previousHash };
  const event = sealEvent(sealed, digest);
  return { head: { ...head, seq: event.seq, hash: event.hash }, event };
};

export type Written = Facts & { kind: FormRecord['kind']; data: object };

/** Appends one event with its form, and the documents that this owes. */
export const append = (head: CaseHead, { kind, data, ...facts }: Written, moment: Moment) => {
  const { caseId, seq } = head;
  const { step, round, actor: by } = facts;
  const form: FormRecord = {
    caseId,
    seq: seq + 1,
    step,
    round,
    kind,
    at: moment.now.toISOString(),
    by,
    data: { ...data },
  };
  const addPending = { ...facts, documents: kindsOwed(form) };
  return { ...appendHash(head, addPending, formHash(form, moment.digest), moment), form };
};
