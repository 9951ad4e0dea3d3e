import * as z from 'zod/mini';
import {
  type CaseEvent,
  caseEvent,
  type CaseHead,
  type DocumentRecord,
  documentRecord,
  type FormRecord,
  formRecord,
  signedVersion,
  stepId,
  type StepRecord,
  stepRecord,
} from '../../domain/case/records';
import { extentDecided, type IntegrationExtent } from '../../domain/case/open-integrations';
import { stepOf } from '../../domain/sop/sop';
import { applicant } from '../../domain/case/case';
import { rowOf, type StatisticsRow } from '../../domain/statistics/row';
import { statisticsKey } from './statistics-key';
import { memoizeByObject } from './memoize-by-object';
import { caseIdOfKey, decidedBy, entryKey, seqOfKey, workIndex } from './table';

/**
 * An entry holds everything one transition writes, except the head. It has the event, the form or document whose hash the event records,
 * and the record of the decided step. It does not repeat facts of the event.
 */
interface EntryContent {
  head: Pick<CaseHead, 'requestNumber' | 'agency'>;
  event: CaseEvent;
  form?: FormRecord;
  document?: DocumentRecord;
  step?: StepRecord;
}

/** Returns the step record of a decision, without the facts its event already holds. */
const stepAttributes = ({ step }: EntryContent) => {
  if (!step?.decidedAt) return {};
  const { outcome: _outcome, decidedAt: _at, decidedBy: _by, decidedSeq: _seq, ...stored } = step;
  const { extent: _extent, ...left } = stored;
  const { caseId: _case, step: _step, round: _round, token: _token, ...record } = left;
  return { step: record };
};

/** Returns the index keys of a statistics row: among its official's decisions or, if no official decided, among the applicant's. */
export const rowKeys = (row: StatisticsRow, actor: string) => ({
  [workIndex.partition]: decidedBy(row.type === 'decided' ? actor : applicant),
  [workIndex.sort]: statisticsKey(row),
});

const statisticsKeysOf = (transition: EntryContent) => {
  const row = rowOf(transition);
  return row && rowKeys(row, transition.event.actor);
};

const documentAttributes = (document: DocumentRecord | undefined) => {
  if (!document) return {};
  if (document.signed) return { signed: document.signed };
  const { caseId: _case, documentId: _id, step: _step, round: _round, sha256: _hash, ...documentFacts } = document;
  return { document: documentFacts };
};

/** Returns an entry with its keys. */
export const entryItem = (transition: EntryContent) => {
  const { event, form, document } = transition;
  const { caseId: _case, seq: _seq, ...eventFacts } = event;
  return {
    ...entryKey(event),
    event: eventFacts,
    ...(form && { form: { kind: form.kind, data: form.data } }),
    ...documentAttributes(document),
    ...stepAttributes(transition),
    ...statisticsKeysOf(transition),
  };
};

type Item = Record<string, unknown>;
const entry = z.object({
  pk: z.string(),
  sk: z.string(),
  event: z.looseObject({}),
  form: z.optional(z.looseObject({})),
  document: z.optional(z.looseObject({})),
  signed: z.optional(signedVersion),
  step: z.optional(z.looseObject({})),
});
export type Entry = z.infer<typeof entry> & { parsedEvent: CaseEvent };

/** Reads entries, oldest first, each with its event. @throws ZodError for an invalid item */
export const parseEntries = (items: readonly Item[]): Entry[] =>
  items.map((item) => {
    const read = entry.parse(item);
    const caseId = caseIdOfKey(read.pk);
    const seq = seqOfKey(read.sk);
    return { ...read, parsedEvent: caseEvent.parse({ ...read.event, caseId, seq }) };
  });

const formIn = memoizeByObject(({ form, parsedEvent }: Entry): FormRecord | undefined => {
  const { caseId, seq, step, round, at, actor: by } = parsedEvent;
  return form && formRecord.parse({ ...form, caseId, seq, step, round, at, by });
});

export const formsOf = (entries: readonly Entry[]): FormRecord[] => entries.flatMap((entry) => formIn(entry) ?? []);

/**
 * Returns a document's signed versions, oldest first. Takes hash, time and signer from the sealed event, because the copy in the entry
 * could be changed.
 */
const signedOf = (entries: readonly Entry[], documentId: string) =>
  entries.flatMap(({ signed, parsedEvent }) =>
    signed && parsedEvent.documentId === documentId
      ? [signedVersion.parse({ ...signed, sha256: parsedEvent.formHash, at: parsedEvent.at, by: parsedEvent.actor })]
      : [],
  );

/** Returns the document of an entry as it was issued. */
const documentIn = memoizeByObject(({ document, parsedEvent }: Entry): DocumentRecord | undefined => {
  const { caseId, documentId, step, round, formHash: sha256 } = parsedEvent;
  return document && documentRecord.parse({ ...document, caseId, documentId, step, round, sha256 });
});

/** Returns the documents of a case in the order of their forms, each with its signed versions. */
export const documentsOf = (entries: readonly Entry[]): DocumentRecord[] => {
  const documents = entries.flatMap((entry) => {
    const document = documentIn(entry);
    if (!document) return [];
    const versions = signedOf(entries, document.documentId);
    const [signed, replaced] = [versions.at(-1), versions.slice(0, -1)];
    return [{ ...document, ...(signed && { signed }), ...(replaced.length > 0 && { replaced }) }];
  });
  return documents.sort((a, b) => a.seq - b.seq || a.kind.localeCompare(b.kind));
};

/** The task token as the table holds it. It belongs to the step that opened last. */
const tokenItem = z.object({ step: stepId, round: z.int(), token: z.string(), seq: z.int() });

const bySopOrder = (a: StepRecord, b: StepRecord) => stepOf(a.step).number - stepOf(b.step).number || a.round - b.round;

/** Returns the extent that an entry's decision reached, or undefined for an entry that does not finish step 6. */
export const extentIn = (decided: Entry): IntegrationExtent | undefined => {
  const { step } = decided.parsedEvent;
  const [form] = step === 'integration' ? formsOf([decided]) : [];
  return form?.kind === 'decision' ? extentDecided(step, form.data) : undefined;
};

const decidedIn = memoizeByObject((decided: Entry): StepRecord | undefined => {
  const { step: record, parsedEvent } = decided;
  const { caseId, step, round, outcome, at: decidedAt, actor, seq: decidedSeq } = parsedEvent;
  const facts = { caseId, step, round, outcome, decidedAt, decidedBy: actor, decidedSeq };
  return record && { ...stepRecord.parse({ ...record, ...facts }), extent: extentIn(decided) };
});

/** Returns the step records in SOP order: the decided ones and the open one. */
export const stepsOf = (
  entries: readonly Entry[],
  open: StepRecord | undefined,
  token: Item | undefined,
): StepRecord[] => {
  const decidedOnes = entries.flatMap((entry) => decidedIn(entry) ?? []);
  const of = token && tokenItem.parse(token);
  const withToken = (record: StepRecord): StepRecord =>
    of && of.step === record.step && of.round === record.round ? { ...record, token: of.token } : record;
  return [...decidedOnes, ...(open ? [open] : [])].sort(bySopOrder).map(withToken);
};
