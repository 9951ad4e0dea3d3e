import { createHash } from 'node:crypto';
import { lookupPartOf } from '../../domain/documents/document-id';
import type { Draft } from '../../domain/forms/drafts';
import { numberKey } from '../../domain/letters/number-keys';
import type { NumberedLetter } from '../../domain/letters/numbered-letter';
import type { OutgoingItem } from '../../domain/letters/outgoing-list';
import type { CaseHead, LinkRecord } from '../../domain/case/records';
import { type StepId, stepOf } from '../../domain/sop/sop';

/**
 * The one table: its keys and indexes. One query of a case's partition reads the data of a page, in the order of these sort keys.
 *
 * - `entry#…`: an event with its form or document, and the step that it decided
 * - `files`: the ZIP
 * - `head`: the head with the open step
 * - `token`: the task token of the open step
 */
export const keys = { partition: 'pk', sort: 'sk', ttl: 'ttl' } as const;

/** Cases that `redeliver-cases` must check, by time. Sparse: it holds only items with `lookAt`. */
export const checkIndex = { name: 'look', partition: 'look', sort: 'lookAt', value: 'case' } as const;

const padNumber = (number: number) => `${number}`.padStart(6, '0');

export const casePartition = (caseId: string) => `case#${caseId}`;
/** Returns the case of a partition key, as `casePartition` makes it. */
export const caseIdOfKey = (pk: unknown): string => `${pk}`.slice(casePartition('').length);
export const entryPrefix = 'entry#';
export const eventPrefix = 'event#';
/** Returns the number of an entry's sort key, as `sort.entry` makes it. */
export const seqOfKey = (sk: unknown): number => Number(`${sk}`.slice(entryPrefix.length));
export const sort = {
  head: 'head',
  entry: (seq: number) => `${entryPrefix}${padNumber(seq)}`,
  event: (seq: number) => `${eventPrefix}${padNumber(seq)}`,
  bundle: 'files',
  token: 'token',
  draft: ({ step, round }: { step: StepId; round: number }) => `draft#${stepOf(step).number}#${padNumber(round)}`,
  /** The sort key of an item that is alone in its partition. */
  only: 'only',
} as const;
/** The first and the last sort key that one query of a case reads. */
export const caseRange = [entryPrefix, sort.token] as const;

export const headKey = (caseId: string) => ({ pk: casePartition(caseId), sk: sort.head });
export const tokenKey = (caseId: string) => ({ pk: casePartition(caseId), sk: sort.token });
export const entryKey = ({ caseId, seq }: { caseId: string; seq: number }) => ({
  pk: casePartition(caseId),
  sk: sort.entry(seq),
});
/**
 * Returns the key of a draft, which begins with `sort.draft` of its step and round. An earlier version kept one draft for each step, and
 * added nothing more.
 */
export const draftKey = ({
  caseId,
  author,
  slot,
  ...at
}: Pick<Draft, 'caseId' | 'step' | 'round' | 'author' | 'slot'>) => ({
  pk: casePartition(caseId),
  sk: author === undefined ? sort.draft(at) : `${sort.draft(at)}#${author}#${slot}`,
});
export const bundleKey = (caseId: string) => ({ pk: casePartition(caseId), sk: sort.bundle });
/** The most bytes that DynamoDB accepts as a partition key, and as a sort key. */
const maxPartitionBytes = 2048;
export const maxSortBytes = 1024;
/**
 * Returns a key made of typed text, or its hash if the key is too long. Capitals and compatibility characters lengthen a text (U+FDFA
 * becomes 18 letters). A key that fits stays unchanged, and equal to the stored key.
 */
const fittingKey = (pk: string): string =>
  Buffer.byteLength(pk) <= maxPartitionBytes ? pk : `${pk.slice(0, pk.indexOf('#'))}#sha256#${sha256(pk)}`;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const only = (pk: string) => ({ pk: fittingKey(pk), sk: sort.only });
