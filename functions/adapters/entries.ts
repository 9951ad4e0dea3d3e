import * as z from 'zod/mini';
import {
  type CaseEvent,
  caseEvent,
  type DocumentRecord,
  documentRecord,
  type FormRecord,
  formRecord,
  type StepRecord,
  stepRecord,
} from '../domain/records';
import { casePartition, decidedBy, entryKey, sort, workIndex } from './table';
import { difference } from './transaction';

/**
 * An entry is all that one transition writes beside the head: its event, with the form or the document that the event records
 * by hash, and with what a decision changes of the step's record. What the event says already is not repeated.
 */
interface Written {
  event: CaseEvent;
  form?: FormRecord;
  document?: DocumentRecord;
  /** The step's record as the transition left it, and as it was opened. */
  step?: StepRecord;
  former?: StepRecord;
}

/** What a decision makes of a step's record beside what its event says. */
const decided = ({ step, former }: Written) => {
  if (!step?.decidedAt) return {};
  const { outcome: _outcome, decidedAt: _at, decidedBy: by, decidedSeq: _seq, ...left } = step;
  const { caseId: _case, step: _step, round: _round, token: _token, ...changed } = left;
  // The applicant's steps have no post: nobody asks for their work.
  const work = step.post && { [workIndex.partition]: decidedBy(by!), [workIndex.sort]: step.decidedAt };
  return { step: former ? difference(former, changed).set : changed, ...work };
};

const documented = (document: DocumentRecord | undefined) => {
  if (!document) return {};
  if (document.signed) return { signed: document.signed };
  const { caseId: _case, documentId: _id, step: _step, round: _round, sha256: _hash, ...said } = document;
  return { document: said };
};

/** An entry with its keys. */
export const entryItem = (written: Written) => {
  const { event, form, document } = written;
  const { caseId: _case, seq: _seq, ...said } = event;
  return {
    ...entryKey(event),
    event: said,
    ...(form && { form: { kind: form.kind, data: form.data } }),
    ...documented(document),
    ...decided(written),
  };
};

type Item = Record<string, unknown>;
const entry = z.object({
  pk: z.string(),
  sk: z.string(),
  event: z.looseObject({}),
  form: z.optional(z.looseObject({})),
  document: z.optional(z.looseObject({})),
  signed: z.optional(z.unknown()),
  step: z.optional(z.looseObject({})),
});
export type Entry = z.infer<typeof entry> & { said: CaseEvent };

/** Reads entries, oldest first, each with its event. @throws ZodError for an item that is none */
export const parseEntries = (items: readonly Item[]): Entry[] =>
  items.map((item) => {
    const read = entry.parse(item);
    const caseId = read.pk.slice(casePartition('').length);
    const seq = Number(read.sk.slice('entry#'.length));
    return { ...read, said: caseEvent.parse({ ...read.event, caseId, seq }) };
  });

export const formsOf = (entries: readonly Entry[]): FormRecord[] =>
  entries.flatMap(({ form, said }) => {
    const { caseId, seq, step, round, at, actor: by } = said;
    return form ? [formRecord.parse({ ...form, caseId, seq, step, round, at, by })] : [];
  });

/** The documents, in the order of the forms that they were made of, each with its signed version. */
export const documentsOf = (entries: readonly Entry[]): DocumentRecord[] => {
  const documents = entries.flatMap(({ document, said }) => {
    if (!document) return [];
    const { caseId, documentId, step, round, formHash: sha256 } = said;
    const signed = entries.findLast((later) => later.signed && later.said.documentId === documentId)?.signed;
    return [
      documentRecord.parse({ ...document, caseId, documentId, step, round, sha256, ...(signed ? { signed } : {}) }),
    ];
  });
  return documents.sort((a, b) => a.seq - b.seq || a.kind.localeCompare(b.kind));
};

/** The records of steps, in the order of the SOP: as they were opened, and with what was decided. */
export const stepsOf = (opened: readonly Item[], entries: readonly Entry[]): StepRecord[] => {
  const records = new Map(opened.map((item) => [item.sk as string, item]));
  for (const { step: change, said } of entries) {
    if (!change) continue;
    const { caseId, step, round, outcome, at: decidedAt, actor, seq: decidedSeq } = said;
    const key = sort.step({ step, round });
    const facts = { caseId, step, round, outcome, decidedAt, decidedBy: actor, decidedSeq };
    records.set(key, { ...records.get(key), ...change, ...facts });
  }
  const inOrder = [...records].sort(([a], [b]) => (a < b ? -1 : 1));
  return inOrder.map(([, item]) => stepRecord.parse(item));
};
