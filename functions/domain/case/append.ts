import { addPending, type Moment } from './case';
import { formHash, sealEvent } from './chain';
import { requiredKinds } from '../documents/document-rules';
import type { CaseEvent, CaseHead, FormContent, FormRecord } from './records';
import { draftsAmong } from '../letters/letter-kinds';

type Facts = Pick<
  CaseEvent,
  'type' | 'step' | 'round' | 'outcome' | 'holder' | 'requestNumber' | 'documentId' | 'documents' | 'letters' | 'actor'
>;

/** Appends one event that records content by its hash. Updates the head's `seq` and `hash`. */
export const appendHash = (head: CaseHead, facts: Facts, contentHash: string, { now, digest }: Moment) => {
  const { caseId, seq, hash: previousHash, status } = head;
  const sealed = { caseId, seq: seq + 1, at: now.toISOString(), status, ...facts, formHash: contentHash, previousHash };
  const event = sealEvent(sealed, digest);
  return { head: { ...head, seq: event.seq, hash: event.hash }, event };
};

/** An event's facts with the form that it records. */
type EventWithForm = Facts & { form: FormContent };

/** Appends one event with its form, and lists the documents that the form requires. They are pending until they are issued. */
export const append = (head: CaseHead, { form: content, ...facts }: EventWithForm, moment: Moment) => {
  const { caseId, seq } = head;
  const { step, round, actor: by } = facts;
  const form: FormRecord = { ...content, caseId, seq: seq + 1, step, round, at: moment.now.toISOString(), by };
  const documents = requiredKinds(form);
  const letters = draftsAmong(documents, form);
  const complete = { ...facts, documents, ...(letters.length > 0 && { letters }) };
  const pendingHead = documents.length > 0 ? { ...head, pending: addPending(head, 'documents') } : head;
  return { ...appendHash(pendingHead, complete, formHash(form, moment.digest), moment), form };
};
