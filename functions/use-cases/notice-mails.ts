import { present } from '../domain/present';
import { applicantLink, officialLink } from '../domain/case/access';
import { requiredKinds } from '../domain/documents/document-rules';
import { draftsAmong } from '../domain/letters/letter-kinds';
import { administratorsToTell, isReachable } from '../domain/office/bounces';
import { lastDecided, latestRound, openRecord } from '../domain/case/case';
import { dueSetNext } from '../domain/case/disposition';
import { entitledTo } from '../domain/case/entitlement';
import { mailboxOf } from '../domain/forms/mailbox';
import { newestRequest } from '../domain/case/newest-request';
import { changesState, newestStateChange, unansweredLift, unansweredReturn } from '../domain/case/answered-return';
import { formerAddress, newestCorrection } from '../domain/case/contact';
import { isFormerMailbox } from '../domain/case/lasting-mails';
import type { Dossier, FormerMailbox, LinkRecord, Notice } from '../domain/case/records';
import { type FiledDossier, formSignature, signedFormTurn } from '../domain/case/signed-form';
import { officialBy, type Official, postBy, titleAndUnit } from '../domain/office/roster';
import { isClosed } from '../domain/sop/sop';
import type { Deps } from '../ports/deps';
import { formerMailboxMailContent } from '../mails/former-mailbox';
import { type ApplicantNews, applicantMailContent, type Renewal } from '../mails/applicant-mail';
import { officialMailContent } from '../mails/official-mail';
import { renderMail } from '../mails/mail-content';
import { movedLastDayMailContent } from '../mails/revise-by';
import { type Trouble, troubleMailContent, unreachedApplicantMailContent } from '../mails/trouble';
import { dayOf } from '../domain/time/calendar';
import { reviseByDay } from '../domain/time/revise-by';
import type { Mail } from '../ports/mail';
import type { OfficeNow } from '../ports/office';
import type { NoticeMails } from './send-apart';
import { withdrawnMails } from './withdrawn-mails';

export type NotifyDeps = Pick<Deps, 'cases' | 'office' | 'mailer' | 'clock' | 'ids' | 'log' | 'config'>;

/**
 * Returns the decision behind this notice if its words are for the applicant. Adds the lift if it asks for the applicant's answer again.
 */
const wordsFor = ({ forms }: Dossier): Pick<ApplicantNews, 'decision' | 'lift'> => {
  const lift = unansweredLift(forms);
  if (lift) return { lift, decision: unansweredReturn(forms) };
  const newest = newestStateChange(forms);
  return newest?.kind === 'decision' || newest?.kind === 'withdrawal' ? { decision: newest } : {};
};

/** Returns true if a signed letter about the newest decision follows later. */
const followsLetter = ({ forms }: Dossier): boolean => {
  const newest = newestStateChange(forms);
  return newest !== undefined && draftsAmong(requiredKinds(newest), newest).length > 0;
};

const createLink = async (deps: NotifyDeps, path: string, linkFor: (hash: string) => LinkRecord): Promise<string> => {
  const secret = deps.ids.secret();
  await deps.cases.putLink(linkFor(deps.ids.digest(secret)));
  return `${deps.config.publicUrl}/${path}/${secret}`;
};

/** Returns the reason why the secretariat is also mailed about an open step: a vacant post or an unreachable mailbox. */
const troubleOf = (
  office: OfficeNow,
  post: string | undefined,
  official: Official | undefined,
): Trouble | undefined => {
  if (!official) return 'nobody';
  if (official.post !== post) return 'vacant';
  return isReachable(office, official.email) ? undefined : 'unreachable';
};

/**
 * Returns the mails of an open step: a fresh link to its present decider. Adds a mail without a link to the secretariat if the step
 * cannot follow the SOP.
 */
export const officialMails = async (
  deps: NotifyDeps,
  dossier: FiledDossier,
  office: OfficeNow,
): Promise<NoticeMails> => {
  const { head } = dossier;
  const record = present(openRecord(dossier), 'the open step');
  const { roster } = office;
  // The roster may have changed since the step opened: the link goes to the present decider.
  const { holder, post } = entitledTo(head, record.step, roster, deps.clock.now());
  const official = officialBy(roster, holder);
  const trouble = troubleOf(office, post, official);
  const notice =
    trouble && troubleMailContent(trouble, head, record, postBy(roster, post), `${deps.config.publicUrl}/meja`);
  const copies = notice ? administratorsToTell(office).map(({ email }) => renderMail(email, notice)) : [];
  if (!official || trouble === 'unreachable') return { copies };
  const today = { now: deps.clock.now(), holidays: office.holidays };
  const url = await createLink(deps, 'putusan', (hash) =>
    officialLink(
      hash,
      head.caseId,
      { ...record, holder, address: deps.ids.digest(mailboxOf(official.email)) },
      deps.clock.now(),
    ),
  );
  const content = officialMailContent(dossier, record, titleAndUnit(roster, official), url, today);
  return { main: renderMail(official.email, content), copies };
};

/**
 * Returns the applicant's mail. The receipt, a return and the closing mail hold a new link if the applicant has none yet. `renewed`: the
 * mail only brings a fresh link.
 */
