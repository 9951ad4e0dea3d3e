import type { Holidays } from './domain/calendar';
import type { Transition } from './domain/case';
import type { Opening } from './domain/opening';
import type { CaseEvent, CaseHead, CaseView, Dossier, LinkRecord, Notice, Roster } from './domain/records';
import type { Registration } from './domain/registration';
import type { StepId } from './domain/sop';
import type { Typed } from './domain/parse';

/** What the handlers need of the world. Adapters stand in adapters/; tests use the same ones against local services. */

export interface Clock {
  now(): Date;
}

export interface Ids {
  /** A random id for a tracking page: 128 bits or more, safe in a URL. */
  trackingId(): string;
  /** A link's secret: 256 bits, safe in a URL. */
  secret(): string;
  /** SHA-256 as lower-case hex. */
  digest(text: string): string;
}

export interface CaseStore {
  /**
   * Registers under the next serial of `year`. The same caseId and body again gives the head that was stored then.
   * @throws Taken (subdomain, letter.number, requestId), Busy when it lost against others again and again
   */
  register(year: string, build: (serial: number) => Registration): Promise<CaseHead>;
  caseIdOf(trackingId: string): Promise<string | undefined>;
  view(caseId: string): Promise<CaseView | undefined>;
  dossier(caseId: string): Promise<Dossier | undefined>;
  events(caseId: string): Promise<CaseEvent[]>;
  /** @throws HeadMoved, or Taken where the revision's subdomain or letter is held by another case */
  apply(transition: Transition): Promise<void>;
  /** Writes an opened step with its first link. @throws HeadMoved */
  open(opening: Opening, links: readonly LinkRecord[]): Promise<void>;
  /** A retried wait's new token for a step that is open. @throws HeadMoved when it was decided meanwhile */
  replaceToken(caseId: string, at: { step: StepId; round: number }, token: string): Promise<void>;
  /** Records which mails are still owed and when to look at the case next (undefined: never). Only while `seq` stands. */
  settle(head: CaseHead, unsent: readonly Notice[], lookAt: Date | undefined): Promise<void>;
  /** Counts the execution number up from the head's. @throws HeadMoved when another did */
  nextExecution(head: CaseHead): Promise<CaseHead>;
  flag(caseId: string, lookAt: Date): Promise<void>;
  /** Cases whose time to be looked at has come, longest waiting first. */
  due(now: Date, limit: number): Promise<string[]>;
  putLink(link: LinkRecord): Promise<void>;
  link(hash: string): Promise<LinkRecord | undefined>;
  draft(caseId: string, at: { step: StepId; round: number }): Promise<Typed | undefined>;
  saveDraft(caseId: string, at: { step: StepId; round: number }, typed: Typed): Promise<void>;
}

export interface Office {
  roster(): Promise<Roster>;
  holidays(): Holidays;
}

/** What a wait is answered: ids only, no personal data. */
export interface Answer {
  caseId: string;
  step: StepId;
  outcome: string;
}

export interface Workflow {
  /** Starts `{caseId}-{execution}` at the head's next step; starting it again changes nothing. */
  start(head: CaseHead): Promise<void>;
  /** `gone`: the token was answered, replaced or timed out before. */
  answer(token: string, answer: Answer): Promise<'given' | 'gone'>;
  /** Whether `{caseId}-{execution}` exists and how it is. */
  state(head: CaseHead): Promise<'running' | 'ended' | 'missing'>;
}

export interface Mail {
  to: string;
  subject: string;
  html: string;
  text: string;
}

export interface Mailer {
  /** @throws when the mail service did not take the mail */
  send(mail: Mail): Promise<void>;
}
