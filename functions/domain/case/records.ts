import { keysOf } from '../narrow';
import * as z from 'zod/mini';
import type { DecisionForm } from '../forms/decision-forms';
import type { RequestForm } from '../forms/forms';
import { requestFactsShape } from './request-facts';
import { outcomes } from '../sop/outcomes';
import { type ClosedStatus, closedStatuses, openStatuses, stepIds } from '../sop/sop';

/** The stored records of a case. Each record's schema is the one source of its type, and checks every item read from the table. */

export const stepId = z.enum(stepIds);
export const outcomeId = z.enum(keysOf(outcomes));
const instant = z.iso.datetime();
const round = z.int().check(z.positive());

export const stepStatuses = ['belum', 'terbuka', 'menunggu-pemohon', 'selesai', 'dilewati', 'dibatalkan'] as const;
export type StepStatus = (typeof stepStatuses)[number];

/**
 * The mails of a step, by recipient. `revise-by`: the applicant, whose last day to send a revision has moved. `new-mailbox`: the applicant,
 * whose address the secretariat corrected.
 */
export const notices = ['official', 'applicant', 'revise-by', 'new-mailbox'] as const;
/**
 * Pending work of a case: mails to send, documents to issue. `applicant-link`: the applicant's next mail holds a link of their
 * own, because a decision came before the mail that would have given it.
 */
const pendingWork = z.union([
  z.enum([...notices, 'documents', 'applicant-link']),
  /** A mail about an outgoing letter: the event that made it due, and who it is for (domain/letters/letter-mails.ts). */
  z.templateLiteral(['letter:', z.int(), ':', z.string()]),
  /** The mail to the address that the applicant had before this event (domain/case/contact.ts). */
  z.templateLiteral(['former-mailbox:', z.int()]),
]);
export type PendingWork = z.infer<typeof pendingWork>;
export type FormerMailbox = Extract<PendingWork, `former-mailbox:${string}`>;
export type Notice = (typeof notices)[number] | FormerMailbox;

/** An incoming letter's number in the office's agenda book, and the day on which it was entered there. */
const agenda = z.object({ number: z.string(), date: z.iso.date() });
export type Agenda = z.infer<typeof agenda>;

export const caseStatus = z.enum([...openStatuses, ...closedStatuses]);

/** The case's head: where it stands. Every writer goes through it; `seq` and `hash` are those of the newest event. */
const headFacts = {
  caseId: z.uuid(),
  requestNumber: z.string(),
  trackingId: z.string(),
  /** The latest round of each step that was reached. */
  rounds: z.partialRecord(stepId, round),
  /** Posts chosen by the dispositions. */
  assigned: z.object({ 'kepala-bidang': z.optional(z.string()), 'kepala-seksi': z.optional(z.string()) }),
  ...requestFactsShape,
  agenda: z.optional(agenda),
  /** Letter guards that this case holds. */
  letterKeys: z.array(z.string()),
  receivedAt: instant,
  closedAt: z.optional(instant),
  /** The applicant's mailbox counts from 1 and moves when a revision or the secretariat changes the address: older links then end. */
  mailbox: z.int(),
  /** Executions are named {caseId}-{execution}. */
  execution: z.int(),
  seq: z.int(),
  hash: z.string(),
  /** SHA-256 of the submitted body: the same body again gets the same answer. */
  bodyHash: z.string(),
  /** Work of the last decision, of the open step or of the end that is still to be done. */
  pending: z.optional(z.array(pendingWork)),
  /** The next check by `redeliver-cases`; absent where nothing is pending and the case waits for a person. */
  nextCheckAt: z.optional(instant),
  /** The holder of the open step and its due time. For the applicant: the time since when it waits. */
  waits: z.optional(z.object({ holder: z.string(), at: instant })),
  /** The workflow gave up and ops was told. */
  flagged: z.optional(z.boolean()),
};
/** The step and round that comes next or is open. */
const next = z.object({ step: stepId, round });
/** `asker`: the step that asked the applicant for a revision. */
export const caseHead = z.discriminatedUnion('status', [
  z.object({ ...headFacts, status: z.literal('berjalan'), next, asker: z.optional(stepId) }),
  z.object({ ...headFacts, status: z.literal('menunggu-pemohon'), next, asker: stepId }),
  z.object({
    ...headFacts,
    status: z.enum(closedStatuses),
    next: z.optional(z.undefined()),
    asker: z.optional(stepId),
  }),
]);
export type CaseHead = z.infer<typeof caseHead>;
export type OpenHead = Exclude<CaseHead, { status: ClosedStatus }>;
/** The head of a case whose open step waits for somebody. */
export type WaitingHead = OpenHead & { waits: NonNullable<CaseHead['waits']> };

