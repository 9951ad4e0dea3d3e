import {
  type Access,
  accessOf,
  applicantLink,
  forgetLinkAt,
  letterLink,
  linkToOtherCase,
  officialLink,
  showsCase,
  officialsOfMailbox,
} from '../../../functions/domain/case/access';
import type { CaseView, LinkOf } from '../../../functions/domain/case/records';
import { caseId, closedHead, decidedAt, headAt, openAt, recordAt } from '../../support/case-at';
import { holder, testRoster } from '../../support/office';

const mailed = new Date('2026-12-01T02:00:00.000Z');
const after = (days: number, milliseconds = 0) => new Date(mailed.getTime() + days * 86_400_000 + milliseconds);
const binding = { step: 'integration', round: 1, holder: 'kasi-aplikasi', address: '#kasi@example.id' } as const;
const link = officialLink('hash', caseId, binding, mailed);
const entitled = 'kasi-aplikasi';

describe("an official's link", () => {
  const waits = openAt('integration');
  it.each<[string, Access, Parameters<typeof accessOf>]>([
    ['to its open step', 'act', [link, waits, mailed, { entitled }]],
    ['until its last moment', 'act', [link, waits, after(30, -1), { entitled }]],
    ['from its end on', 'expired', [link, waits, after(30), { entitled }]],
    ['once the step is another official’s', 'replaced', [link, waits, mailed, { entitled: 'kasi-data' }]],
    ['where nobody is known to decide', 'replaced', [link, waits, mailed]],
    ['to its own mailbox', 'act', [link, waits, mailed, { entitled, address: '#kasi@example.id' }]],
    ['once the mailbox was put right', 'replaced', [link, waits, mailed, { entitled, address: '#new@example.id' }]],
    [
      'of before links named their mailbox',
      'act',
      [{ ...link, address: undefined }, waits, mailed, { entitled, address: '#new' }],
    ],
    ['to a round that never opened', 'replaced', [{ ...link, round: 2 }, waits, mailed, { entitled }]],
    ['to another step', 'replaced', [{ ...link, step: 'build' }, waits, mailed, { entitled }]],
    [
      'to an earlier round that stayed open',
      'replaced',
      [link, { head: headAt('integration', {}, { round: 2 }), steps: [recordAt('integration')] }, mailed, { entitled }],
    ],
  ])('%s: %s', (_name, access, input) => expect(accessOf(...input)).toBe(access));

  const decided = (by: string): CaseView => ({
    head: headAt('build'),
    steps: [decidedAt('integration', { holder: by, decidedAt: mailed.toISOString() })],
  });
  it.each<[string, Access, CaseView, Date]>([
    ['shows what its official decided', 'read', decided('kasi-aplikasi'), mailed],
    ['shows it for ninety days', 'read', decided('kasi-aplikasi'), after(90, -1)],
    ['shows it no longer', 'expired', decided('kasi-aplikasi'), after(90)],
    ['shows nothing that another decided', 'replaced', decided('kasi-data'), mailed],
  ])('after the decision %s', (_name, access, view, now) =>
    expect(accessOf(link, view, now, { entitled })).toBe(access),
  );

  it('shows a decision also to one who is not entitled any more', () =>
    expect(accessOf(link, decided('kasi-aplikasi'), mailed, { entitled: 'kasi-data' })).toBe('read'));
});

describe("an applicant's link", () => {
  const own = applicantLink('hash', caseId, 1, mailed);
  it.each<[string, Access, LinkOf<'applicant'>, CaseView, Date]>([
    ['withdraws while the case is open', 'act', own, openAt('conformity-analysis'), mailed],
    ['revises', 'act', own, openAt('request'), mailed],
    ['only reads while it is built', 'read', own, openAt('build'), mailed],
    ['reads after the end', 'read', own, { head: closedHead('ditolak'), steps: [] }, mailed],
    ['reads for two years', 'read', own, { head: closedHead('selesai'), steps: [] }, after(730, -1)],
    ['ends after two years', 'expired', own, { head: closedHead('selesai'), steps: [] }, after(730)],
    ['ends with its mailbox', 'replaced', own, openAt('request', { mailbox: 2 }), mailed],
  ])('%s: %s', (_name, access, input, view, now) => expect(accessOf(input, view, now)).toBe(access));
});

it.each<[Access, boolean]>([
  ['act', true],
  ['read', true],
  ['expired', false],
  ['replaced', false],
])('%s shows the case: %s', (access, shown) => expect(showsCase(access)).toBe(shown));

describe('a link got through a mailed one', () => {
  const other = { step: 'build', round: 2, holder: 'kasi-data' } as const;
  it('decides no longer than that one', () =>
    expect(linkToOtherCase(link, 'new', 'other-case', other, after(29))).toEqual({
      hash: 'new',
      caseId: 'other-case',
      kind: 'official',
      step: 'build',
      round: 2,
      official: 'kasi-data',
      address: link.address,
      createdAt: after(29).toISOString(),
      expiresAt: link.expiresAt,
    }));
  it('is not given once that one has ended', () =>
    expect(linkToOtherCase(link, 'new', 'other-case', other, after(30))).toBeUndefined());
});

describe('links to a letter', () => {
  const to = { caseId, letter: 9, address: '#kadis@example.id' };
  it("is the signatory's for thirty days", () =>
    expect(letterLink('hash', { ...to, official: 'kadis' }, mailed)).toEqual({
      ...to,
      hash: 'hash',
      kind: 'signatory',
      official: 'kadis',
      createdAt: mailed.toISOString(),
      expiresAt: after(30).toISOString(),
    }));
  it("is a reader's for two years", () =>
    expect(letterLink('hash', to, mailed)).toEqual({
      ...to,
      hash: 'hash',
      kind: 'copy',
      createdAt: mailed.toISOString(),
      expiresAt: after(730).toISOString(),
    }));
});

describe('the rows behind a link', () => {
  const digest = (text: string) => `#${text}`;
  const roster = {
    ...testRoster,
    officials: [...testRoster.officials, holder('kasi-data', { id: 'second', email: 'KASI@example.id ' })],
  };
  it.each<[string, string | undefined, string[]]>([
    ['every row of its mailbox, however typed', '#kasi@example.id', ['kasi-aplikasi', 'second']],
    ['its own row alone, where it names no mailbox', undefined, ['kasi-aplikasi']],
    ['its own row alone, where nobody has that mailbox', '#gone@example.id', ['kasi-aplikasi']],
  ])('are %s', (_name, address, ids) => expect(officialsOfMailbox(roster, { ...link, address }, digest)).toEqual(ids));
});

it('is forgotten a year after its end', () =>
  expect(forgetLinkAt({ ...link, expiresAt: '2026-12-31T02:00:00.000Z' })).toBe(
    Date.parse('2027-12-31T00:00:00Z') / 1000,
  ));
