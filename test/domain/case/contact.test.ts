import {
  changesAddress,
  correctContact,
  formerAddress,
  newestChangeOfAddress,
  newestCorrection,
  withNewMailbox,
} from '../../../functions/domain/case/contact';
import { systemIds } from '../../../functions/adapters/system';
import type { ContactCorrection } from '../../../functions/domain/case/records';
import { type Act, decisions as d, openNext, play, requestOf } from '../../support/dossier';

const { contact } = requestOf();
const moment = { now: new Date('2026-12-02T02:00:00Z'), digest: systemIds.digest };
const corrected = (change: Partial<ContactCorrection> = {}): ContactCorrection => ({
  email: contact.email,
  phone: contact.phone,
  verified: 'telepon',
  reason: 'Salah ketik.',
  ...change,
});
const revised = (email: string): Act => ({ revise: requestOf({ contact: { ...contact, email } }) });
const formsOf = (...acts: readonly Act[]) => play(requestOf(), ...acts).dossier.forms;
const seqOf = (forms: ReturnType<typeof formsOf>) => forms.at(-1)?.seq ?? 0;

describe('a correction', () => {
  const before = openNext(play(requestOf(), d.return)).dossier;
  const { mailbox, seq } = before.head;

  it('gives a new address a mailbox of its own, so that older links end', () =>
    expect(correctContact(before, corrected({ email: 'baru@example.id' }), 'admin-1', moment).head.mailbox).toBe(
      mailbox + 1,
    ));
  it('mails the new address, and tells the former one once', () =>
    expect(correctContact(before, corrected({ email: 'baru@example.id' }), 'admin-1', moment).head.pending).toEqual(
      expect.arrayContaining(['new-mailbox', `former-mailbox:${seq + 1}`]),
    ));
  it('takes the mail of a moved last day back, which the new address does not need', () => {
    const nextHead = { ...before, head: { ...before.head, pending: ['revise-by' as const] } };
    const { head } = correctContact(nextHead, corrected({ email: 'baru@example.id' }), 'admin-1', moment);
    expect(head.pending).not.toContain('revise-by');
  });
  it('of the telephone alone mails nobody', () => {
    const { head } = correctContact(before, corrected({ phone: '0254-200123' }), 'admin-1', moment);
    expect(head).toMatchObject({ mailbox });
    expect(head.pending).toEqual(before.head.pending);
  });
  it('of a closed case is taken too, and mailed', () => {
    const closed = play(requestOf(), d.reject).dossier;
    const { head } = correctContact(closed, corrected({ email: 'baru@example.id' }), 'admin-1', moment);
    expect(head.status).toBe('ditolak');
    expect(head.pending).toContain('new-mailbox');
  });
  it('is recorded as an event of the administrator', () =>
    expect(correctContact(before, corrected(), 'admin-1', moment).event).toMatchObject({
      type: 'contact-corrected',
      actor: 'admin-1',
      seq: seq + 1,
    }));
});

it('counts the mailbox up by one', () => {
  const { head } = play(requestOf()).dossier;
  expect(withNewMailbox(head)).toMatchObject({ mailbox: head.mailbox + 1 });
});

const other = corrected({ email: 'baru@example.id' });
it.each<[string, Act[], 'request' | 'contact' | undefined]>([
  ['nobody', [d.return], undefined],
  ['nobody, by a revision with the same address', [d.return, revised(contact.email)], undefined],
  ['the applicant, by a revision', [d.return, revised('lain@example.id')], 'request'],
  ['the secretariat', [d.return, { correct: other }], 'contact'],
  ['the secretariat, right after the registration', [{ correct: other }], 'contact'],
  ['nobody, by a correction of the telephone', [{ correct: corrected({ phone: '0254-200123' }) }], undefined],
  ['the one who changed it last', [{ correct: other }, d.return, revised('lain@example.id')], 'request'],
])('the address was last changed by %s', (_who, acts, kind) => {
  expect(newestChangeOfAddress(formsOf(...acts))).toBe(kind);
});

it('tells whether the newest form changed the address', () => {
  const forms = formsOf({ correct: other });
  expect(changesAddress(forms, { seq: seqOf(forms) })).toBe(true);
  const same = formsOf({ correct: corrected() });
  expect(changesAddress(same, { seq: seqOf(same) })).toBe(false);
});
it('sends the mail of a former mailbox to the address before the change', () => {
  const forms = formsOf({ correct: other });
  expect(formerAddress(forms, `former-mailbox:${seqOf(forms)}`)).toBe(contact.email);
});
it('sends no mail to a former mailbox that is the applicant’s again', () => {
  const once = formsOf({ correct: other });
  const forms = formsOf({ correct: other }, { correct: corrected() });
  expect(formerAddress(forms, `former-mailbox:${seqOf(once)}`)).toBeUndefined();
});
it('finds the newest correction', () => {
  expect(newestCorrection(formsOf(d.return))).toBeUndefined();
  expect(newestCorrection(formsOf({ correct: corrected() }, { correct: other }))?.data.email).toBe('baru@example.id');
});
