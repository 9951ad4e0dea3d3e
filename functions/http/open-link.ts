import { type Access, accessOf, opens } from '../domain/access';
import { entitledTo } from '../domain/entitlement';
import { LinkEnded, NotFound } from '../domain/errors';
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
  office: OfficeNow;
}

/** A secret as links have them: 256 bits, base64url. */
const isSecret = (text: string) => /^[\w-]{43}$/.test(text);

const linkOf = async ({ cases, ids, office }: LinkDeps, secret: string, kind: LinkRecord['kind']) => {
  const link = isSecret(secret) ? await cases.link(ids.digest(secret)) : undefined;
  const dossier = link?.kind === kind ? await cases.dossier(link.caseId) : undefined;
  if (!link || !dossier) throw new NotFound('link');
  return { secret, link, dossier, office: await office.current() };
};

/** The applicant's link behind a secret. @throws NotFound where there is none */
export const openApplicantLink = async (deps: LinkDeps, secret: string): Promise<OpenedLink> => {
  const opened = await linkOf(deps, secret, 'applicant');
  return { ...opened, access: accessOf(opened.link, opened.dossier, deps.clock.now()) };
};

/** An official's link, checked against the roster of this moment: whoever no longer holds the post no longer decides. */
export const openOfficialLink = async (deps: LinkDeps, secret: string): Promise<OpenedLink & { entitled: string }> => {
  const opened = await linkOf(deps, secret, 'official');
  const { link, dossier, office } = opened;
  const now = deps.clock.now();
  const entitled = entitledTo(dossier.head, link.step!, office.roster, now).holder;
  return { ...opened, entitled, access: accessOf(link, dossier, now, entitled) };
};

/** @throws LinkEnded, whose page offers a fresh link, where this one no longer shows its case */
export const demandOpen = ({ link, secret, access }: OpenedLink): void => {
  if (!opens(access)) throw new LinkEnded(`/${link.kind === 'official' ? 'putusan' : 'pemohon'}/${secret}`);
};
