import { canonicalJson } from './canonical';
import { chainStart, type Digest } from './chain';

/** An event of a record with its own chain. Each event seals the event before it and the record after the change. */
interface SealedEvent {
  seq: number;
  previousHash: string;
  recordHash: string;
  hash: string;
}

/**
 * Checks the chain of a record's changes, oldest event first.
 * @param record the version and hash in the record, and the digest of its present content
 * @returns one line for each fault
 */
export const sealedChainFaults = (
  record: { version: number; hash: string; recordHash: string },
  events: readonly SealedEvent[],
  digest: Digest,
): string[] => {
  const faults: string[] = [];
  let previous = chainStart;
  events.forEach(({ hash, ...sealed }, index) => {
    if (sealed.seq !== index + 1) faults.push(`event ${sealed.seq} stands at place ${index + 1}`);
    if (sealed.previousHash !== previous) faults.push(`event ${sealed.seq} does not follow the one before it`);
    if (hash !== digest(canonicalJson(sealed))) faults.push(`event ${sealed.seq} was changed`);
    previous = hash;
  });
  if (record.version !== events.length || record.hash !== previous) faults.push('the newest events are missing');
  const newest = events.at(-1);
  if (newest && newest.recordHash !== record.recordHash) faults.push('the record was changed');
  return faults;
};
