import { canonicalJson } from './canonical';
import { chainStart, type Digest } from './chain';
import type { OfficeEvent, OfficeRecord } from './office-record';
import type { Roster } from './roster';

/** An office before its first change. */
export const firstRecord = (roster: Roster, administrators: OfficeRecord['administrators'] = []): OfficeRecord => ({
  ...{ version: 0, hash: chainStart, roster, administrators },
  ...{ dayChanges: [], reservedNames: [], bounces: [] },
});

export interface OfficeChange {
  after: OfficeRecord;
  event: OfficeEvent;
}

/** Seals a change of the office's record onto its chain: the event holds the hash of all that the record says after it. */
export const changeOffice = (
  before: OfficeRecord,
  content: Omit<OfficeRecord, 'version' | 'hash'>,
  { type, actor, subject }: Pick<OfficeEvent, 'type' | 'actor' | 'subject'>,
  { now, digest }: { now: Date; digest: Digest },
): OfficeChange => {
  const { roster, administrators, dayChanges, reservedNames, bounces } = content;
  const kept = { roster, administrators, dayChanges, reservedNames, bounces };
  const sealed = {
    ...{ seq: before.version + 1, type, actor, subject, at: now.toISOString() },
    ...{ recordHash: digest(canonicalJson(kept)), previousHash: before.hash },
  };
  const hash = digest(canonicalJson(sealed));
  return { after: { ...kept, version: sealed.seq, hash }, event: { ...sealed, hash } };
};
