import { administratorsToTell, clearMailbox, isReachable, noteBounces } from '../../functions/domain/office/bounces';
import { factAt, stopsMails } from '../../functions/domain/office/mail-feedback';
import { firstRecord } from '../../functions/domain/office/office-chain';
import { testAdministrators, testRoster } from '../support/office';

const office = firstRecord(testRoster, testAdministrators);
const bounced = { email: 'kadis@example.id', at: '2026-12-07T02:00:00.500Z', kind: 'bounce' } as const;

describe('a report of the mail service', () => {
  it.each<['bounce' | 'complaint', string | undefined, boolean]>([
    ['bounce', 'Permanent', true],
    ['bounce', 'Transient', false],
    ['bounce', 'Undetermined', false],
    ['complaint', 'abuse', true],
    ['complaint', 'fraud', true],
    ['complaint', 'virus', true],
    ['complaint', 'other', true],
    ['complaint', 'opt-out', true],
    ['complaint', undefined, true],
    ['complaint', 'not-spam', false],
    ['complaint', 'Auth-Failure', false],
  ])('of a %s of type %s stops mails: %s', (kind, type, stops) => expect(stopsMails({ kind, type })).toBe(stops));

  it('is about the moment when a mail went out, or when its reader complained', () => {
    const times = { at: '2026-12-08T00:00:00Z', sentAt: '2026-12-07T00:00:00Z' };
    expect(factAt({ kind: 'bounce', type: 'Permanent', ...times })).toBe(times.sentAt);
    expect(factAt({ kind: 'complaint', type: 'abuse', ...times })).toBe(times.at);
  });
});

describe('a mailbox that was cleared', () => {
  const cleared = {
    ...office,
    ...clearMailbox({ bounces: [bounced] }, 'Kadis@example.id', new Date('2026-12-07T03:00:00Z')),
  };

  it('is reached again', () => expect(isReachable(cleared, bounced.email)).toBe(true));
  it('is not marked by a report of before, as when it is delivered twice', () =>
    expect(noteBounces(cleared, bounced)).toBeUndefined());
  it('is not marked by a late report about a mail of before', () =>
    expect(noteBounces(cleared, { ...bounced, at: '2026-12-09T00:00:00Z' }, bounced.at)).toBeUndefined());
  it('is marked by a report about a mail of after', () =>
    expect(noteBounces(cleared, { ...bounced, at: '2026-12-07T03:00:01.000Z' })).toHaveLength(1));
  it('is forgotten as cleared once no notice of before can come', () => {
    const later = clearMailbox(cleared, 'siti@example.id', new Date('2027-01-10T03:00:00Z'));
    expect(later.cleared!.map(({ email }) => email)).toEqual(['siti@example.id']);
  });
});

it('an earlier report of another kind does not replace a mark', () => {
  const marked = { ...office, bounces: [bounced] };
  expect(noteBounces(marked, { ...bounced, kind: 'complaint', at: '2026-12-06T00:00:00Z' })).toBeUndefined();
  expect(noteBounces(marked, { ...bounced, kind: 'complaint', at: '2026-12-08T00:00:00Z' })).toHaveLength(1);
});

it('tells the administrators whom mails reach, and all where none is left', () => {
  const two = [...testAdministrators, { id: 'admin-2', name: 'Dua', email: 'dua@example.id' }];
  const of = (...emails: string[]) =>
    administratorsToTell({ administrators: two, bounces: emails.map((email) => ({ ...bounced, email })) });
  expect(of('DUA@example.id').map(({ id }) => id)).toEqual(['admin-1']);
  expect(of('dua@example.id', testAdministrators[0]!.email)).toHaveLength(2);
});