export const applicantMail = async (
  deps: NotifyDeps,
  dossier: FiledDossier,
  renewed?: Renewal,
  office?: OfficeNow,
): Promise<Mail> => {
  const { head } = dossier;
  const isReceipt = dossier.forms.filter(changesState).length === 1;
  const { holidays } = office ?? (await deps.office.recent());
  const pageUrl =
    renewed ||
    isReceipt ||
    head.pending?.includes('applicant-link') ||
    head.status === 'menunggu-pemohon' ||
    isClosed(head.status) ||
    (latestRound(dossier, 'request')?.round ?? 0) > 1
      ? await createLink(deps, 'pemohon', (hash) => applicantLink(hash, head.caseId, head.mailbox, deps.clock.now()))
      : undefined;
  const news: ApplicantNews = {
    head,
    last: isReceipt ? undefined : lastDecided(dossier),
    forms: dossier.forms,
    ...wordsFor(dossier),
    letterFollows: followsLetter(dossier),
    asksSignedForm: signedFormTurn(head) === 'open' && formSignature(dossier) === 'unsigned',
    reviseBy: head.status === 'menunggu-pemohon' ? reviseByDay(dossier, holidays) : undefined,
    dueSetAt: dueSetNext(dossier, deps.clock.now(), holidays),
    renewed,
    ...(renewed === 'corrected' && { correction: newestCorrection(dossier.forms) }),
    today: dayOf(deps.clock.now()),
    trackingUrl: `${deps.config.publicUrl}/lacak/${head.trackingId}`,
    pageUrl,
  };
  return { ...renderMail(newestRequest(dossier.forms).contact.email, applicantMailContent(news)), caseId: head.caseId };
};

/** Returns the mail about a later last day for the revision, or undefined if no revision is awaited any more. */
const movedLastDayMail = async (deps: NotifyDeps, dossier: Dossier, office: OfficeNow): Promise<Mail | undefined> => {
  const { head, forms } = dossier;
  const reviseBy = reviseByDay(dossier, office.holidays);
  if (!reviseBy) return undefined;
  const pageUrl = await createLink(deps, 'pemohon', (hash) =>
    applicantLink(hash, head.caseId, head.mailbox, deps.clock.now()),
  );
  const trackingUrl = `${deps.config.publicUrl}/lacak/${head.trackingId}`;
  const content = movedLastDayMailContent(head, { reviseBy, today: dayOf(deps.clock.now()), pageUrl, trackingUrl });
  return { ...renderMail(newestRequest(forms).contact.email, content), caseId: head.caseId };
};

/** Returns the mail to the applicant, or a mail to the secretariat if the applicant's mailbox is unreachable. */
const toApplicant = async (
  deps: NotifyDeps,
  dossier: FiledDossier,
  office: OfficeNow | undefined,
  mailOf: (now: OfficeNow) => Promise<Mail | undefined>,
): Promise<NoticeMails> => {
  const now = office ?? (await deps.office.recent());
  if (isReachable(now, newestRequest(dossier.forms).contact.email)) return { main: await mailOf(now), copies: [] };
  const content = unreachedApplicantMailContent(dossier.head, `${deps.config.publicUrl}/meja`);
  return { copies: administratorsToTell(now).map(({ email }) => renderMail(email, content)) };
};

/** Returns the mail to a former address of the applicant, or none if they use it again or it is unreachable. */
const formerMailboxMails = async (
  deps: NotifyDeps,
  { head, forms }: Dossier,
  pending: FormerMailbox,
  office?: OfficeNow,
): Promise<NoticeMails> => {
  const email = formerAddress(forms, pending);
  const now = office ?? (await deps.office.recent());
  return email !== undefined && isReachable(now, email)
    ? { main: renderMail(email, formerMailboxMailContent(head)), copies: [] }
    : { copies: [] };
};

const mailsByNotice = {
  official: async (deps: NotifyDeps, dossier: FiledDossier, office?: OfficeNow): Promise<NoticeMails> => {
    const now = office ?? (await deps.office.current());
    if (!isClosed(dossier.head.status)) return officialMails(deps, dossier, now);
    const [main] = withdrawnMails(dossier, now);
    return { main, copies: [] };
  },
  applicant: (deps: NotifyDeps, dossier: FiledDossier, office?: OfficeNow) =>
    toApplicant(deps, dossier, office, (now) => applicantMail(deps, dossier, undefined, now)),
  'new-mailbox': (deps: NotifyDeps, dossier: Dossier, office?: OfficeNow) =>
    toApplicant(deps, dossier, office, (now) => applicantMail(deps, dossier, 'corrected', now)),
  'revise-by': (deps: NotifyDeps, dossier: Dossier, office?: OfficeNow) =>
    toApplicant(deps, dossier, office, (now) => movedLastDayMail(deps, dossier, now)),
};

/** Returns the mails of a notice: to the reader that it names, with copies for others. */
export const mailsOf = (
  deps: NotifyDeps,
  dossier: FiledDossier,
  notice: Notice,
  office?: OfficeNow,
): Promise<NoticeMails> =>
  isFormerMailbox(notice)
    ? formerMailboxMails(deps, dossier, notice, office)
    : mailsByNotice[notice](deps, dossier, office);