/** One round of one step. `holder` and `decidedBy` are roster ids, or 'pemohon'; `post` is the post that owns the step. */
export const stepRecord = z.object({
  caseId: z.uuid(),
  step: stepId,
  round,
  status: z.enum(['terbuka', 'menunggu-pemohon', 'selesai', 'dibatalkan']),
  holder: z.string(),
  post: z.optional(z.string()),
  openedAt: instant,
  dueAt: z.optional(instant),
  /** The last day to send a revision that the applicant was told; steps opened before it was stored have none. */
  reviseBy: z.optional(z.iso.date()),
  decidedAt: z.optional(instant),
  decidedBy: z.optional(z.string()),
  /** `seq` of the event that decided it: which decision is the newest does not depend on clocks. */
  decidedSeq: z.optional(z.int()),
  outcome: z.optional(outcomeId),
  /** The standard time in force when it opened, and the working days that it took by the calendar of its decision (domain/statistics). */
  standard: z.optional(z.int()),
  workingDays: z.optional(z.int()),
  /** Working days at which the applicant was reminded of this round. */
  remindedAt: z.optional(z.array(z.int())),
  /** The task token of the wait. It never leaves the table but to answer the wait. */
  token: z.optional(z.string()),
});
export type StepRecord = z.infer<typeof stepRecord>;

/**
 * Reads data that a form's fields checked when they were recorded. Read again they are taken as they are: what was valid then stays
 * readable when a field's rules change.
 */
const recorded = <Data extends object>() =>
  z.custom<Data>((data) => typeof data === 'object' && data !== null && !Array.isArray(data));
const formPlace = { caseId: z.uuid(), seq: z.int(), step: stepId, round, at: instant, by: z.string() };
const formOf = <const Kind extends string, Data extends object>(kind: Kind, data: z.ZodMiniCustom<Data, Data>) =>
  z.object({ ...formPlace, kind: z.literal(kind), data });

/**
 * The secretariat's entry for an outgoing letter: number, day and the signatory's roster id. `of`: `seq` of the event that the letter tells
 * of. `kind`: its document's.
 */
export type Numbering = {
  of: number;
  kind: string;
  number: string;
  date: string;
  holder: string;
};

/**
 * A letter that the secretariat issues again, under another number. `replaces`: the signed one that no longer holds, and `reason` why. A
 * letter that was withdrawn before has neither.
 */
export type LetterReissue = { of: number; reason?: string; replaces?: { number: string; date: string } };

/** The applicant's address and telephone as the secretariat corrected them, and how it made sure of them (contactForm). */
export type ContactCorrection = Record<'email' | 'phone' | 'verified' | 'reason', string>;

/** A form that somebody filled in, by its kind. Forms are the only place of personal data besides files. `seq` is its event's. */
export const formRecord = z.discriminatedUnion('kind', [
  formOf('request', recorded<RequestForm>()),
  formOf('decision', recorded<DecisionForm>()),
  formOf('withdrawal', recorded<{ outcome: 'withdraw'; reason: string }>()),
  formOf('progress', recorded<{ text: string }>()),
  formOf('move', recorded<{ from: string; to: string; post?: string; reason?: string }>()),
  formOf('lapse', recorded<{ outcome: 'lapse'; workingDays: number }>()),
  formOf('lift', recorded<{ reason: string }>()),
  formOf('resend', recorded<{ to: string }>()),
  formOf('agenda', recorded<Agenda>()),
  formOf('contact', recorded<ContactCorrection>()),
  formOf('numbering', recorded<Numbering>()),
  formOf('letter-withdrawal', recorded<{ of: number; reason: string }>()),
  formOf('letter-reissue', recorded<LetterReissue>()),
]);
export type FormRecord = z.infer<typeof formRecord>;
export type FormKind = FormRecord['kind'];
/** A record of one kind. */
export type FormOf<Kind extends FormKind> = Extract<FormRecord, { kind: Kind }>;
/** A form's kind and data, which belong together. */
export type FormContent = { [Kind in FormKind]: Pick<FormOf<Kind>, 'kind' | 'data'> }[FormKind];

