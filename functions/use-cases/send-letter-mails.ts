import { applicantLink, letterLink } from '../domain/case/access';
import { clearPending } from '../domain/case/case';
import type { CaseHead, FormOf, FormRecord } from '../domain/case/records';
import { newestRequest } from '../domain/case/newest-request';
import { mailboxOf } from '../domain/forms/mailbox';
import { mailedCopies } from '../domain/letters/letter-kinds';
import { type DueMail, dueMails } from '../domain/letters/letter-mails';
import { letterBy, lettersOf, type OutgoingLetter } from '../domain/letters/outgoing-letter';
import { administratorsToTell, isReachable } from '../domain/office/bounces';
import { turnSince } from '../domain/letters/overtaken';
import { officialBy, titleAndUnit } from '../domain/office/roster';
import { errorName } from '../log';
import { type MailContent, renderMail } from '../mails/mail-content';
import {
  letterCopyMailContent,
  signatoryMailContent,
  signedLetterMailContent,
  unreachedSignatoryMailContent,
} from '../mails/letter-mails';
import { replacedCopyMailContent, replacedLetterMailContent, withdrawnLetterMailContent } from '../mails/ended-letter';
import { unreachedApplicantMailContent } from '../mails/trouble';
import type { WholeCase } from '../ports/cases';
import type { Deps } from '../ports/deps';
import type { OfficeNow } from '../ports/office';
import { type NoticeMails, sendApart } from './send-apart';

export type LetterMailDeps = Pick<Deps, 'cases' | 'office' | 'mailer' | 'clock' | 'ids' | 'log' | 'config'>;

const retryAfterMs = 5 * 60_000;
/** The most tries to clear a sent mail. After a conflict with another writer the head is read again. */
const maxUpdateTries = 5;
const nothing: NoticeMails = { copies: [] };

interface LetterOfCase {
  dossier: WholeCase;
  letter: OutgoingLetter;
  office: OfficeNow;
}

/** Returns a fresh link to the letter. `official`: the link may sign it. */
const linkTo = async (deps: LetterMailDeps, { dossier, letter }: LetterOfCase, email: string, official?: string) => {
  const secret = deps.ids.secret();
  const to = {
    caseId: dossier.head.caseId,
    letter: letter.of,
    address: deps.ids.digest(mailboxOf(email)),
    ...(official && { official }),
  };
  await deps.cases.putLink(letterLink(deps.ids.digest(secret), to, deps.clock.now()));
  return `${deps.config.publicUrl}/${official ? 'tanda-tangan' : 'surat'}/${secret}`;
};

/** Returns the mail that asks the signatory to sign. If their mailbox is unreachable, returns mails to the secretariat instead. */
export const signatoryMails = async (deps: LetterMailDeps, about: LetterOfCase): Promise<NoticeMails> => {
  const { dossier, letter, office } = about;
  const official = officialBy(office.roster, letter.entry?.holder);
  if (!official) return nothing;
  const title = titleAndUnit(office.roster, official);
  if (isReachable(office, official.email)) {
    const url = await linkTo(deps, about, official.email, official.id);
    const mail = signatoryMailContent(dossier.head, letter, title, url, turnSince(letter, dossier.events));
    return { main: renderMail(official.email, mail), copies: [] };
  }
  const notice = unreachedSignatoryMailContent(
    dossier.head,
    letter,
    title,
    `${deps.config.publicUrl}/meja/surat-keluar`,
  );
  return { copies: administratorsToTell(office).map(({ email }) => renderMail(email, notice)) };
};

/** The contents of a mail to the applicant, with the link to their page. */
type ToApplicant = (head: CaseHead, url: string) => MailContent;

const applicantMails = async (
  deps: LetterMailDeps,
  { dossier, office }: Pick<LetterOfCase, 'dossier' | 'office'>,
  contents: ToApplicant,
): Promise<NoticeMails> => {
  const { head } = dossier;
  const { email } = newestRequest(dossier.forms).contact;
  if (!isReachable(office, email)) {
    const notice = unreachedApplicantMailContent(head, `${deps.config.publicUrl}/meja`);
    return { copies: administratorsToTell(office).map((one) => renderMail(one.email, notice)) };
  }
  const secret = deps.ids.secret();
  await deps.cases.putLink(applicantLink(deps.ids.digest(secret), head.caseId, head.mailbox, deps.clock.now()));
  const mail = renderMail(email, contents(head, `${deps.config.publicUrl}/pemohon/${secret}`));
  return { main: { ...mail, caseId: head.caseId }, copies: [] };
};

/**
 * Returns the recipient of a mailed copy, from its mail's key. Returns undefined if the recipient has left the list since, and for the key
 * of a decider.
 */
const readerOf = (to: string, { letter }: LetterOfCase): { to: string; email: string } | undefined =>
  mailedCopies(letter.topic)[Number(to.slice('copy-'.length))];

