import { present } from '../../domain/present';
import { forgetLinkAt } from '../../domain/case/access';
import { type Transition, viewAfter } from '../../domain/case/case';
import { ConcurrencyConflict } from '../../domain/errors';
import type { Opening } from '../../domain/sop/opening';
import type { CaseHead, LinkRecord } from '../../domain/case/records';
import { entryItem } from './entries';
import { headItem } from './head-item';
import { holdWrites, type LeftLetter } from './holds';
import { outgoingWrites } from './outgoing';
import { documentLookupKey, entryKey, headKey, linkKey, checkIndex, tokenKey, workIndex } from './table';
import { create, difference, update, type Write } from './transaction';

const moved = () => new ConcurrencyConflict('head');

/** A link as the table holds it, with when to forget it. */
export const linkItem = (link: LinkRecord) => ({ ...link, ...linkKey(link), ttl: forgetLinkAt(link) });

/**
 * Returns the condition that no other writer advanced this head, with `:seq` for its own. Opening a step is no event and leaves `seq` as it
 * is, but from then on the head names a holder. A view read before may neither withdraw past the opened step nor settle the step's mails.
 */
export const unmoved = ({ waits }: CaseHead): string =>
  waits ? 'seq = :seq' : `seq = :seq AND attribute_not_exists(${workIndex.partition})`;

/**
 * The head's pending work and its next check. Settling clears these and leaves `seq` as it is. A transition that keeps the pending work
 * which it read would otherwise lose it. Where it has none, a flag set meanwhile keeps its time.
 */
const marks = ['owes', 'lookAt', checkIndex.partition];

/** The head's write of every transition and opening, with the open step. */
const headWrite = ({ before, ...after }: Pick<Transition, 'before' | 'head' | 'step'>): Write =>
  update(
    headKey(before.head.caseId),
    difference(headItem(before), headItem(viewAfter({ before, ...after })), marks),
    { expression: unmoved(before.head), values: { ':seq': before.head.seq } },
    moved,
  );

/** An open step's moved dates: no event. Refused where anything of the open step is another than was read. */
export const rescheduleWrite = (change: Opening): Write => {
  const before = headItem(change.before);
  return update(
    headKey(change.head.caseId),
    difference(before, headItem(viewAfter(change)), marks),
    {
      expression: 'seq = :seq AND #open = :open AND #at = :at',
      names: { '#open': 'open', '#at': workIndex.sort },
      values: { ':seq': change.head.seq, ':open': before.open, ':at': before[workIndex.sort] },
    },
    moved,
  );
};

/** Returns the item by which `/verifikasi` finds a new document's case. */
export const lookupItem = ({ document }: Transition) =>
  document && !document.signed ? { caseId: document.caseId, ...documentLookupKey(document.documentId) } : undefined;

/** A transition as one transaction: the head, its entry, and what is held. */
export const transitionWrites = (transition: Transition, left: readonly LeftLetter[] = []): Write[] => [
  headWrite(transition),
  create(entryKey(transition.event), entryItem(transition), moved),
  ...holdWrites(transition.head.caseId, transition, left),
  ...outgoingWrites(transition),
];

/** The token of a step's wait, and how far the case was when it was given. */
const waitToken = ({ caseId, next, seq }: CaseHead, token: string) => ({ ...tokenKey(caseId), ...next, seq, token });

/** A retried wait's new token for a step that the head still names. @throws ConcurrencyConflict for a closed case */
export const tokenWrites = (head: CaseHead, token: string): Write[] => {
  if (!head.next) throw new ConcurrencyConflict('closed meanwhile');
  return [
    {
      ConditionCheck: {
        TableName: '',
        Key: headKey(head.caseId),
        ConditionExpression: '#next.#step = :step AND #next.#round = :round',
        ExpressionAttributeNames: { '#next': 'next', '#step': 'step', '#round': 'round' },
        ExpressionAttributeValues: { ':step': head.next.step, ':round': head.next.round },
      },
      refused: () => new ConcurrencyConflict('decided meanwhile'),
    },
    { Put: { TableName: '', Item: waitToken(head, token) } },
  ];
};

/**
 * An opened step, in the order of writing: its token, never over that of a later step, then the head. Neither needs the other in
 * one transaction: a token of a step that did not open answers nothing, and opening it again replaces it.
 */
export const openingWrites = ({ before, head, step }: Opening): Write[] => [
  {
    Put: {
      TableName: '',
      Item: waitToken(before.head, present(step.token, 'the token')),
      ConditionExpression: 'attribute_not_exists(pk) OR seq <= :seq',
      ExpressionAttributeValues: { ':seq': before.head.seq },
    },
    refused: moved,
  },
  headWrite({ before, head, step }),
];
