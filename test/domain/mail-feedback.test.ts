import { type SendEmailCommand, SESClient } from '@aws-sdk/client-ses';
import { mailer } from '../../functions/adapters/ses/mailer';
import { caseTag } from '../../functions/ports/mail';
import { reportsIn } from '../../functions/tasks/mail-feedback';
import { bounceNotice } from '../support/bounce-notice';
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

it('keeps the request that a report names with the mark', () => {
  const caseId = '0f2b7c1e-6a3d-4f57-9c1b-2d8e4a6b7c90';
  expect(noteBounces(office, { ...bounced, email: 'siti@example.id', caseId })).toMatchObject([{ caseId }]);
  expect(noteBounces(office, bounced)?.[0]).not.toHaveProperty('caseId');
});

it.each([
  ['its request', { [caseTag]: ['0f2b7c1e-6a3d-4f57-9c1b-2d8e4a6b7c90'] }, '0f2b7c1e-6a3d-4f57-9c1b-2d8e4a6b7c90'],
  ['no request where the tag is no id', { [caseTag]: ['x'] }, undefined],
  ['no request without a tag', {}, undefined],
])('reads of a report %s', (_what, tags, caseId) => {
  for (const kind of ['Bounce', 'Complaint'] as const) {
    const [report] = reportsIn(bounceNotice(kind, 'siti@example.id', undefined, tags));
    expect(report?.feedback.caseId).toBe(caseId);
  }
});

it('hands the request of a mail to the mail service as its tag', async () => {
  const sent: unknown[] = [];
  const client = Object.assign(new SESClient({ region: 'ap-southeast-3' }), {
    send: async ({ input }: SendEmailCommand) => void sent.push(input),
  });
  const mail = { to: 'siti@example.id', subject: 'a', html: 'b', text: 'c' };
  await mailer(client, { from: 'ajuan@example.id' }).send({ ...mail, caseId: 'case-a' });
  await mailer(client, { from: 'ajuan@example.id' }).send(mail);
  expect(sent).toMatchObject([{ Tags: [{ Name: caseTag, Value: 'case-a' }] }, { Tags: undefined }]);
});

it('tells the administrators whom mails reach, and all where none is left', () => {
  const two = [...testAdministrators, { id: 'admin-2', name: 'Dua', email: 'dua@example.id' }];
  const of = (...emails: string[]) =>
    administratorsToTell({ administrators: two, bounces: emails.map((email) => ({ ...bounced, email })) });
  expect(of('DUA@example.id').map(({ id }) => id)).toEqual(['admin-1']);
  expect(of('dua@example.id', testAdministrators[0]!.email)).toHaveLength(2);
});