const copyMails = async (deps: LetterMailDeps, to: string, about: LetterOfCase): Promise<NoticeMails> => {
  const reader = readerOf(to, about);
  if (!reader || !isReachable(about.office, reader.email)) return nothing;
  const url = await linkTo(deps, about, reader.email);
  return {
    main: renderMail(reader.email, letterCopyMailContent(about.dossier.head, about.letter, reader.to, url)),
    copies: [],
  };
};

/** Returns the mail that a signed letter no longer holds, for one of the letter's recipients. */
const replacedMails = async (
  deps: LetterMailDeps,
  to: string,
  about: LetterOfCase,
  { data: { reason = '', replaces } }: FormOf<'letter-reissue'>,
): Promise<NoticeMails> => {
  if (!replaces) return nothing;
  const news = { letter: about.letter, reason, replaces };
  if (to === 'applicant') return applicantMails(deps, about, (head, url) => replacedLetterMailContent(head, news, url));
  const reader = readerOf(to, about);
  if (!reader || !isReachable(about.office, reader.email)) return nothing;
  const mail = replacedCopyMailContent(about.dossier.head, news, reader.to);
  return { main: renderMail(reader.email, mail), copies: [] };
};

/** Returns the present form of a mail that an event of a letter made due. */
const mailsOfEnding = (
  deps: LetterMailDeps,
  to: string,
  form: FormRecord | undefined,
  { dossier, office }: Omit<LetterOfCase, 'letter'>,
): Promise<NoticeMails> | undefined => {
  if (form?.kind !== 'letter-withdrawal' && form?.kind !== 'letter-reissue') return undefined;
  const letter = letterBy(dossier, form.data.of);
  if (!letter) return undefined;
  if (form.kind === 'letter-reissue') return replacedMails(deps, to, { dossier, letter, office }, form);
  const { reason } = form.data;
  return applicantMails(deps, { dossier, office }, (head, url) =>
    withdrawnLetterMailContent(head, { letter, reason }, url),
  );
};

/** Returns the present form of a due mail. Returns no mail if its letter was withdrawn, or got another number or signatory since. */
const mailsOf = async (deps: LetterMailDeps, { seq, to }: DueMail, dossier: WholeCase): Promise<NoticeMails> => {
  const office = await deps.office.recent();
  const letters = lettersOf(dossier);
  if (to === 'sign') {
    const letter = letters.find(({ entry, state }) => entry?.seq === seq && state === 'numbered');
    return letter ? signatoryMails(deps, { dossier, letter, office }) : nothing;
  }
  const form = dossier.forms.find((one) => one.seq === seq);
  const ending = mailsOfEnding(deps, to, form, { dossier, office });
  if (ending) return ending;
  const event = dossier.events.find((one) => one.seq === seq);
  const letter = letters.find(({ document }) => document && document.documentId === event?.documentId);
  if (!letter) return nothing;
  const turn = turnSince(letter, dossier.events);
  return to === 'applicant'
    ? applicantMails(deps, { dossier, office }, (head, url) => signedLetterMailContent(head, letter, url, turn))
    : copyMails(deps, to, { dossier, letter, office });
};

/** Removes a sent mail from the case's pending work. Reads the case again on each try, because another writer may have come between. */
const clearSentMail = async (deps: LetterMailDeps, caseId: string, { key }: DueMail): Promise<void> => {
  for (let attempt = 0; attempt < maxUpdateTries; attempt += 1) {
    const now = await deps.cases.view(caseId);
    if (!now?.head.pending?.includes(key)) return;
    const { pending = [], nextCheckAt } = clearPending(now, [key]);
    await deps.cases.updatePending(now.head, pending, nextCheckAt === undefined ? undefined : new Date(nextCheckAt));
  }
};

/**
 * Sends the pending mails about a case's outgoing letters, and clears each one separately. Mails that went out before a crash are not sent
 * again. A mail that fails stays due.
 */
export const sendLetterMails = async (deps: LetterMailDeps, caseId: string): Promise<void> => {
  const dossier = await deps.cases.dossier(caseId);
  if (!dossier) return;
  for (const mail of dueMails(dossier.head)) {
    try {
      await sendApart(deps, await mailsOf(deps, mail, dossier), { caseId, notice: 'letter' });
      await clearSentMail(deps, caseId, mail);
    } catch (error) {
      deps.log('mail-failed', { caseId, notice: 'letter', error: errorName(error) });
      const { head } = (await deps.cases.view(caseId)) ?? dossier;
      await deps.cases.updatePending(head, head.pending ?? [], new Date(deps.clock.now().getTime() + retryAfterMs));
    }
  }
};

/** Sends the pending mails after a recorded act. A failure does not undo the act: unsent mails stay due. */
export const sendOrLeaveDue = (deps: LetterMailDeps, caseId: string): Promise<void> =>
  sendLetterMails(deps, caseId).catch((error: unknown) =>
    deps.log('delivery-failed', { caseId, error: errorName(error) }),
  );