export const linkKey = ({ hash }: Pick<LinkRecord, 'hash'>) => only(`link#${hash}`);
export const trackingKey = (trackingId: string) => only(`track#${trackingId}`);
export const subdomainKey = (label: string) => only(`subdomain#${label}`);
export const letterGuardKey = (letterKey: string) => only(`letter#${letterKey}`);
export const uploadsKey = (scope: string) => only(`uploads#${scope}`);
export const earlierUploadKey = (uploadId: string) => only(`upload#${uploadId}`);
/** Returns the key of the item with which `/verifikasi` finds the case or memo of a document. The documents of a case share it. */
export const documentLookupKey = (documentId: string) => only(`document#${lookupPartOf(documentId)}`);
/** Letters that wait for a number or a signature, by the time of their decision. */
export const outgoingPartition = 'outgoing';
export const outgoingKey = ({ decidedAt, caseId, of }: Pick<OutgoingItem, 'decidedAt' | 'caseId' | 'of'>) => ({
  pk: outgoingPartition,
  sk: `${decidedAt}#${caseId}#${of}`,
});
/** Returns the key of a letter's number in the list of its month, by day and number. */
export const numberedKey = (entry: Pick<NumberedLetter, 'number' | 'date'>) => ({
  pk: numberedPartition(entry.date.slice(0, 7)),
  sk: `${entry.date}#${numberKey(entry)}`,
});
export const numberedPartition = (month: string) => `numbered#${month}`;
/** Returns the key of a used number of outgoing letters: the year and the number. */
export const outgoingNumberKey = (key: string) => only(`outgoing-number#${key}`);
/** A year's numbers: the highest opened number, and slots with opened numbers that nobody has taken. */
export const serialPartition = (year: string) => `serial#${year}`;
export const counterKey = (year: string) => only(serialPartition(year));
export const slotPrefix = 'slot#';
export const slotKey = (year: string, slot: number) => ({
  pk: serialPartition(year),
  sk: `${slotPrefix}${`${slot}`.padStart(2, '0')}`,
});

/** The index of open and done work. `waits#<holder>` holds heads by due time, `decided#<holder>` steps by the time of decision. */
export const workIndex = { name: 'work', partition: 'worker', sort: 'workAt' } as const;
export const waitsFor = (holder: string) => `waits#${holder}`;
export const decidedBy = (holder: string) => `decided#${holder}`;

/** Returns the key of a month's figures, for the whole office or one agency. `countedKey` holds how far they are counted. */
export const figuresKey = (agency: string | undefined, month: string) => ({
  pk: fittingKey(`figures#${agency ?? ''}`),
  sk: month,
});
export const countedKey = only('counted');

/** The register of requests: heads by status, newest last, each with a unique sort key. No page scans. */
export const registerIndex = { name: 'register', partition: 'shelf', sort: 'shelvedAt' } as const;
export const shelvedAt = ({ receivedAt, caseId }: Pick<CaseHead, 'receivedAt' | 'caseId'>) => `${receivedAt}#${caseId}`;

/** Every index, for the table's definitions. They hold only keys: pages read the heads that the keys name. */
export const indexes = [checkIndex, workIndex, registerIndex] as const;

/** The words of the register's search: `<word>#<receivedAt>#<caseId>` below the word's first three letters. */
export const wordPartition = (word: string) => `word#${[...word].slice(0, 3).join('')}`;
export const wordKey = (word: string, { receivedAt, caseId }: Pick<CaseHead, 'receivedAt' | 'caseId'>) => ({
  pk: wordPartition(word),
  sk: `${word}#${receivedAt}#${caseId}`,
});

export const limitKey = (kind: string, hash: string, window: number) => only(`limit#${kind}#${hash}#${window}`);
/** Returns the key of a mail of a day's morning round: one item for each mailbox, by its hash. */
export const roundKey = (day: string, person: string) => ({ pk: `round#${day}`, sk: person });
/** Returns the key of the mark for a complete round of the day. It is separate from the round's claims, which are read together. */
export const throughKey = (day: string) => only(`round-through#${day}`);
/** Keys of the roster and calendar versions that the last complete passes over open steps used. */
export const passKey = { holders: only('moved'), calendar: only('calendar') } as const;
export const signInKey = (hash: string) => only(`signin#${hash}`);
export const signInMailsKey = (mailbox: string) => only(`signins#${mailbox}`);
export const sessionKey = (hash: string) => only(`session#${hash}`);
export const exportKey = (exportId: string) => only(`export#${exportId}`);

/** The catalogue of applications: each record with its chain, the item that reserves its name, and the items that find it. */
export const appPartition = (id: string) => `app#${id}`;
export const appKey = (id: string) => ({ pk: appPartition(id), sk: 'record' });
export const appEventKey = ({ id, seq }: { id: string; seq: number }) => ({
  pk: appPartition(id),
  sk: sort.event(seq),
});
export const appNameKey = (folded: string) => only(`appname#${folded}`);
export const appListPartition = (list: string) => `apps#${list}`;
export const appWordPartition = (word: string) => `appword#${[...word].slice(0, 3).join('')}`;

/** The office's monthly memos: every version, the newest month last. A document's pointer names a version by its sort key. */
export const memoPartition = 'memos';
export const memoSort = (month: string, version: number) => `${month}#${padNumber(version)}`;

export const officeKey = only('office');
export const officeEventKey = (seq: number) => ({ pk: 'office', sk: sort.event(seq) });
