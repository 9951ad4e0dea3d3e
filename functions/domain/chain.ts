import { canonicalJson } from './canonical';
import type { CaseEvent, FormRecord } from './records';

/** SHA-256 of a text's UTF-8, as lower-case hex. Given from outside: the domain stays pure. */
export type Digest = (text: string) => string;

/** What the first event follows. */
export const chainStart = '0'.repeat(64);

export const formHash = (form: Pick<FormRecord, 'data'>, digest: Digest): string => digest(canonicalJson(form.data));

/** Seals an event onto the chain: its hash covers all its parts and the hash before it. */
export const sealEvent = (event: Omit<CaseEvent, 'hash'>, digest: Digest): CaseEvent => ({
  ...event,
  hash: digest(canonicalJson(event)),
});

/**
 * Checks a case's chain: events in order without a gap, each hash right, the newest the one that the head names (so that a
 * cut tail shows), every form the one that its event recorded.
 * @returns what is wrong, one line each; empty when all is well
 */
export const chainFaults = (
  head: { seq: number; hash: string },
  events: readonly CaseEvent[],
  forms: readonly FormRecord[],
  digest: Digest,
): string[] => {
  const faults: string[] = [];
  let previous = chainStart;
  events.forEach((event, index) => {
    const { hash, ...sealed } = event;
    if (event.seq !== index + 1) faults.push(`event ${event.seq} stands at place ${index + 1}`);
    if (event.previousHash !== previous) faults.push(`event ${event.seq} does not follow the one before it`);
    if (hash !== digest(canonicalJson(sealed))) faults.push(`event ${event.seq} was changed`);
    const form = forms.find((candidate) => candidate.seq === event.seq);
    if (!form && !event.documentId) faults.push(`event ${event.seq} has no form`);
    else if (form && formHash(form, digest) !== event.formHash)
      faults.push(`the form of event ${event.seq} was changed`);
    previous = hash;
  });
  if (head.seq !== events.length || head.hash !== previous) faults.push('the newest events are missing');
  return faults;
};
