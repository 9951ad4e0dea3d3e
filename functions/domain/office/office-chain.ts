import { canonicalJson } from '../case/canonical';
import { chainStart, type Digest } from '../case/chain';
import type { OfficeEvent, OfficeRecord } from './office-record';
import type { Roster } from './roster';
import { sealedChainFaults } from '../case/sealed-chain';

/** Returns the record of an office before its first change. */
export const firstRecord = (roster: Roster, administrators: OfficeRecord['administrators'] = []): OfficeRecord => ({
  version: 0,
  hash: chainStart,
  roster,
  administrators,
  dayChanges: [],
  reservedNames: [],
  bounces: [],
});

type Content = Omit<OfficeRecord, 'version' | 'hash'>;
const keptOf = ({
  roster,
  removed,
  administrators,
  dayChanges,
  reservedNames,
  bounces,
  cleared,
  removals,
}: Content): Content => ({
  roster,
  administrators,
  dayChanges,
  reservedNames,
  bounces,
  // Left out if empty, so the hashes of older records stay the same.
  ...(removed && { removed }),
  ...(cleared && { cleared }),
  ...(removals && { removals }),
});

interface OfficeChange {
  after: OfficeRecord;
  event: OfficeEvent;
}

/**
 * Seals a change of the office's record onto its chain. The event holds the hash of the whole record after the change.
 */
export const changeOffice = (
  before: OfficeRecord,
  content: Content,
  { type, actor, subject, document }: Pick<OfficeEvent, 'type' | 'actor' | 'subject' | 'document'>,
  { now, digest }: { now: Date; digest: Digest },
): OfficeChange => {
  const kept = keptOf(content);
  const sealed = {
    seq: before.version + 1,
    type,
    actor,
    subject,
    // Left out if undefined, as in older events.
    ...(document && { document }),
    at: now.toISOString(),
    recordHash: digest(canonicalJson(kept)),
    previousHash: before.hash,
  };
  const hash = digest(canonicalJson(sealed));
  return { after: { ...kept, version: sealed.seq, hash }, event: { ...sealed, hash } };
};

/** Checks the office's chain, like domain/case/chain.ts for a case. @returns one line for each fault */
export const officeChainFaults = (record: OfficeRecord, events: readonly OfficeEvent[], digest: Digest): string[] =>
  sealedChainFaults({ ...record, recordHash: digest(canonicalJson(keptOf(record))) }, events, digest);
