import { type Access, accessOf, isLinkSecret, showsCase } from '../domain/case/access';
import { actingTitle } from '../domain/office/acting';
import { newestChangeOfAddress } from '../domain/case/contact';
import { isOpen, openRecord } from '../domain/case/case';
import { entitledTo } from '../domain/case/entitlement';
import { LinkEnded, NotFound, type NowDecides } from '../domain/errors';
import { mailboxOf } from '../domain/forms/mailbox';
import type { LinkOf, LinkRecord } from '../domain/case/records';
import { nobody, officialBy } from '../domain/office/roster';
import type { Deps } from '../ports/deps';
import type { CaseReader, WholeCase } from '../ports/cases';
import type { OfficeNow, OfficeReader } from '../ports/office';

export type LinkDeps = Pick<Deps, 'clock' | 'ids'> & {
  cases: Pick<CaseReader, 'link' | 'dossier'>;
  office: Pick<OfficeReader, 'current' | 'recent'>;
};

/** An opened link, and the access that it gives to the case now. */
export interface OpenedLink<Link extends LinkRecord = LinkRecord> {
  secret: string;
  link: Link;
  dossier: WholeCase;
  access: Access;
  office: OfficeNow;
}

/**
 * Allows a page to use data that is some moments old. Without it, all data is read consistently. A recent case in which the link can't act
 * is read again, because it may be older than the step.
 */
export interface AllowedStaleness {
  recentCase?: boolean;
  recentOffice?: boolean;
}

const isOf = <Kind extends LinkRecord['kind']>(link: LinkRecord | undefined, kind: Kind): link is LinkOf<Kind> =>
  link?.kind === kind;

const linkOf = async <Kind extends LinkRecord['kind']>(
  { cases, ids, office }: LinkDeps,
  secret: string,
  kind: Kind,
  allowed: AllowedStaleness = {},
) => {
  const link = isLinkSecret(secret) ? await cases.link(ids.digest(secret)) : undefined;
  if (!isOf(link, kind)) throw new NotFound('link');
  const [dossier, now] = await Promise.all([
    cases.dossier(link.caseId, allowed.recentCase),
    allowed.recentOffice ? office.recent() : office.current(),
  ]);
  if (!dossier) throw new NotFound('link');
  return { secret, link, dossier, office: now };
};

/** Opens the applicant's link with this secret. @throws NotFound if there is none */
export const openApplicantLink = async (deps: LinkDeps, secret: string): Promise<OpenedLink<LinkOf<'applicant'>>> => {
  const opened = await linkOf(deps, secret, 'applicant');
  return { ...opened, access: accessOf(opened.link, opened.dossier, deps.clock.now()) };
};

/** `entitled` is the official who could decide the link's step at `now`. A decision made with it counts as made at that time. */
export interface OfficialLink extends OpenedLink<LinkOf<'official'>> {
  office: OfficeNow;
  entitled: string;
  now: Date;
}

/**
 * Opens an official's link and checks it against the current roster: former holders of a post cannot decide. `allowed`:
 * data that may be some moments old, for pages without decisions.
 */
export const openOfficialLink = async (
  deps: LinkDeps,
  secret: string,
  allowed: AllowedStaleness = {},
): Promise<OfficialLink> => {
  const opened = await linkOf(deps, secret, 'official', allowed);
  const { link, dossier, office } = opened;
  const now = deps.clock.now();
  const entitled = entitledTo(dossier.head, link.step, office.roster, now).holder;
  const official = officialBy(office.roster, link.official);
  const address = official && deps.ids.digest(mailboxOf(official.email));
  const access = accessOf(link, dossier, now, { entitled, address });
  if (allowed.recentCase && access !== 'act') return openOfficialLink(deps, secret, { ...allowed, recentCase: false });
  return { ...opened, entitled, now, access };
};

/** Returns the title, without a name, of the official who decides the link's step now, or undefined if it is no longer open. */
const nowDecides = ({ link, dossier, office: { roster }, entitled }: OfficialLink): NowDecides => {
  const record = openRecord(dossier);
  if (!record || !isOpen(record) || record.step !== link.step || record.round !== link.round) return undefined;
  return entitled === nobody ? 'kosong' : { title: actingTitle(roster, entitled, record.post) };
};

/** @throws LinkEnded if the link no longer shows its case. The error's page offers a fresh link. */
export const demandOpen = (opened: OpenedLink | OfficialLink): void => {
  const { link, secret, access, dossier } = opened;
  if (showsCase(access)) return;
  const now = 'entitled' in opened ? nowDecides(opened) : undefined;
  const isOfficial = link.kind === 'official';
  const isMoved = !isOfficial && access === 'replaced';
  const isCorrected = isMoved && newestChangeOfAddress(dossier.forms) === 'contact';
  const mailboxChanged = isCorrected ? 'corrected' : isMoved ? 'revised' : undefined;
  const withdrawnAt = isOfficial && dossier.head.status === 'dicabut' ? dossier.head.closedAt : undefined;
  throw new LinkEnded(`/${isOfficial ? 'putusan' : 'pemohon'}/${secret}`, now, mailboxChanged, withdrawnAt);
};
