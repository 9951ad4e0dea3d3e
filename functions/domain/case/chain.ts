import { canonicalJson } from './canonical';
import type { CaseEvent, CaseHead, FormRecord } from './records';
import { isClosed } from '../sop/sop';

/** Returns the SHA-256 of a text's UTF-8 bytes, in lower-case hex. Callers pass it in, so the domain stays pure. */
export type Digest = (text: string) => string;

/** The previous hash of the first event. */
export const chainStart = '0'.repeat(64);

export const formHash = (form: Pick<FormRecord, 'data'>, digest: Digest): string => digest(canonicalJson(form.data));

/** Adds the hash to an event. It covers all the event's fields, including the previous hash. */
export const sealEvent = (event: Omit<CaseEvent, 'hash'>, digest: Digest): CaseEvent => ({
  ...event,
  hash: digest(canonicalJson(event)),
});

/** Checks the form of an event. An event without a document has one form, with the same actor, time, step and round. */
const formFaults = (event: CaseEvent, forms: readonly FormRecord[], digest: Digest): string[] => {
  const { seq, step, round, at, actor, documentId } = event;
  if (documentId) return [];
  const [form, ...others] = forms.filter((candidate) => candidate.seq === seq);
  if (!form) return [`event ${seq} has no form`];
  if (others.length > 0) return [`event ${seq} has more than one form`];
  const same = form.step === step && form.round === round && form.at === at && form.by === actor;
  return same && formHash(form, digest) === event.formHash ? [] : [`the form of event ${seq} was changed`];
};

type Head = Pick<CaseHead, 'seq' | 'hash'> & Partial<Pick<CaseHead, 'status' | 'requestNumber'>>;

/**
 * Compares the head with the chain. Opening a step writes no event, so the chain can't prove the status of an open
 * case.
 */
const headFaults = ({ status, requestNumber }: Head, events: readonly CaseEvent[]): string[] => {
  const sealed = events.at(-1)?.status;
  const number = events.find((event) => event.requestNumber)?.requestNumber;
  const ended = [status, sealed].some((one) => one && isClosed(one));
  return [
    ...(status && sealed && ended && status !== sealed ? ["the status is not the newest event's"] : []),
    ...(requestNumber && number && requestNumber !== number ? ['the request number is not the recorded one'] : []),
  ];
};

/**
 * Checks a case's chain. Events are in order without a gap, and each hash is right. The head names the newest event,
 * which reveals a cut tail. Every form matches the hash in its event.
 * @returns one line for each fault, or an empty list
 */
export const chainFaults = (
  head: Head,
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
    faults.push(...formFaults(event, forms, digest));
    previous = hash;
  });
  const strays = forms.filter(({ seq }) => !events.some((event) => event.seq === seq && !event.documentId));
  faults.push(...strays.map(({ seq }) => `a form names event ${seq}, which has none`));
  faults.push(...headFaults(head, events));
  if (head.seq !== events.length || head.hash !== previous) faults.push('the newest events are missing');
  return faults;
};
