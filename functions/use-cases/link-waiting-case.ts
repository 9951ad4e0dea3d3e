import { linkToOtherCase, officialsOfMailbox } from '../domain/case/access';
import { isOpen, openRecord } from '../domain/case/case';
import { entitledTo } from '../domain/case/entitlement';
import type { Deps } from '../ports/deps';
import type { OfficialLink } from './open-link';

/** `not-waiting`: the case does not wait for this person. `read-only`: their link is too old for decisions. */
export type LinkedCase = { secret: string } | { refused: 'not-waiting' | 'read-only' };

/**
 * Makes a link to another case that waits for the official of the `opened` link. The new link allows decisions no longer than the opened
 * one.
 */
export const linkWaitingCase = async (
  { cases, clock, ids }: Pick<Deps, 'cases' | 'clock' | 'ids'>,
  { link, office }: OfficialLink,
  caseId: string,
): Promise<LinkedCase> => {
  const view = await cases.view(caseId);
  const record = view && openRecord(view);
  const now = clock.now();
  const holder = record && isOpen(record) && entitledTo(view.head, record.step, office.roster, now).holder;
  if (!record || !holder || !officialsOfMailbox(office.roster, link, ids.digest).includes(holder))
    return { refused: 'not-waiting' };
  const secret = ids.secret();
  const at = { step: record.step, round: record.round, holder };
  const made = linkToOtherCase(link, ids.digest(secret), record.caseId, at, now);
  if (!made) return { refused: 'read-only' };
  await cases.putLink(made);
  return { secret };
};
