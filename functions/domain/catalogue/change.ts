import { canonicalJson } from '../case/canonical';
import { chainStart, type Digest } from '../case/chain';
import { catalogueFields } from './fields';
import type { CatalogueContent, CatalogueDifference, CatalogueEvent, CatalogueRecord, CatalogueState } from './record';
import { shownValue } from './values';
import { sealedChainFaults } from '../case/sealed-chain';

/** A record's next version with the event of its change. `before` is undefined for a new record. */
export interface CatalogueChange {
  before?: CatalogueRecord;
  after: CatalogueRecord;
  event: CatalogueEvent;
}

export interface CatalogueAct {
  type: CatalogueEvent['type'];
  /** An administrator's id, 'sistem', or 'ops'. */
  actor: string;
  now: Date;
  digest: Digest;
  other?: string;
}

/** Returns the values that differ between two contents, as readable text. Differences in personal data have no values. */
export const differencesOf = (before: CatalogueContent | undefined, after: CatalogueContent): CatalogueDifference[] =>
  catalogueFields.flatMap(({ name, field }) => {
    const [oldValue, newValue] = [before && shownValue(name, before), shownValue(name, after)];
    if ((oldValue || undefined) === (newValue || undefined)) return [];
    return [{ field: name, ...(!field.personal && { before: oldValue || undefined, after: newValue || undefined }) }];
  });

type NextRecord = { id: string; content: CatalogueContent } & (
  { state: Exclude<CatalogueState, 'merged'> } | { state: 'merged'; into: string }
);

/** Returns the next version of a record, sealed onto its chain. */
export const changeCatalogue = (
  before: CatalogueRecord | undefined,
  next: NextRecord,
  act: CatalogueAct,
): CatalogueChange => {
  const { type, actor, now, digest, other } = act;
  const sealedPart = {
    id: next.id,
    seq: (before?.version ?? 0) + 1,
    type,
    at: now.toISOString(),
    actor,
    differences: differencesOf(before?.content, next.content),
    ...(other !== undefined && { other }),
    recordHash: digest(canonicalJson(next)),
    previousHash: before?.hash ?? chainStart,
  };
  const hash = digest(canonicalJson(sealedPart));
  return { before, after: { ...next, version: sealedPart.seq, hash }, event: { ...sealedPart, hash } };
};

/** Checks a record's chain as domain/office/office-chain.ts checks the office's. @returns the faults, one line each */
export const catalogueChainFaults = (
  { version, hash, words: _words, ...chainedPart }: CatalogueRecord,
  events: readonly CatalogueEvent[],
  digest: Digest,
): string[] => sealedChainFaults({ version, hash, recordHash: digest(canonicalJson(chainedPart)) }, events, digest);
