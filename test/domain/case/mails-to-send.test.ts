import { correctContact } from '../../../functions/domain/case/contact';
import { mailsToSend, validAfterSending } from '../../../functions/domain/case/mails-to-send';
import type { PendingWork } from '../../../functions/domain/case/records';
import { decisions, openNext, play, requestOf } from '../../support/dossier';

const correct = {
  email: 'siti.contoh@example.id',
  phone: '0812-3456-7890',
  verified: 'surat',
  reason: 'Salah.',
} as const;
const { dossier } = openNext(play(requestOf(), decisions.return, { correct }));
const form = dossier.forms.at(-1)!;
const former = `former-mailbox:${form.seq}` as const;
const after = (minutes: number) => new Date(Date.parse(form.at) + minutes * 60_000);
const withPending = (...pending: PendingWork[]) => ({ ...dossier, head: { ...dossier.head, pending } });
const all: PendingWork[] = ['applicant', 'revise-by', 'new-mailbox', former];

it.each<[string, PendingWork[], number, boolean, PendingWork[]]>([
  ['whoever corrected it sends all', all, 0, true, ['applicant', 'new-mailbox', former]],
  ['others leave the correction’s mails to them', all, 1, false, ['applicant']],
  ['the schedule sends what they did not', all, 2, false, ['applicant', 'new-mailbox', former]],
  ['a moved last day is told alone where no new address is', ['revise-by'], 0, false, ['revise-by']],
  ['a former address of a revision is told by anybody', ['former-mailbox:1'], 0, false, ['former-mailbox:1']],
])('%s', (_what, pending, minutes, isWriter, mails) =>
  expect(mailsToSend(withPending(...pending), after(minutes), isWriter)).toEqual(mails),
);

it.each<[string, object, PendingWork[]]>([
  ['the same head', {}, ['applicant', 'new-mailbox', former]],
  ['a head with another record, such as a document', { seq: 99 }, ['applicant', 'new-mailbox', former]],
  [
    'a head whose step opened for another official',
    { seq: 99, waits: { holder: 'kasi-data', at: 'x' } },
    ['new-mailbox', former],
  ],
  ['a head in the next round', { seq: 99, next: { step: 'request', round: 9 } }, ['new-mailbox', former]],
  ['a head that was closed', { seq: 99, status: 'dicabut' }, ['new-mailbox', former]],
  ['a head whose address changed again', { seq: 99, mailbox: 9 }, [former]],
])('takes off what went out from %s', (_what, change, gone) => {
  const { head } = dossier;
  expect(validAfterSending(['applicant', 'new-mailbox', former], head, { ...head, ...change })).toEqual(gone);
});

it('sends no moved last day to an address that heard of none', () => {
  const view = withPending('revise-by');
  const { head } = correctContact(view, { ...correct, email: 'tiga@example.id' }, 'admin-1', {
    now: after(9),
    digest: String,
  });
  expect(head.pending).toEqual([`former-mailbox:${view.head.seq + 1}`, 'new-mailbox']);
});
