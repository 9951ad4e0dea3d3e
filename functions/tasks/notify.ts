import { applicantLink, officialLink } from '../domain/access';
import { latest, openRecord } from '../domain/case';
import type { RequestForm } from '../domain/forms';
import type { Dossier, LinkRecord, Notice } from '../domain/records';
import { isClosed } from '../domain/sop';
import type { Deps } from '../deps';
import { errorName } from '../log';
import { type ApplicantNews, applicantLetter, officialLetter } from '../pages/mails/letters';
import { renderLetter } from '../pages/mails/letter';
import type { Mail } from '../ports';
import { officialOf } from './holder';

export type NotifyDeps = Pick<Deps, 'cases' | 'office' | 'mailer' | 'clock' | 'ids' | 'log' | 'config'>;

/** An idle case is looked at once a week: its execution may have ended (Standard executions live one year). */
const idleDays = 7;

const contactOf = ({ forms }: Dossier): RequestForm['contact'] =>
  (forms.filter((form) => form.kind === 'request').at(-1)!.data as unknown as RequestForm).contact;

const lastDecided = ({ steps }: Dossier) =>
  steps
    .filter((step) => step.decidedAt)
    .sort((a, b) => a.decidedAt!.localeCompare(b.decidedAt!))
    .at(-1);

/** The newest reason or text that somebody gave with the decision that led here. */
const reasonOf = ({ forms }: Dossier): string | undefined => {
  const newest = forms.at(-1);
  return newest && newest.kind !== 'request' && typeof newest.data.reason === 'string' ? newest.data.reason : undefined;
};

const linked = async (deps: NotifyDeps, path: string, linkFor: (hash: string) => LinkRecord): Promise<string> => {
  const secret = deps.ids.secret();
  await deps.cases.putLink(linkFor(deps.ids.digest(secret)));
  return `${deps.config.publicUrl}/${path}/${secret}`;
};

/** Mails the holder of the open step a fresh link to it. */
export const officialMail = async (deps: NotifyDeps, dossier: Dossier): Promise<Mail> => {
  const { head } = dossier;
  const record = openRecord(dossier)!;
  const official = officialOf(await deps.office.roster(), record.holder);
  const url = await linked(deps, 'putusan', (hash) => officialLink(hash, head.caseId, record, deps.clock.now()));
  const today = { now: deps.clock.now(), holidays: deps.office.holidays() };
  return renderLetter(official.email, officialLetter(head, record, official, url, today));
};

/** The applicant's mail: with a link of their own in the receipt, a return and the end, or when they ask for one. */
export const applicantMail = async (deps: NotifyDeps, dossier: Dossier, withLink = false): Promise<Mail> => {
  const { head } = dossier;
  const isReceipt = dossier.forms.length === 1;
  const pageUrl =
    withLink ||
    isReceipt ||
    head.status === 'menunggu-pemohon' ||
    isClosed(head.status) ||
    latest(dossier, 'request')!.round > 1
      ? await linked(deps, 'pemohon', (hash) => applicantLink(hash, head.caseId, head.mailbox, deps.clock.now()))
      : undefined;
  const news: ApplicantNews = {
    head,
    last: isReceipt ? undefined : lastDecided(dossier),
    reason: reasonOf(dossier),
    trackingUrl: `${deps.config.publicUrl}/lacak/${head.trackingId}`,
    pageUrl,
  };
  return renderLetter(contactOf(dossier).email, applicantLetter(news));
};

const makers = { official: officialMail, applicant: applicantMail };

/**
 * Sends what the open step, or the end, still owes, and marks what could not be sent: `redeliver` tries that again. A mail
 * goes out at least once.
 */
export const sendOwed = async (deps: NotifyDeps, caseId: string): Promise<void> => {
  const dossier = await deps.cases.dossier(caseId);
  const owed = dossier?.head.unsent ?? [];
  if (!dossier) return;
  const failed: Notice[] = [];
  for (const notice of owed) {
    try {
      await deps.mailer.send(await makers[notice](deps, dossier));
    } catch (error) {
      failed.push(notice);
      deps.log('mail-failed', { caseId, notice, error: errorName(error) });
    }
  }
  const now = deps.clock.now().getTime();
  const idle = isClosed(dossier.head.status) ? undefined : new Date(now + idleDays * 86_400_000);
  await deps.cases.settle(dossier.head, failed, failed.length > 0 ? new Date(now + 5 * 60_000) : idle);
};
