import { formerMailboxesOf, isFormerMailbox, lastingWorkOf } from '../../../functions/domain/case/lasting-mails';
import type { PendingWork } from '../../../functions/domain/case/records';

const pending: PendingWork[] = ['official', 'former-mailbox:4', 'documents', 'revise-by', 'former-mailbox:9'];

it('keeps documents and the mails to former mailboxes over a later decision', () =>
  expect(lastingWorkOf({ pending })).toEqual(['documents', 'former-mailbox:4', 'former-mailbox:9']));
it('keeps the mails about letters too, before them', () => {
  const work: PendingWork[] = [...pending, 'letter:5:sign'];
  expect(lastingWorkOf({ pending: work })).toEqual([
    'documents',
    'letter:5:sign',
    'former-mailbox:4',
    'former-mailbox:9',
  ]);
});
it('keeps nothing where nothing is pending', () => expect(lastingWorkOf({})).toEqual([]));
it('lists the former mailboxes in their order', () =>
  expect(formerMailboxesOf({ pending })).toEqual(['former-mailbox:4', 'former-mailbox:9']));
it.each<[PendingWork, boolean]>([
  ['former-mailbox:4', true],
  ['new-mailbox', false],
])('%s is a former mailbox: %s', (work, is) => expect(isFormerMailbox(work)).toBe(is));
