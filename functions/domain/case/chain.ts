import { canonicalJson } from './canonical';
import type { CaseEvent, CaseHead, FormRecord } from './records';
import { isClosed } from '../sop/sop';

/** SHA-256 of a text's UTF-8, as lower-case hex. Given from outside: the domain stays pure. */
export type Digest = (text: string) => string;

/** The hash that the first event follows. */
export const chainStart = '0'.repeat(64);

export const formHash = (form: Pick<FormRecord, 'data'>, digest: Digest): string => digest(canonicalJson(form.data));

/** Seals an event onto the chain: its hash covers all its parts and the hash before it. */
export const sealEvent = (event: Omit<CaseEvent, 'hash'>, digest: Digest): CaseEvent => ({
  ...event,
  hash: digest(canonicalJson(event)),
});

/** An event that records no document has one form, by the same person at the same time in the same round. */
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

/** A step opens without an event: of an open case's status the chain proves only that the case is not closed. */
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
 * Checks a case's chain. Its events stand in order without a gap, and each hash is right. The newest is the one that the head names, so
 * that a cut tail shows. Every form is the one that its event recorded.
 * @returns one line for each fault, none when all is well
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
