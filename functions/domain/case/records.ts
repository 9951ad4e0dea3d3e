import { keysOf } from '../narrow';
import * as z from 'zod/mini';
import type { DecisionForm } from '../forms/decision-forms';
import type { RequestForm } from '../forms/forms';
import type { IntegrationExtent } from './open-integrations';
import { requestFactsShape } from './request-facts';
import { outcomes } from '../sop/outcomes';
import { type ClosedStatus, closedStatuses, openStatuses, stepIds } from '../sop/sop';

/** The stored records of a case. Each schema is the only source of its type and checks every item read from the table. */

export const stepId = z.enum(stepIds);
export const outcomeId = z.enum(keysOf(outcomes));
const instant = z.iso.datetime();
const round = z.int().check(z.positive());

export const stepStatuses = ['belum', 'terbuka', 'menunggu-pemohon', 'selesai', 'dilewati', 'dibatalkan'] as const;
export type StepStatus = (typeof stepStatuses)[number];

/**
 * The mails of a step, by recipient. `revise-by` goes to the applicant when the last day to send a revision has moved. `new-mailbox` goes
 * to the applicant when the secretariat has corrected the address.
 */
export const notices = ['official', 'applicant', 'revise-by', 'new-mailbox'] as const;
/**
 * Pending work of a case: mails to send and documents to issue. `applicant-link` means that the applicant's next mail carries a link. A
 * decision came before the mail that should have carried it.
 */
const pendingWork = z.union([
  z.enum([...notices, 'documents', 'applicant-link']),
  /** A mail about an outgoing letter: the event that made it due, and its recipient (domain/letters/letter-mails.ts). */
  z.templateLiteral(['letter:', z.int(), ':', z.string()]),
  /** The mail to the applicant's address before this event (domain/case/contact.ts). */
  z.templateLiteral(['former-mailbox:', z.int()]),
]);
export type PendingWork = z.infer<typeof pendingWork>;
export type FormerMailbox = Extract<PendingWork, `former-mailbox:${string}`>;
export type Notice = (typeof notices)[number] | FormerMailbox;

/** An incoming letter's number in the office's agenda book, and its day of entry. */
const agenda = z.object({ number: z.string(), date: z.iso.date() });
export type Agenda = z.infer<typeof agenda>;

export const caseStatus = z.enum([...openStatuses, ...closedStatuses]);

/** The case's head, with its present state. Every writer updates it. `seq` and `hash` belong to the newest event. */
const headFacts = {
  caseId: z.uuid(),
  requestNumber: z.string(),
  trackingId: z.string(),
  /** The latest round of each step reached so far. */
  rounds: z.partialRecord(stepId, round),
  /** Posts that dispositions chose. */
  assigned: z.object({ 'kepala-bidang': z.optional(z.string()), 'kepala-seksi': z.optional(z.string()) }),
  ...requestFactsShape,
  agenda: z.optional(agenda),
  /** The letter numbers that this case holds. */
  letterKeys: z.array(z.string()),
  receivedAt: instant,
  closedAt: z.optional(instant),
  /**
   * The number of the applicant's mailbox, from 1. It rises when a revision or the secretariat changes the address, and older links then
   * end.
   */
  mailbox: z.int(),
  /** The number of the workflow's execution. Executions are named {caseId}-{execution}. */
  execution: z.int(),
  seq: z.int(),
  hash: z.string(),
  /** SHA-256 of the submitted body. The same body sent again gets the same answer. */
  bodyHash: z.string(),
  /** Unfinished work of the last decision, the open step or the end. */
  pending: z.optional(z.array(pendingWork)),
  /** The next check by `redeliver-cases`. Absent if nothing is pending and the case waits for a person. */
  nextCheckAt: z.optional(instant),
  /** The holder of the open step and its due time. For an applicant, `at` is the start of the wait. */
  waits: z.optional(z.object({ holder: z.string(), at: instant })),
  /** True if the workflow gave up and operations was alerted. */
  flagged: z.optional(z.boolean()),
};
/** The step and round that is open or comes next. */
const next = z.object({ step: stepId, round });
/** The head by status. `asker` is the step that asked the applicant for a revision. */
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
/** The head of a case with an open step that waits for somebody. */
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
  /** The last day to send a revision, as the applicant read it. Steps opened before this field existed lack it. */
  reviseBy: z.optional(z.iso.date()),
  decidedAt: z.optional(instant),
  decidedBy: z.optional(z.string()),
  /** `seq` of the event that decided the step. It orders decisions without relying on clocks. */
  decidedSeq: z.optional(z.int()),
  outcome: z.optional(outcomeId),
  /**
   * The standard time in force when the step opened, and the working days that it took by the calendar at its decision (domain/statistics).
   */
  standard: z.optional(z.int()),
  /** The standard time under which an open step opened: a changed one moves no due date. Steps opened before this field existed lack it. */
  time: z.optional(z.object({ to: z.int(), unit: z.enum(['hari', 'bulan']) })),
  workingDays: z.optional(z.int()),
  /** The working days on which the applicant was reminded in this round. */
  remindedAt: z.optional(z.array(z.int())),
  /** The task token of the wait. Only the answer to the wait sends it out of the table. */
  token: z.optional(z.string()),
});
/** `extent`: of the integration that step 6 finished. It is read from the step's form, and not stored a second time. */
export type StepRecord = z.infer<typeof stepRecord> & { extent?: IntegrationExtent };

