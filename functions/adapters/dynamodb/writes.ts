import { present } from '../../domain/present';
import { forgetLinkAt } from '../../domain/case/access';
import { type Transition, viewAfter } from '../../domain/case/case';
import { ConcurrencyConflict } from '../../domain/errors';
import type { Issue } from '../../domain/documents/issuing';
import type { Opening } from '../../domain/case/opening';
import type { CaseHead, LinkRecord } from '../../domain/case/records';
import { entryItem } from './entries';
import { headItem } from './head-item';
import { holdWrites, type UnreleasedLetter } from './holds';
import { outgoingWrites } from './outgoing';
import { documentLookupKey, entryKey, headKey, linkKey, checkIndex, tokenKey, workIndex } from './table';
import { create, difference, update, type Write } from './transaction';

const conflict = () => new ConcurrencyConflict('head');

/** Returns a link as the table holds it, with its TTL. */
export const linkItem = (link: LinkRecord) => ({ ...link, ...linkKey(link), ttl: forgetLinkAt(link) });

/**
 * Returns the condition that no other writer advanced this head; `:seq` is the head's own `seq`. Opening a step is no event and keeps
 * `seq`, but it adds a holder to the head. A view read before the opening may neither withdraw the request past the open step nor clear
 * its pending mails.
 */
const unchangedSeq = ({ waits }: CaseHead): string =>
  waits ? 'seq = :seq' : `seq = :seq AND attribute_not_exists(${workIndex.partition})`;

/**
 * Returns the condition that a head is unchanged, with its values. Pending work changes without an event. A writer of an older list would
 * make sent mails pending again, or drop mails that became pending since.
 */
export const unchangedHead = (head: CaseHead) => ({
  expression: `${unchangedSeq(head)} AND ${head.pending ? 'owes = :read' : 'attribute_not_exists(owes)'}`,
  values: { ':seq': head.seq, ...(head.pending && { ':read': head.pending }) },
});

/**
 * The attributes for pending work and the next check. They are always written, because a check may have been cleared since. If a transition
 * has none, a flag set meanwhile keeps its time.
 */
const marks = ['owes', 'lookAt', checkIndex.partition];

/** Returns the write of the head, with the open step, for a transition or an opening. */
const headWrite = ({ before, ...after }: Pick<Transition, 'before' | 'head' | 'step'>): Write =>
  update(
    headKey(before.head.caseId),
    difference(headItem(before), headItem(viewAfter({ before, ...after })), marks),
    unchangedHead(before.head),
    conflict,
  );

/** Returns the write that moves an open step's dates, which is no event. It fails if the open step differs from the one that was read. */
export const rescheduleWrite = (change: Opening): Write => {
  const before = headItem(change.before);
  const { expression, values } = unchangedHead(change.before.head);
  return update(
    headKey(change.head.caseId),
    difference(before, headItem(viewAfter(change)), marks),
    {
      expression: `${expression} AND #open = :open AND #at = :at`,
      names: { '#open': 'open', '#at': workIndex.sort },
      values: { ...values, ':open': before.open, ':at': before[workIndex.sort] },
    },
    conflict,
  );
};

/** Returns the writes of a transition for one transaction: the head, its entry, and its holds. */
export const transitionWrites = (transition: Transition, unreleased: readonly UnreleasedLetter[] = []): Write[] => [
  headWrite(transition),
  create(entryKey(transition.event), entryItem(transition), conflict),
  ...holdWrites(transition.head.caseId, transition, unreleased),
  ...outgoingWrites(transition),
];

/** Returns the item with which `/verifikasi` finds the case of new documents. */
export const lookupItem = ({ head, issued: [first] }: Issue) =>
  first && { caseId: head.caseId, ...documentLookupKey(first.document.documentId) };

/** Returns the writes of issued documents for one transaction: the head once, and an entry of each. */
export const issueWrites = ({ before, head, issued }: Issue): Write[] => [
  headWrite({ before, head }),
  ...issued.map((one) => create(entryKey(one.event), entryItem({ head, ...one }), conflict)),
];

/** Returns the item of a step's task token, with the case's `seq` at that time. */
const waitToken = ({ caseId, next, seq }: CaseHead, token: string) => ({ ...tokenKey(caseId), ...next, seq, token });

/**
 * Returns the writes of a retried task's new token, for a step that the head still names. @throws ConcurrencyConflict for a closed case
 */
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
 * Returns the writes of an opening in their order: first the token, unless a later step has one, then the head. They need no transaction:
 * a token without an open step answers nothing, and the next opening replaces it.
 */
export const openingWrites = ({ before, head, step }: Opening): Write[] => [
  {
    Put: {
      TableName: '',
      Item: waitToken(before.head, present(step.token, 'the token')),
      ConditionExpression: 'attribute_not_exists(pk) OR seq <= :seq',
      ExpressionAttributeValues: { ':seq': before.head.seq },
    },
    refused: conflict,
  },
  headWrite({ before, head, step }),
];
