import { type Access, accessOf } from '../domain/access';
import { entitledTo } from '../domain/entitlement';
import { NotFound } from '../domain/errors';
import type { Dossier, LinkRecord } from '../domain/records';
import type { Deps } from '../deps';
import type { OfficeNow } from '../ports';

export type LinkDeps = Pick<Deps, 'cases' | 'office' | 'clock' | 'ids'>;

/** What a mailed link opens, and what it lets its bearer do now. */
export interface OpenedLink {
  secret: string;
  link: LinkRecord;
  dossier: Dossier;
  access: Access;
}

/** A secret as links have them: 256 bits, base64url. */
const isSecret = (text: string) => /^[\w-]{43}$/.test(text);

const linkOf = async ({ cases, ids }: LinkDeps, secret: string, kind: LinkRecord['kind']) => {
  const link = isSecret(secret) ? await cases.link(ids.digest(secret)) : undefined;
  const dossier = link?.kind === kind ? await cases.dossier(link.caseId) : undefined;
  if (!link || !dossier) throw new NotFound('link');
  return { secret, link, dossier };
};

/** The applicant's link behind a secret. @throws NotFound where there is none */
export const openApplicantLink = async (deps: LinkDeps, secret: string): Promise<OpenedLink> => {
  const opened = await linkOf(deps, secret, 'applicant');
  return { ...opened, access: accessOf(opened.link, opened.dossier, deps.clock.now()) };
};

/** `entitled` could decide the link's step at `now`: what is decided with it is decided as of that moment. */
export interface OfficialLink extends OpenedLink {
  office: OfficeNow;
  entitled: string;
  now: Date;
}

/** An official's link, checked against the roster of this moment: whoever no longer holds the post no longer decides. */
export const openOfficialLink = async (deps: LinkDeps, secret: string): Promise<OfficialLink> => {
  const [opened, office] = await Promise.all([linkOf(deps, secret, 'official'), deps.office.current()]);
  const { link, dossier } = opened;
  const now = deps.clock.now();
  const entitled = entitledTo(dossier.head, link.step!, office.roster, now).holder;
  return { ...opened, office, entitled, now, access: accessOf(link, dossier, now, entitled) };
};
