import { linkToOtherCase, officialLink, officialsOfMailbox } from '../../functions/domain/case/access';
import { entitledTo, waitsAtPost } from '../../functions/domain/case/entitlement';
import { InvalidInput } from '../../functions/domain/errors';
import { firstRecord } from '../../functions/domain/office/office-chain';
import type { CaseHead } from '../../functions/domain/case/records';
import { divisionsWithSections, type Post } from '../../functions/domain/office/roster';
import { changeSuperior, noneWaiting, removePost } from '../../functions/domain/office/post-changes';
import type { StepId } from '../../functions/domain/sop/sop';
import { holder, testRoster } from '../support/office';

const digest = (text: string) => `#${text}`;
const at = { step: 'division-disposition', round: 1, holder: 'kabid-data' } as const;
const now = new Date('2026-11-24T02:00:00Z');

describe('one person in two posts', () => {
  const officials = [
    ...testRoster.officials,
    holder('kasi-data', { id: 'kasi-data-2', email: 'Kabid-Data@example.id' }),
  ];
  const roster = { ...testRoster, officials };
  const link = officialLink('h', 'c', { ...at, address: '#kabid-data@example.id' }, now);

  it('sees both behind a link to their mailbox', () =>
    expect(officialsOfMailbox(roster, link, digest)).toEqual(['kabid-data', 'kasi-data-2']));
  it('sees the row of a link of before links named their mailbox', () =>
    expect(officialsOfMailbox(roster, { ...link, address: undefined }, digest)).toEqual(['kabid-data']));
  it('decides for the other post as long as the mailed link could', () =>
    expect(linkToOtherCase(link, 'h2', 'c2', { ...at, holder: 'kasi-data-2' }, now)).toMatchObject({
      official: 'kasi-data-2',
      address: link.address,
      expiresAt: link.expiresAt,
    }));
});

describe('a division without sections', () => {
  const bare = { ...testRoster, posts: testRoster.posts.filter(({ id }) => id !== 'kasi-data') };
  it('is not offered', () => expect(divisionsWithSections(bare).map(({ id }) => id)).toEqual(['kabid-aptika']));
  it('is offered where no division has one', () =>
    expect(divisionsWithSections({ posts: bare.posts.filter(({ role }) => role !== 'kepala-seksi') })).toHaveLength(2));
});

describe('the last section of a division', () => {
  const office = firstRecord(testRoster);
  const waiting = { ...noneWaiting, division: ['7/2026'] };
  it('stays below it while a request waits there, and says which', () =>
    expect(() => changeSuperior(office, 'kasi-data', 'kabid-aptika', waiting)).toThrow(
      expect.objectContaining({
        gaps: [expect.objectContaining({ message: expect.stringMatching(/Kepala Bidang Statistik.*7\/2026/) })],
      }),
    ));
  it('moves where none waits', () =>
    expect(changeSuperior(office, 'kasi-data', 'kabid-aptika').content.roster.posts.at(-1)?.superior).toBe(
      'kabid-aptika',
    ));
});

describe('a vacant post', () => {
  const vacant: Post = {
    id: 'kasi-baru',
    role: 'kepala-seksi',
    title: 'Kepala Seksi',
    unit: 'Baru',
    superior: 'kabid-data',
  };
  const office = firstRecord({ ...testRoster, posts: [...testRoster.posts, vacant] });
  const head = (step: StepId, seksi: string): Pick<CaseHead, 'assigned' | 'next'> => ({
    assigned: { 'kepala-bidang': 'kabid-data', 'kepala-seksi': seksi },
    next: { step, round: 1 },
  });

  it('stays while a request waits at it, and says which', () => {
    expect(() => removePost(office, 'kasi-baru', { ...noneWaiting, post: ['7/2026'] })).toThrow(InvalidInput);
    expect(removePost(office, 'kasi-baru').content.roster.posts).toEqual(testRoster.posts);
  });
  it('leaves what comes back to it, once it is gone, to its division', () => {
    const gone = entitledTo(head('request', 'kasi-baru'), 'conformity-analysis', testRoster, now);
    expect(gone).toEqual({ post: 'kasi-baru', holder: 'kabid-data' });
  });
  it.each<[string, StepId, string, boolean]>([
    ['waits at it', 'conformity-analysis', 'kasi-baru', true],
    ['is with the applicant, whence it comes to whoever decides instead', 'request', 'kasi-baru', false],
    ['waits elsewhere', 'conformity-analysis', 'kasi-data', false],
    ['is with its superior again', 'agency-disposition', 'kasi-baru', false],
  ])('is told that a request %s', (_name, step, seksi, given) =>
    expect(waitsAtPost(head(step, seksi), vacant)).toBe(given),
  );
});
