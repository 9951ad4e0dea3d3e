import { forgetLinkAt } from '../domain/access';
import type { Transition } from '../domain/case';
import { HeadMoved } from '../domain/errors';
import type { Opening } from '../domain/opening';
import type { CaseHead, LinkRecord } from '../domain/records';
import type { StepId } from '../domain/sop';
import { entryItem } from './entries';
import { headItem } from './head-item';
import { letterTaken, subdomainTaken } from './register';
import {
  documentLookupKey,
  entryKey,
  headKey,
  letterGuardKey,
  linkKey,
  stepKey,
  subdomainKey,
  workIndex,
} from './table';
import { create, difference, update, type Write } from './transaction';

const moved = () => new HeadMoved('head');

/** A link as the table holds it, with when to forget it. */
export const linkItem = (link: LinkRecord) => ({ ...link, ...linkKey(link), ttl: forgetLinkAt(link) });

/**
 * That no other writer moved this head on, with `:seq` for its own. Opening a step is no event and leaves `seq` as it is, but from
 * then on the head says whom it waits for: what was read before may neither withdraw past the opened step nor settle its mails.
 */
export const unmoved = ({ waits }: CaseHead): string =>
  waits ? 'seq = :seq' : `seq = :seq AND attribute_not_exists(${workIndex.partition})`;

/** The head's write of every transition. */
const headWrite = (before: CaseHead, after: CaseHead): Write =>
  update(
    headKey(before.caseId),
    difference(headItem(before), headItem(after)),
    { expression: unmoved(before), values: { ':seq': before.seq } },
    moved,
  );

const holdWrites = (caseId: string, { subdomain, letters }: Transition): Write[] => [
  ...(subdomain?.hold ? [create(subdomainKey(subdomain.hold), { caseId, state: 'held' }, subdomainTaken)] : []),
  ...(subdomain?.release ? [release(subdomainKey(subdomain.release), caseId)] : []),
  ...(subdomain?.keep
    ? [
        update(
          subdomainKey(subdomain.keep),
          { set: { state: 'kept' }, remove: [] },
          { expression: 'attribute_exists(pk)' },
        ),
      ]
    : []),
  ...(letters?.hold ? [create(letterGuardKey(letters.hold), { caseId }, letterTaken)] : []),
  ...(letters?.release ?? []).map((key) => release(letterGuardKey(key), caseId)),
];

/** What `/verifikasi` finds a new document's case by. */
export const lookupItem = ({ document }: Transition) =>
  document && !document.signed ? { caseId: document.caseId, ...documentLookupKey(document.documentId) } : undefined;

const release = (key: { pk: string; sk: string }, caseId: string): Write => ({
  Delete: {
    TableName: '',
    Key: key,
    ConditionExpression: 'caseId = :case',
    ExpressionAttributeValues: { ':case': caseId },
  },
});

/** A transition as one transaction: the head, its entry, an open step that passed to another holder, and what is held. */
export const transitionWrites = (transition: Transition): Write[] => {
  const { before, head, step, event } = transition;
  const former = step && before.steps.find((record) => record.step === step.step && record.round === step.round);
  return [
    headWrite(before.head, head),
    create(entryKey(event), entryItem({ ...transition, former }), moved),
    ...(step && former && !step.decidedAt
      ? [update(stepKey(step), difference(former, step), { expression: 'attribute_exists(pk)' }, moved)]
      : []),
    ...holdWrites(head.caseId, transition),
  ];
};

/** A retried wait's new token for a step that the head still names. */
export const tokenWrites = (
  caseId: string,
  { step, round }: { step: StepId; round: number },
  token: string,
): Write[] => [
  {
    ConditionCheck: {
      TableName: '',
      Key: headKey(caseId),
      ConditionExpression: '#next.#step = :step AND #next.#round = :round',
      ExpressionAttributeNames: { '#next': 'next', '#step': 'step', '#round': 'round' },
      ExpressionAttributeValues: { ':step': step, ':round': round },
    },
    refused: () => new HeadMoved('decided meanwhile'),
  },
  update(
    stepKey({ caseId, step, round }),
    { set: { token }, remove: [] },
    { expression: 'attribute_exists(pk)' },
    () => new HeadMoved('never opened'),
  ),
];

/** An opened step with its links: only while the head still names that step and round. */
export const openingWrites = ({ before, head, step }: Opening, links: readonly LinkRecord[]): Write[] => [
  headWrite(before.head, head),
  create(stepKey(step), step, moved),
  ...links.map((link): Write => ({
    Put: { TableName: '', Item: linkItem(link) },
  })),
];
