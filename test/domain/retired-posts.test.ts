import { InvalidInput } from '../../functions/domain/errors';
import { firstRecord } from '../../functions/domain/office/office-chain';
import { officialForm, postForm, superiorForm } from '../../functions/domain/office/office-forms';
import type { OfficeRecord } from '../../functions/domain/office/office-record';
import {
  deciderFor,
  divisionsWithSections,
  offeredPosts,
  roster,
  sectionsOf,
} from '../../functions/domain/office/roster';
import { retirePost, usePostAgain } from '../../functions/domain/office/post-life';
import { endOfficial } from '../../functions/domain/office/official-changes';
import { changeSuperior, noneWaiting, type WaitingAt } from '../../functions/domain/office/post-changes';
import { testAdministrators, testRoster } from '../support/office';

const today = '2026-11-24';
const first: OfficeRecord = firstRecord(testRoster, testAdministrators);
const ended: OfficeRecord = { ...first, ...endOfficial(first, 'kasi-data', '2026-11-20').content };
const retired: OfficeRecord = { ...ended, ...retirePost(ended, 'kasi-data', noneWaiting, today).content };
const ids = (posts: readonly { id: string }[]) => posts.map(({ id }) => id);

describe('a post that is not used any more', () => {
  it('is offered nowhere, and neither is a division that has no other section', () => {
    expect(ids(offeredPosts(retired.roster))).not.toContain('kasi-data');
    expect(sectionsOf(retired.roster, 'kabid-data')).toEqual([]);
    expect(ids(divisionsWithSections(retired.roster))).toEqual(['kabid-aptika']);
    for (const form of [officialForm, postForm, superiorForm])
      expect(JSON.stringify(form(retired.roster))).not.toContain('kasi-data');
  });
  it('stays on the roster, and what still comes to it goes to its superior', () => {
    expect(ids(retired.roster.posts)).toContain('kasi-data');
    expect(deciderFor(retired.roster, 'kasi-data', today)?.id).toBe('kabid-data');
  });
  it('is used again as it was', () => expect(usePostAgain(retired, 'kasi-data').content.roster).toEqual(ended.roster));
  it('can become the superior of none', () => {
    const sectionless = { ...ended, ...endOfficial(retired, 'kabid-data', '2026-11-20').content };
    const both = { ...sectionless, ...retirePost(sectionless, 'kabid-data', noneWaiting, today).content };
    expect(() => changeSuperior(both, 'kasi-aplikasi', 'kabid-data')).toThrow(InvalidInput);
    expect(() => usePostAgain(both, 'kasi-data')).toThrow(InvalidInput);
  });
});

describe('a post stays in use', () => {
  it.each<[string, OfficeRecord, string, Partial<WaitingAt>]>([
    ['while somebody holds it', first, 'kasi-data', {}],
    ['while a request waits there', ended, 'kasi-data', { post: ['7/2026'] }],
    ['as the last section while a request waits to be passed on to it', ended, 'kasi-data', { division: ['7/2026'] }],
    ['while it is the superior of one in use', first, 'kabid-data', {}],
    ['as the head of the office', first, 'kadis', {}],
  ])('%s', (_name, record, id, waiting) =>
    expect(() => retirePost(record, id, { ...noneWaiting, ...waiting }, today)).toThrow(InvalidInput),
  );
  it('on a roster that was stored before posts could be retired', () =>
    expect(offeredPosts(roster.parse(testRoster))).toEqual(testRoster.posts));
});
