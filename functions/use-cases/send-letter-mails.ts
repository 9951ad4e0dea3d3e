import { applicantLink, letterLink } from '../domain/case/access';
import { clearPending } from '../domain/case/case';
import { newestRequest } from '../domain/case/newest-request';
import { mailboxOf } from '../domain/forms/mailbox';
import { mailedCopies } from '../domain/letters/letter-kinds';
import { type DueMail, dueMails } from '../domain/letters/letter-mails';
import { lettersOf, type OutgoingLetter } from '../domain/letters/outgoing-letter';
import { administratorsToTell, isReachable } from '../domain/office/bounces';
import { officialBy, titleAndUnit } from '../domain/office/roster';
import { errorName } from '../log';
import { renderLetter } from '../mails/letter';
import { copyLetter, signatoryLetter, signedLetter, unreachedSignatoryLetter } from '../mails/letter-mails';
import { unreachedApplicantLetter } from '../mails/trouble';
import type { WholeCase } from '../ports/cases';
import type { Deps } from '../ports/deps';
import type { OfficeNow } from '../ports/office';
import { type NoticeMails, sendApart } from './send-pending-mails';

export type LetterMailDeps = Pick<Deps, 'cases' | 'office' | 'mailer' | 'clock' | 'ids' | 'log' | 'config'>;

const againAfterMs = 5 * 60_000;
/** Settling does nothing where another writer moved the head meanwhile: then it is read and settled again. */
const settleTries = 5;
const nothing: NoticeMails = { beside: [] };

interface About {
  dossier: WholeCase;
  letter: OutgoingLetter;
  office: OfficeNow;
}

/** A fresh link to the letter. `official`: to sign it. */
const linkTo = async (deps: LetterMailDeps, { dossier, letter }: About, email: string, official?: string) => {
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

/** The mail that asks the signatory; the secretariat is told instead where it can't reach them. */
export const signatoryMails = async (deps: LetterMailDeps, about: About): Promise<NoticeMails> => {
  const { dossier, letter, office } = about;
  const official = officialBy(office.roster, letter.entry?.holder);
  if (!official) return nothing;
  const title = titleAndUnit(office.roster, official);
  if (isReachable(office, official.email)) {
    const url = await linkTo(deps, about, official.email, official.id);
    return { main: renderLetter(official.email, signatoryLetter(dossier.head, letter, title, url)), beside: [] };
  }
  const notice = unreachedSignatoryLetter(dossier.head, letter, title, `${deps.config.publicUrl}/meja/surat-keluar`);
  return { beside: administratorsToTell(office).map(({ email }) => renderLetter(email, notice)) };
};

const applicantMails = async (deps: LetterMailDeps, { dossier, letter, office }: About): Promise<NoticeMails> => {
  const { head } = dossier;
  const { email } = newestRequest(dossier.forms).contact;
  if (!isReachable(office, email)) {
    const notice = unreachedApplicantLetter(head, `${deps.config.publicUrl}/meja`);
    return { beside: administratorsToTell(office).map((one) => renderLetter(one.email, notice)) };
  }
  const secret = deps.ids.secret();
  await deps.cases.putLink(applicantLink(deps.ids.digest(secret), head.caseId, head.mailbox, deps.clock.now()));
  const mail = renderLetter(email, signedLetter(head, letter, `${deps.config.publicUrl}/pemohon/${secret}`));
  return { main: { ...mail, caseId: head.caseId }, beside: [] };
};

/** To whom a copy goes, by what the mail's key says of them. Someone who left the list or the roster meanwhile gets none. */
const readerOf = (to: string, { dossier, letter, office }: About): { to: string; email: string } | undefined => {
  if (to !== 'decider') return mailedCopies(letter.topic)[Number(to.slice('copy-'.length))];
  const decider = officialBy(office.roster, dossier.forms.find(({ seq }) => seq === letter.of)?.by);
  return decider && { to: titleAndUnit(office.roster, decider), email: decider.email };
};

const copyMails = async (deps: LetterMailDeps, to: string, about: About): Promise<NoticeMails> => {
  const reader = readerOf(to, about);
  if (!reader || !isReachable(about.office, reader.email)) return nothing;
  const url = await linkTo(deps, about, reader.email);
  return {
    main: renderLetter(reader.email, copyLetter(about.dossier.head, about.letter, reader.to, url)),
    beside: [],
  };
};

/** Returns the present form of a due mail: nothing where its letter was withdrawn, or got another number or signatory since. */
const mailsOf = async (deps: LetterMailDeps, { seq, to }: DueMail, dossier: WholeCase): Promise<NoticeMails> => {
  const office = await deps.office.recent();
  if (to === 'sign') {
    const letter = lettersOf(dossier).find(({ entry, state }) => entry?.seq === seq && state === 'numbered');
    return letter ? signatoryMails(deps, { dossier, letter, office }) : nothing;
  }
  const event = dossier.events.find((one) => one.seq === seq);
  const letter = lettersOf(dossier).find(({ document }) => document && document.documentId === event?.documentId);
  if (!letter) return nothing;
  return to === 'applicant'
    ? applicantMails(deps, { dossier, letter, office })
    : copyMails(deps, to, { dossier, letter, office });
};

/** Takes a mail that went out off the case's pending work, as it stands by now. Another writer may have come between. */
const settleSent = async (deps: LetterMailDeps, caseId: string, { key }: DueMail): Promise<void> => {
  for (let tried = 0; tried < settleTries; tried += 1) {
    const now = await deps.cases.view(caseId);
    if (!now?.head.pending?.includes(key)) return;
    const { pending = [], nextCheckAt } = clearPending(now, [key]);
    await deps.cases.settle(now.head, pending, nextCheckAt === undefined ? undefined : new Date(nextCheckAt));
  }
};

/**
 * Sends the mails about outgoing letters that are pending for a case, each settled by itself. Mails that went out before a crash are not
 * sent again. One that fails stays due.
 */
export const sendLetterMails = async (deps: LetterMailDeps, caseId: string): Promise<void> => {
  const dossier = await deps.cases.dossier(caseId);
  if (!dossier) return;
  for (const mail of dueMails(dossier.head)) {
    try {
      await sendApart(deps, await mailsOf(deps, mail, dossier), { caseId, notice: 'letter' });
      await settleSent(deps, caseId, mail);
    } catch (error) {
      deps.log('mail-failed', { caseId, notice: 'letter', error: errorName(error) });
      const { head } = (await deps.cases.view(caseId)) ?? dossier;
      await deps.cases.settle(head, head.pending ?? [], new Date(deps.clock.now().getTime() + againAfterMs));
    }
  }
};
