import { letterLink, officialsOfMailbox } from '../domain/case/access';
import { mailboxOf } from '../domain/forms/mailbox';
import { letterBy } from '../domain/letters/outgoing-letter';
import type { OutgoingItem } from '../domain/letters/outgoing-list';
import { officialBy } from '../domain/office/roster';
import type { Deps } from '../ports/deps';
import type { OfficeNow } from '../ports/office';
import type { LinkedCase } from './link-waiting-case';
import { signerOf } from './number-letter';
import type { OfficialLink } from './open-link';

/** The most waiting letters of the office that are searched. */
const maxLooked = 200;

/** Lists the letters that wait for a signature of the official behind a link, in all their posts, the longest waiting first. */
export const listLettersToSign = async (
  { outgoing, ids }: Pick<Deps, 'outgoing' | 'ids'>,
  { link, office }: { link: Parameters<typeof officialsOfMailbox>[1]; office: Pick<OfficeNow, 'roster'> },
): Promise<OutgoingItem[]> => {
  const rows = officialsOfMailbox(office.roster, link, ids.digest);
  const { items } = await outgoing.waiting({ limit: maxLooked, withoutOvertaken: true });
  return items.filter(({ entry }) => entry && rows.includes(entry.holder));
};

/** Makes a link to a letter that waits for the official behind `opened`. It can sign until that link's own expiry. */
export const linkLetterToSign = async (
  { cases, clock, ids }: Pick<Deps, 'cases' | 'clock' | 'ids'>,
  { link, office }: OfficialLink,
  { caseId, of }: { caseId: string; of: number },
): Promise<LinkedCase> => {
  const now = clock.now();
  const dossier = await cases.dossier(caseId);
  const letter = dossier && letterBy(dossier, of);
  const signer = letter && signerOf(dossier, letter, office.roster, now);
  const official = officialBy(office.roster, letter?.entry?.holder);
  const isTheirs = official !== undefined && officialsOfMailbox(office.roster, link, ids.digest).includes(official.id);
  if (!isTheirs || letter?.state !== 'numbered' || signer?.id !== official.id) return { refused: 'not-waiting' };
  if (now.toISOString() >= link.expiresAt) return { refused: 'read-only' };
  const secret = ids.secret();
  const address = ids.digest(mailboxOf(official.email));
  const newLink = letterLink(ids.digest(secret), { caseId, letter: of, official: official.id, address }, now);
  await cases.putLink({ ...newLink, expiresAt: link.expiresAt });
  return { secret };
};