/** An event of the case's chain: append-only, without personal data. */
export const caseEvent = z.object({
  caseId: z.uuid(),
  seq: z.int(),
  type: z.enum([
    'registered',
    'decided',
    'resubmitted',
    'withdrawn',
    'progress',
    'issued',
    'signed',
    'moved',
    'lapsed',
    'lifted',
    'resent',
    'agenda',
    'numbered',
    'letter-withdrawn',
    'letter-reissued',
    'contact-corrected',
  ] as const),
  at: instant,
  actor: z.string(),
  step: stepId,
  round,
  outcome: z.optional(outcomeId),
  holder: z.optional(z.string()),
  status: caseStatus,
  requestNumber: z.optional(z.string()),
  /** The document that was issued, or whose signed version came in. */
  documentId: z.optional(z.string()),
  /** The kinds of documents that the recorded form calls for. Events of before documents were listed have none (document-rules.ts). */
  documents: z.optional(z.array(z.string())),
  /** The kinds among them that are drafts for a signatory, where the office signs its letters (domain/letters). */
  letters: z.optional(z.array(z.string())),
  /** SHA-256 of the form, or of the document's file. */
  formHash: z.string(),
  previousHash: z.string(),
  hash: z.string(),
});
export type CaseEvent = z.infer<typeof caseEvent>;

const fileFacts = { key: z.string(), sha256: z.string(), size: z.int() };
export const signedVersion = z.object({
  ...fileFacts,
  at: instant,
  by: z.string(),
  /** Its text could not be read, as that of a scan: nobody but people compared it with the original. */
  unread: z.optional(z.literal(true)),
  /** Its type, where it is no PDF: a form signed on paper may come as a photograph. */
  type: z.optional(z.enum(['image/jpeg', 'image/png'])),
});
export type SignedVersion = z.infer<typeof signedVersion>;

/** An official document as it was issued; it never changes. `seq` is that of the form that it was made of. */
export const documentRecord = z.object({
  documentId: z.string(),
  caseId: z.uuid(),
  seq: z.int(),
  kind: z.string(),
  title: z.string(),
  number: z.string(),
  version: z.int(),
  step: stepId,
  round,
  audience: z.enum(['applicant', 'official']),
  issuedAt: instant,
  /** The chain's hash at the event that the document records. */
  chainHash: z.string(),
  ...fileFacts,
  /**
   * Of an outgoing letter: `seq` of the event that it tells of. A draft for its signatory has no number; `number` and `date` are the
   * office's own.
   */
  letter: z.optional(z.object({ of: z.int(), number: z.optional(z.string()), date: z.optional(z.iso.date()) })),
  /** The version that the decider signed elsewhere (BSrE), beside the original. */
  signed: z.optional(signedVersion),
  /** The signed versions that a later one replaced, oldest first: the chain names each, so each is kept with the case. */
  replaced: z.optional(z.array(signedVersion)),
});
export type DocumentRecord = z.infer<typeof documentRecord>;

/** The ZIP of a case that somebody asked for: made apart from the page, there when `readyAt` is. */
export const bundleRecord = z.object({
  caseId: z.uuid(),
  key: z.string(),
  /** The newest event that it holds. */
  seq: z.int(),
  requestedAt: instant,
  readyAt: z.optional(instant),
});
export type BundleRecord = z.infer<typeof bundleRecord>;

/**
 * A mailed link, stored under the hash of its secret. Bound to one case, and an official's to one step, round, holder and `address`,
 * the digest of the mailbox that it was mailed to.
 */
const link = { hash: z.string(), caseId: z.uuid(), createdAt: instant, expiresAt: instant };
const officialLink = z.object({
  ...link,
  kind: z.literal('official'),
  step: stepId,
  round,
  official: z.string(),
  /** Links of before it was stored have none. */
  address: z.optional(z.string()),
});
const applicantLink = z.object({ ...link, kind: z.literal('applicant'), mailbox: z.int() });
/** To one outgoing letter, by `seq` of the event that it tells of: for whoever signs it, and for whoever gets a copy. */
const toLetter = { ...link, letter: z.int(), address: z.string() };
const signatoryLink = z.object({ ...toLetter, kind: z.literal('signatory'), official: z.string() });
const copyLink = z.object({ ...toLetter, kind: z.literal('copy') });
export const linkRecord = z.discriminatedUnion('kind', [officialLink, applicantLink, signatoryLink, copyLink]);
export type LinkRecord = z.infer<typeof linkRecord>;
export type LinkOf<Kind extends LinkRecord['kind']> = Extract<LinkRecord, { kind: Kind }>;

export interface CaseView {
  head: CaseHead;
  steps: StepRecord[];
}
/** The view with every form, oldest first. */
export interface Dossier extends CaseView {
  forms: FormRecord[];
}
