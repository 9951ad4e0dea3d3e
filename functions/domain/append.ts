import type { Moment } from './case';
import { formHash, sealEvent } from './chain';
import type { CaseEvent, CaseHead, FormRecord } from './records';

export type Written = Pick<CaseEvent, 'type' | 'step' | 'round' | 'outcome' | 'holder' | 'requestNumber'> & {
  actor: string;
  kind: FormRecord['kind'];
  data: object;
};

/** Appends one event with its form and moves the head's `seq` and `hash` along. */
export const append = (head: CaseHead, written: Written, { now, digest }: Moment) => {
  const { actor, kind, data, ...facts } = written;
  const at = now.toISOString();
  const { caseId, seq: previousSeq, hash: previousHash, status } = head;
  const seq = previousSeq + 1;
  const form: FormRecord = {
    caseId,
    seq,
    step: facts.step,
    round: facts.round,
    kind,
    at,
    by: actor,
    data: { ...data },
  };
  const event = sealEvent(
    { caseId, seq, at, actor, status, ...facts, formHash: formHash(form, digest), previousHash },
    digest,
  );
  return { head: { ...head, seq, hash: event.hash }, event, form };
};
