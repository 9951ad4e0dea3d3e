import { forgetLinkAt } from '../domain/access';
import type { Transition } from '../domain/case';
import { HeadMoved } from '../domain/errors';
import type { Opening } from '../domain/opening';
import type { CaseHead, DocumentRecord, LinkRecord } from '../domain/records';
import { letterTaken, subdomainTaken } from './register';
import {
  documentKey,
  documentLookupKey,
  eventKey,
  formKey,
  headKey,
  indexed,
  letterGuardKey,
  linkKey,
  stepKey,
  subdomainKey,
  worked,
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
  waits ? 'seq = :seq' : 'seq = :seq AND attribute_not_exists(waits)';

/** The head's write of every transition. */
const headWrite = (before: CaseHead, after: CaseHead): Write =>
  update(
    headKey(before.caseId),
    difference(indexed(before), indexed(after)),
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

/** A document with what `/verifikasi` finds it by. Its signed version replaces the record, never the original's facts. */
const documentWrites = (document: DocumentRecord): Write[] => {
  const { caseId, documentId } = document;
  const found = documentLookupKey(documentId);
  return document.signed
    ? [
        update(
          documentKey(document),
          { set: { signed: document.signed }, remove: [] },
          { expression: 'attribute_exists(pk)' },
        ),
      ]
    : [create(documentKey(document), document, moved), create(found, { caseId }, moved)];
};

const release = (key: { pk: string; sk: string }, caseId: string): Write => ({
  Delete: {
    TableName: '',
    Key: key,
    ConditionExpression: 'caseId = :case',
    ExpressionAttributeValues: { ':case': caseId },
  },
});

/** A transition as one transaction: head, step, event, form and what is held. */
export const transitionWrites = (transition: Transition): Write[] => {
  const { before, head, step, event, form, document } = transition;
  const former = step && before.steps.find((record) => record.step === step.step && record.round === step.round);
  return [
    headWrite(before.head, head),
    ...(step && former
      ? [
          update(
            stepKey(step),
            difference(worked(former), worked(step)),
            { expression: 'attribute_exists(pk) AND attribute_not_exists(decidedAt)' },
            moved,
          ),
        ]
      : []),
    create(eventKey(event), event, moved),
    ...(form ? [create(formKey(form), form, moved)] : []),
    ...(document ? documentWrites(document) : []),
    ...holdWrites(head.caseId, transition),
  ];
};

/** An opened step with its links: only while the head still names that step and round. */
export const openingWrites = ({ before, head, step }: Opening, links: readonly LinkRecord[]): Write[] => [
  headWrite(before.head, head),
  create(stepKey(step), step, moved),
  ...links.map((link): Write => ({
    Put: { TableName: '', Item: linkItem(link) },
  })),
];
