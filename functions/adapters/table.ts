import type { CaseHead, FormRecord, LinkRecord, StepRecord } from '../domain/records';
import { shelfOf } from '../domain/register-shelves';
import { type StepId, stepOf } from '../domain/sop';

/**
 * The one table: its keys and index. A case's items share a partition: `event#…`, `form#…`, `head`, `step#…` in this order,
 * so that the head and the steps are one query, and with the forms another.
 */
export const keys = { partition: 'pk', sort: 'sk', ttl: 'ttl' } as const;

/** Cases that `redeliver` should look at, by time. Sparse: an item without `lookAt` is not in it. */
export const lookIndex = { name: 'look', partition: 'look', sort: 'lookAt', value: 'case' } as const;

const padded = (number: number) => `${number}`.padStart(6, '0');

export const casePartition = (caseId: string) => `case#${caseId}`;
export const sort = {
  head: 'head',
  step: ({ step, round }: { step: StepId; round: number }) => `step#${stepOf(step).number}#${padded(round)}`,
  form: (seq: number) => `form#${padded(seq)}`,
  event: (seq: number) => `event#${padded(seq)}`,
  document: (seq: number, kind: string) => `document#${padded(seq)}#${kind}`,
  draft: ({ step, round }: { step: StepId; round: number }) => `draft#${stepOf(step).number}#${padded(round)}`,
  /** Everything that is alone in its partition. */
  only: 'only',
} as const;
/** Ranges of sort keys; `~` sorts after every digit. */
export const range = {
  view: [sort.head, 'step#~'],
  dossier: ['form#', 'step#~'],
  events: ['event#', 'event#~'],
  documents: ['document#', 'document#~'],
} as const;

export const headKey = (caseId: string) => ({ pk: casePartition(caseId), sk: sort.head });
export const stepKey = (record: Pick<StepRecord, 'caseId' | 'step' | 'round'>) => ({
  pk: casePartition(record.caseId),
  sk: sort.step(record),
});
export const formKey = ({ caseId, seq }: Pick<FormRecord, 'caseId' | 'seq'>) => ({
  pk: casePartition(caseId),
  sk: sort.form(seq),
});
export const eventKey = ({ caseId, seq }: { caseId: string; seq: number }) => ({
  pk: casePartition(caseId),
  sk: sort.event(seq),
});
export const documentKey = ({ caseId, seq, kind }: { caseId: string; seq: number; kind: string }) => ({
  pk: casePartition(caseId),
  sk: sort.document(seq, kind),
});
export const draftKey = (caseId: string, at: { step: StepId; round: number }) => ({
  pk: casePartition(caseId),
  sk: sort.draft(at),
});
export const bundleKey = (caseId: string) => ({ pk: casePartition(caseId), sk: 'bundle' });
const only = (pk: string) => ({ pk, sk: sort.only });
export const linkKey = ({ hash }: Pick<LinkRecord, 'hash'>) => only(`link#${hash}`);
export const trackingKey = (trackingId: string) => only(`track#${trackingId}`);
export const subdomainKey = (label: string) => only(`subdomain#${label}`);
export const letterGuardKey = (letterKey: string) => only(`letter#${letterKey}`);
export const uploadCountKey = (scope: string) => only(`uploads#${scope}`);
export const uploadRecordKey = (uploadId: string) => only(`upload#${uploadId}`);
export const documentLookupKey = (documentId: string) => only(`document#${documentId}`);
export const counterKey = (year: string) => only(`serial#${year}`);

/**
 * What waits for somebody, by time, and what they decided: `waits#<holder>` holds heads by due time, `decided#<holder>` steps by
 * the time of decision.
 */
export const workIndex = { name: 'work', partition: 'worker', sort: 'workAt' } as const;
export const waitsFor = (holder: string) => `waits#${holder}`;
export const decidedBy = (holder: string) => `decided#${holder}`;

/** The register of requests: heads by where they stand, newest last, each at a place of its own. No page scans. */
export const registerIndex = { name: 'register', partition: 'shelf', sort: 'shelvedAt' } as const;
export const shelvedAt = ({ receivedAt, caseId }: Pick<CaseHead, 'receivedAt' | 'caseId'>) => `${receivedAt}#${caseId}`;

/** Every index, for the table's definitions. Keys only: what a page shows is read from the heads that it lists. */
export const indexes = [lookIndex, workIndex, registerIndex] as const;

/** The head with what puts it into the indexes. */
export const indexed = (head: CaseHead) => ({
  ...head,
  ...(head.lookAt && { [lookIndex.partition]: lookIndex.value }),
  ...(head.waits && { [workIndex.partition]: waitsFor(head.waits.holder), [workIndex.sort]: head.waits.at }),
  [registerIndex.partition]: shelfOf(head),
  [registerIndex.sort]: shelvedAt(head),
});

/** A step with what puts it into the work of the official who decided it; the applicant's steps have no post. */
export const worked = (step: StepRecord) => ({
  ...step,
  ...(step.decidedAt &&
    step.post && { [workIndex.partition]: decidedBy(step.decidedBy!), [workIndex.sort]: step.decidedAt }),
});

/** Words that the register is searched by: `<word>#<receivedAt>#<caseId>` below the word's first three letters. */
export const wordPartition = (word: string) => `word#${word.slice(0, 3)}`;
export const wordKey = (word: string, { receivedAt, caseId }: Pick<CaseHead, 'receivedAt' | 'caseId'>) => ({
  pk: wordPartition(word),
  sk: `${word}#${receivedAt}#${caseId}`,
});

export const limitKey = (kind: string, hash: string, window: number) => only(`limit#${kind}#${hash}#${window}`);
/** Whom a morning round wrote to on a day: one item per mailbox, by its hash. */
export const roundKey = (day: string, person: string) => ({ pk: `round#${day}`, sk: person });
/** What the last complete pass over the holders stood on. */
export const movedKey = only('moved');
export const signInKey = (hash: string) => only(`signin#${hash}`);
export const signInMailsKey = (mailbox: string) => only(`signins#${mailbox}`);
export const sessionKey = (hash: string) => only(`session#${hash}`);
export const exportKey = (exportId: string) => only(`export#${exportId}`);

export const officeKey = only('office');
export const officeEventKey = (seq: number) => ({ pk: 'office', sk: sort.event(seq) });
