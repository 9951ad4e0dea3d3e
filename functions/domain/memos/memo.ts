import * as z from 'zod/mini';
import { canonicalJson } from '../case/canonical';
import type { Digest } from '../case/chain';
import type { OfficeEvent } from '../office/office-record';
import { profile } from '../office/office-profile';
import { figures } from '../statistics/figures';
import { monthText } from '../statistics/months';

/** Returns true if the office makes the monthly memo (nota dinas) on its figures to its head. Its file may switch it off. */
export const makesMemos = (): boolean => profile.letters?.memos !== false;

const instant = z.iso.datetime();
const backlogOfPost = z.object({
  post: z.string(),
  total: z.int(),
  notLate: z.int(),
  late: z.tuple([z.int(), z.int(), z.int()]),
});

/** The figures of a memo: a snapshot, so that a version always prints the same. */
const memoContent = z.object({
  month: z.string(),
  /** The month's figures, without agencies and weeks: no memo names them. */
  figures,
  /** The month before; left out in the first month that has records. */
  before: z.optional(figures),
  /** Cases that were open when the month ended. */
  open: z.int(),
  /** The waiting cases at the moment when the figures were read. */
  backlog: z.object({ at: instant, posts: z.array(backlogOfPost), withApplicant: z.int() }),
  /** Years whose days off were not entered. */
  withoutCalendar: z.array(z.string()),
  /** The roster ids of the sender and of the recipient, the head. The head is absent if their post had no holder. */
  sender: z.string(),
  head: z.optional(z.string()),
});
export type MemoContent = z.infer<typeof memoContent>;

/** One version of a month's memo, as it was printed. It never changes. */
export const memoRecord = z.object({
  documentId: z.string(),
  version: z.int(),
  issuedAt: instant,
  /** The hash of the office's chain before the event that records this version. */
  chainHash: z.string(),
  content: memoContent,
  /** The office's own number and day. */
  outgoing: z.optional(z.object({ number: z.string(), date: z.iso.date() })),
  key: z.string(),
  sha256: z.string(),
  size: z.int(),
});
export type MemoRecord = z.infer<typeof memoRecord>;

/** A version before it is printed. */
export type UnprintedMemo = Omit<MemoRecord, 'documentId' | 'key' | 'sha256' | 'size'>;

/** Returns Ajuan's own number of a version: "ND-1/2026-11". */
export const memoNumber = ({ version, content }: Pick<MemoRecord, 'version' | 'content'>): string =>
  `ND-${version}/${content.month}`;

/** Returns the name of a version's file: "Nota-Dinas-November-2026-versi-1.pdf". */
export const memoFileName = ({ content, version }: Pick<MemoRecord, 'version' | 'content'>): string =>
  `Nota-Dinas-${monthText(content.month).replace(' ', '-')}-versi-${version}.pdf`;

/** Returns the version in force of a month's versions, oldest first: the newest with a number, or else the newest. */
export const memoInForce = <Memo extends Pick<MemoRecord, 'outgoing'>>(versions: readonly Memo[]): Memo | undefined =>
  versions.findLast(({ outgoing }) => outgoing !== undefined) ?? versions.at(-1);

/** Returns 128 bits as lower-case hex that identify a version by its whole content. */
export const memoIdOf = ({ version, issuedAt, chainHash, content, outgoing }: UnprintedMemo, digest: Digest): string =>
  digest(`nota-dinas ${canonicalJson({ version, issuedAt, chainHash, content, outgoing })}`).slice(0, 32);

/** Returns true if two snapshots report the same. Waiting cases change by the hour, so they alone cause no new version. */
export const isSameReport = (first: MemoContent, other: MemoContent): boolean => {
  const reportedPart = ({ month, figures: monthFigures, before, sender }: MemoContent) =>
    canonicalJson({ month, figures: monthFigures, before, sender });
  return reportedPart(first) === reportedPart(other);
};

/** Checks memos against the office's chain: each matches the hash of its event, and none is missing. @returns the faults, one line each */
export const memoFaults = (
  memos: readonly MemoRecord[],
  events: readonly Pick<OfficeEvent, 'seq' | 'previousHash' | 'document'>[],
  digest: Digest,
): string[] => {
  const sealingEvents = events.filter(({ document }) => document !== undefined);
  const isSealed = ({ documentId, sha256, chainHash }: MemoRecord) => {
    const eventsOfMemo = sealingEvents.filter(({ document }) => document?.documentId === documentId);
    return (
      eventsOfMemo.length === 1 &&
      eventsOfMemo[0]?.document?.sha256 === sha256 &&
      eventsOfMemo[0].previousHash === chainHash
    );
  };
  return [
    ...memos
      .filter((memo) => memo.documentId !== memoIdOf(memo, digest) || !isSealed(memo))
      .map((memo) => `memo ${memoNumber(memo)} is not what its event sealed`),
    ...sealingEvents
      .filter(({ document }) => !memos.some(({ documentId }) => documentId === document?.documentId))
      .map(({ seq, document }) => `event ${seq} has no memo ${document?.documentId}`),
  ];
};