/**
 * Accepts data that a form's fields checked when it was recorded. Data is not checked again, so it stays readable when a field's rules
 * change.
 */
const storedObject = <Data extends object>() =>
  z.custom<Data>((data) => typeof data === 'object' && data !== null && !Array.isArray(data));
const formPlace = { caseId: z.uuid(), seq: z.int(), step: stepId, round, at: instant, by: z.string() };
const formOf = <const Kind extends string, Data extends object>(kind: Kind, data: z.ZodMiniCustom<Data, Data>) =>
  z.object({ ...formPlace, kind: z.literal(kind), data });

/**
 * The secretariat's entry for an outgoing letter: number, day and the signatory's roster id. `of` is the `seq` of the event that the letter
 * reports. `kind` is the kind of its document.
 */
export type Numbering = {
  of: number;
  kind: string;
  number: string;
  date: string;
  holder: string;
};

/**
 * A letter that the secretariat issues again, under another number. `replaces` is the signed letter that no longer holds, and `reason` its
 * reason. A withdrawn letter has neither.
 */
export type LetterReissue = { of: number; reason?: string; replaces?: { number: string; date: string } };

/** The applicant's address and telephone as the secretariat corrected them, and how it verified them (contactForm). */
export type ContactCorrection = Record<'email' | 'phone' | 'verified' | 'reason', string>;

/** A completed form, by kind. Apart from files, only forms hold personal data. `seq` is the `seq` of its event. */
export const formRecord = z.discriminatedUnion('kind', [
  formOf('request', storedObject<RequestForm>()),
  formOf('decision', storedObject<DecisionForm>()),
  formOf('withdrawal', storedObject<{ outcome: 'withdraw'; reason: string }>()),
  formOf('progress', storedObject<{ text: string }>()),
  formOf('move', storedObject<{ from: string; to: string; post?: string; reason?: string }>()),
  formOf('lapse', storedObject<{ outcome: 'lapse'; workingDays: number }>()),
  formOf('lift', storedObject<{ reason: string }>()),
  formOf('resend', storedObject<{ to: string }>()),
  formOf('agenda', storedObject<Agenda>()),
  formOf('contact', storedObject<ContactCorrection>()),
  formOf('numbering', storedObject<Numbering>()),
  formOf('letter-withdrawal', storedObject<{ of: number; reason: string }>()),
  formOf('letter-reissue', storedObject<LetterReissue>()),
]);
export type FormRecord = z.infer<typeof formRecord>;
export type FormKind = FormRecord['kind'];
/** A record of one kind. */
export type FormOf<Kind extends FormKind> = Extract<FormRecord, { kind: Kind }>;
/** A form's kind with its matching data. */
export type FormContent = { [Kind in FormKind]: Pick<FormOf<Kind>, 'kind' | 'data'> }[FormKind];

/** An event of the case's chain. Events are append-only and hold no personal data. */
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
  /** The document that was issued, or that received a signed version. */
  documentId: z.optional(z.string()),
  /** The kinds of documents that the recorded form requires. Events from before this field existed lack it (document-rules.ts). */
  documents: z.optional(z.array(z.string())),
  /** The kinds that are drafts for a signatory, if the office signs its letters (domain/letters). */
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
  /** True if its text could not be read, as in a scan. Only people have then compared it with the original. */
  unread: z.optional(z.literal(true)),
  /** True if its text is the document's, and it holds no electronic signature. Its sender stated that it is signed on paper. */
  unsealed: z.optional(z.literal(true)),
  /** The file type if it is not PDF. A form signed on paper may come as a photograph. */
  type: z.optional(z.enum(['image/jpeg', 'image/png'])),
});
export type SignedVersion = z.infer<typeof signedVersion>;

/** An issued official document. It never changes. `seq` is the `seq` of the form that it was made from. */
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
   * Set for an outgoing letter. `of` is the `seq` of the event that the letter reports. `number` and `date` come from the office; a draft
   * for its signatory has no number.
   */
  letter: z.optional(z.object({ of: z.int(), number: z.optional(z.string()), date: z.optional(z.iso.date()) })),
  /** The version that the decider signed outside Ajuan (BSrE). The original is kept too. */
  signed: z.optional(signedVersion),
  /** Signed versions that a later one replaced, oldest first. The chain names each of them, so the case keeps them all. */
  replaced: z.optional(z.array(signedVersion)),
});
export type DocumentRecord = z.infer<typeof documentRecord>;

/**
 * A mailed link, stored under the hash of its secret and bound to one case. An official's link is also bound to a step, round, holder and
 * `address`, the digest of the mailbox that received it.
 */
const link = { hash: z.string(), caseId: z.uuid(), createdAt: instant, expiresAt: instant };
const officialLink = z.object({
  ...link,
  kind: z.literal('official'),
  step: stepId,
  round,
  official: z.string(),
  /** Absent in links from before this field existed. */
  address: z.optional(z.string()),
});
const applicantLink = z.object({ ...link, kind: z.literal('applicant'), mailbox: z.int() });
/** A link to one outgoing letter, for its signatory or a recipient of a copy. `letter` is the `seq` of the event that it reports. */
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
