import { NotFound } from '../domain/errors';
import { type CaseFile, documentFiles } from '../domain/files/case-file';
import { mailboxOf } from '../domain/forms/mailbox';
import type { LinkOf, LinkRecord } from '../domain/case/records';
import { isLinkSecret } from '../domain/case/access';
import type { LetterAccess } from '../domain/letters/letter-access';
import { letterBy, type OutgoingLetter } from '../domain/letters/outgoing-letter';
import { overtakenBy } from '../domain/letters/overtaken';
import { officialBy, titleAndUnit } from '../domain/office/roster';
import type { WholeCase } from '../ports/cases';
import type { OfficeNow } from '../ports/office';
import { signerOf } from './number-letter';
import type { LinkDeps } from './open-link';

type LetterLink = LinkOf<'signatory'> | LinkOf<'copy'>;

export interface OpenedLetter<Link extends LetterLink = LetterLink> {
  secret: string;
  link: Link;
  dossier: WholeCase;
  letter: OutgoingLetter;
  office: OfficeNow;
  access: LetterAccess;
  /** The title of its present signatory. */
  signer?: string;
}

const accessTo = (
  { link, letter, office }: Pick<OpenedLetter, 'link' | 'letter' | 'office'>,
  signer: string | undefined,
  now: Date,
  digest: (text: string) => string,
): LetterAccess => {
  if (letter.state === 'withdrawn') return 'withdrawn';
  const isOld = now.toISOString() >= link.expiresAt;
  const isAnew = letter.former.length > 0 && letter.state !== 'signed';
  if (isAnew && (link.kind === 'copy' || letter.state === 'draft')) return 'reissued';
  if (link.kind === 'copy') return isOld || letter.state !== 'signed' ? 'expired' : 'read';
  if (letter.state === 'signed') return letter.entry?.holder === link.official ? 'read' : 'replaced';
  const official = officialBy(office.roster, link.official);
  // After a correction of the mailbox, a link that went to the wrong mailbox opens nothing.
  const isMisdirected = official !== undefined && digest(mailboxOf(official.email)) !== link.address;
  if (link.official !== letter.entry?.holder || link.official !== signer || isMisdirected) return 'replaced';
  return isOld ? 'expired' : 'sign';
};

const linkOf = async ({ cases, ids }: LinkDeps, secret: string): Promise<LinkRecord | undefined> =>
  isLinkSecret(secret) ? cases.link(ids.digest(secret)) : undefined;

const open = async <Link extends LetterLink>(
  deps: LinkDeps,
  secret: string,
  link: Link,
): Promise<OpenedLetter<Link>> => {
  const [dossier, office] = await Promise.all([deps.cases.dossier(link.caseId), deps.office.current()]);
  const letter = dossier && letterBy(dossier, link.letter);
  if (!dossier || !letter) throw new NotFound('link');
  const now = deps.clock.now();
  const signer = signerOf(dossier, letter, office.roster, now);
  const opened = { secret, link, dossier, letter, office };
  return {
    ...opened,
    access: accessTo(opened, signer?.id, now, deps.ids.digest),
    ...(signer && { signer: titleAndUnit(office.roster, signer) }),
  };
};

/** Returns the letter behind a signatory's secret. @throws NotFound if there is none */
export const openSignatoryLink = async (deps: LinkDeps, secret: string): Promise<OpenedLetter<LinkOf<'signatory'>>> => {
  const link = await linkOf(deps, secret);
  if (link?.kind !== 'signatory') throw new NotFound('link');
  return open(deps, secret, link);
};

/** Returns the letter behind the secret of a copy's recipient. @throws NotFound if there is none */
export const openCopyLink = async (deps: LinkDeps, secret: string): Promise<OpenedLetter<LinkOf<'copy'>>> => {
  const link = await linkOf(deps, secret);
  if (link?.kind !== 'copy') throw new NotFound('link');
  return open(deps, secret, link);
};

/**
 * Returns true if the page of an ended link may mail a fresh one, because the letter waits for its signatory. A letter that nobody waits for
 * goes to no new signatory.
 */
export const isRenewable = ({ link, letter, signer, access, dossier }: OpenedLetter): boolean =>
  link.kind === 'signatory' &&
  letter.state === 'numbered' &&
  signer !== undefined &&
  (access !== 'replaced' || !overtakenBy(letter, dossier.events));

/** Returns the signed files for the recipient of a copy. The signatory also gets the unsigned version. */
export const letterFiles = ({ letter, link }: Pick<OpenedLetter, 'letter' | 'link'>): CaseFile[] => {
  const files = letter.document ? documentFiles(letter.document) : [];
  return link.kind === 'copy' ? files.filter(({ id }) => id !== letter.document?.documentId) : files;
};
