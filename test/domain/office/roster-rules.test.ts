import { actingTitle, postText, warnsActingOfficial } from '../../../functions/domain/office/acting';
import { caseForms, passedBetween, reassignFormOf, waitingStep } from '../../../functions/domain/office/case-forms';
import { hasEnded, minutesLater } from '../../../functions/domain/office/desk-access';
import { deskTasks } from '../../../functions/domain/office/desk-tasks';
import { holderText } from '../../../functions/domain/office/holder-text';
import type { Official, Post, Roster } from '../../../functions/domain/office/roster';
import {
  divisionOfLastSection,
  isSameMailbox,
  isSamePost,
  retirementFault,
  superiorFault,
  termFault,
} from '../../../functions/domain/office/roster-rules';
import type { StepId } from '../../../functions/domain/sop/sop';
import { closedHead, decidedAt, headAt, openAt, recordAt } from '../../support/case-at';
import { holder, testAdministrators, testRoster } from '../../support/office';

const today = '2026-12-01';
const acting = (change: Partial<Official> = {}) =>
  holder('kasi-data', {
    id: 'plh',
    from: '2026-12-01',
    to: '2026-12-31',
    acting: { kind: 'Plh.', decree: 'SK 1' },
    ...change,
  });
const withOfficials = (...officials: Official[]): Roster => ({
  ...testRoster,
  officials: [...testRoster.officials, ...officials],
});
const section = (change: Partial<Post> = {}): Post => ({
  id: 'kasi-baru',
  role: 'kepala-seksi',
  title: 'Kepala Seksi',
  unit: 'Baru',
  superior: 'kabid-data',
  ...change,
});

describe('a term', () => {
  const of = (from: string, to?: string) => holder('kasi-data', { id: 'new', from, to });
  const ended = { ...testRoster, officials: [holder('kasi-data', { to: '2026-11-30' })] };
  it.each<[string, Roster, Official, string | undefined]>([
    ['after the one before', ended, of('2026-12-01'), undefined],
    ['from the last day of the one before', ended, of('2026-11-30'), 'overlaps'],
    ['before an open one begins, ending in time', testRoster, of('2019-01-01', '2019-12-31'), undefined],
    ['beside an open one', testRoster, of('2026-12-01'), 'overlaps'],
    [
      'until the first day of the next',
      { ...testRoster, officials: [holder('kasi-data')] },
      of('2019-01-01', '2020-01-01'),
      'overlaps',
    ],
    ['of one day', ended, of('2026-12-01', '2026-12-01'), undefined],
    ['that ends before it begins', ended, of('2026-12-02', '2026-12-01'), 'ends-before-it-begins'],
    ['of an acting official beside the holder', testRoster, acting(), undefined],
    ['of an acting official without an end', testRoster, acting({ to: undefined }), 'acting-without-end'],
    ['of a second acting official', withOfficials(acting({ id: 'other' })), acting(), 'overlaps'],
    ['of its own row', testRoster, holder('kasi-data', { email: 'new@example.id' }), undefined],
    ['at another post', testRoster, holder('kasi-baru'), undefined],
  ])('%s: %#', (_name, roster, official, fault) => expect(termFault(roster, official)?.kind).toBe(fault));
});

describe("a post's superior", () => {
  const head = { ...section(), id: 'kadis-2', role: 'kepala-dinas' } as const;
  it.each<[string, Post, Post[], string | undefined]>([
    ['is a division for a section', section(), [], undefined],
    ['is no head for a section', section({ superior: 'kadis' }), [], 'role'],
    ['is no section for a section', section({ superior: 'kasi-data' }), [], 'role'],
    ['is the head for a division', section({ role: 'kepala-bidang', superior: 'kadis' }), [], undefined],
    ['is there', section({ superior: undefined }), [], 'role'],
    ['is none for the head', head, [], 'head-has-one'],
    ['is none for the head, rightly', { ...head, superior: undefined }, [], undefined],
    ['never leads back', section({ id: 'a', superior: 'b' }), [section({ id: 'b', superior: 'a' })], 'circle'],
    [
      'is in use',
      section({ superior: 'b' }),
      [section({ id: 'b', role: 'kepala-bidang', superior: 'kadis', retired: true })],
      'retired',
    ],
    [
      'may be out of use as well',
      section({ superior: 'b', retired: true }),
      [section({ id: 'b', role: 'kepala-bidang', superior: 'kadis', retired: true })],
      undefined,
    ],
  ])('%s: %#', (_name, post, more, fault) =>
    expect(superiorFault({ posts: [...testRoster.posts, ...more] }, post)?.kind).toBe(fault),
  );
});

describe('a post that is not used any more', () => {
  const at = (id: string) => section({ id, role: 'kepala-seksi', superior: 'kabid-data' });
  const left = (to: string, ...more: Official[]): Roster => ({
    ...testRoster,
    officials: [holder('kasi-data', { to }), ...more],
  });
  it.each<[string, Roster, Post, string | undefined]>([
    ['is not the head', testRoster, section({ id: 'kadis', role: 'kepala-dinas' }), 'head'],
    ['is not held', testRoster, at('kasi-data'), 'held'],
    ['is not held to this day', left(today), at('kasi-data'), 'held'],
    ['was left yesterday', left('2026-11-30'), at('kasi-data'), undefined],
    [
      'is not to be held later',
      left('2026-11-30', holder('kasi-data', { id: 'n', from: '2027-01-01' })),
      at('kasi-data'),
      'held',
    ],
    ['is not above one in use', left('2026-11-30'), section({ id: 'kabid-data', role: 'kepala-bidang' }), 'superior'],
  ])('%s: %#', (_name, roster, post, fault) => expect(retirementFault(roster, post, today)?.kind).toBe(fault));
});

it.each<[string, string, boolean]>([
  ['kasi-data', 'Kepala Bidang Statistik', true],
  ['kasi-aplikasi', 'Kepala Bidang Aplikasi Informatika', true],
])('%s is the last section of %s: %s', (id, division) => {
  const post = testRoster.posts.find((one) => one.id === id) ?? section();
  const found = divisionOfLastSection(testRoster, post);
  expect(`${found?.title} ${found?.unit}`).toBe(division);
  const two = { ...testRoster, posts: [...testRoster.posts, section({ superior: post.superior })] };
  expect(divisionOfLastSection(two, post)).toBeUndefined();
});

it.each([
  [{ title: 'Kepala Seksi', unit: 'Data' }, { title: 'KEPALA  SEKSI', unit: 'data' }, true],
  [{ title: 'Kepala Seksi', unit: 'Data' }, { title: 'Kepala Seksi', unit: 'Datum' }, false],
])('%j and %j are one post to people: %s', (one, other, same) => expect(isSamePost(one, other)).toBe(same));
it('tells mailboxes apart without regard to case', () => {
  expect(isSameMailbox({ email: 'A@example.id' }, { email: ' a@EXAMPLE.id' })).toBe(true);
  expect(isSameMailbox({ email: 'a@example.id' }, { email: 'b@example.id' })).toBe(false);
});

describe('who did something, by title', () => {
  const roster = withOfficials(acting());
  it.each<[string | undefined, string | undefined, string]>([
    ['pemohon', undefined, 'OPD pemohon'],
    ['sistem', undefined, 'sistem'],
    ['admin-1', undefined, 'sekretariat'],
    [undefined, undefined, 'sekretariat'],
    ['kasi-data', 'kasi-data', 'Kepala Seksi Statistik Sektoral'],
    ['plh', 'kasi-data', 'Plh. Kepala Seksi Statistik Sektoral'],
    ['kabid-data', 'kasi-data', 'Kepala Bidang Statistik, untuk Kepala Seksi Statistik Sektoral'],
    ['kabid-data', 'gone', 'Kepala Bidang Statistik'],
  ])('%s for %s: %s', (by, post, text) => expect(actingTitle(roster, by, post)).toBe(text));
  it.each<[string, StepId, boolean]>([
    ['plh', 'build', true],
    ['plh', 'integration', true],
    ['plh', 'conformity-analysis', false],
    ['kasi-data', 'build', false],
  ])('%s is warned at %s, where budget is committed: %s', (by, step, warned) =>
    expect(warnsActingOfficial(roster, by, step)).toBe(warned),
  );
  it.each([
    ['pemohon', 'OPD pemohon'],
    ['kosong', 'Jabatan kosong'],
    ['plh', 'Plh. Kepala Seksi Statistik Sektoral'],
    ['gone', 'gone'],
  ])('a case waits for %s: %s', (id, text) => expect(holderText(roster, id)).toBe(text));
  it('has no text for a post that is gone', () => expect(postText(roster, 'gone')).toBe(''));
});

const holderAt = (step: Parameters<typeof recordAt>[0]) => recordAt(step).holder;
describe('what the secretariat may do to a case', () => {
  it.each<[string, ReturnType<typeof openAt>, string | undefined, string | undefined, boolean]>([
    ['with a section', openAt('build'), holderAt('build'), 'kepala-seksi', false],
    ['with a division', openAt('division-disposition'), holderAt('division-disposition'), 'kepala-bidang', false],
    ['with the head', openAt('agency-disposition'), holderAt('agency-disposition'), undefined, false],
    ['with the applicant', openAt('request'), 'pemohon', undefined, false],
    ['between two steps', { head: headAt('build'), steps: [] }, undefined, undefined, false],
    ['that was decided', { head: headAt('build'), steps: [decidedAt('build')] }, undefined, undefined, false],
    ['that has lapsed', { head: closedHead('kedaluwarsa'), steps: [] }, 'pemohon', undefined, true],
    ['that was refused', { head: closedHead('ditolak'), steps: [] }, 'pemohon', undefined, false],
  ])('%s: %#', (_name, view, resend, role, lift) => {
    const forms = caseForms(view, testRoster, new Date(today));
    expect(forms.resend).toBe(resend);
    expect(forms.reassign !== undefined).toBe(role !== undefined);
    expect(forms.lift !== undefined).toBe(lift);
    const record = waitingStep(view);
    expect(record && passedBetween(record)).toBe(role);
  });
  it.each([
    ['open', openAt('build').head],
    ['closed', closedHead('ditolak')],
    ['withdrawn', closedHead('dicabut')],
  ])('puts the address of an applicant right whose case is %s: %#', (_name, head) =>
    expect(caseForms({ head, steps: [] }, testRoster, new Date(today)).contact.id).toBe('correct'),
  );
  it('gives a step to no division that could pass it to nobody', () => {
    const posts = testRoster.posts.filter(({ id }) => id !== 'kasi-data');
    expect(reassignFormOf(recordAt('division-disposition'), { ...testRoster, posts }, today)).toBeUndefined();
    expect(reassignFormOf(recordAt('division-disposition'), testRoster, today)).toBeDefined();
  });
  it('gives a step to no post where it has the only one', () => {
    const posts = testRoster.posts.filter(({ id }) => id !== 'kasi-data');
    expect(reassignFormOf(recordAt('build'), { ...testRoster, posts }, today)).toBeUndefined();
  });
});

describe('what the secretariat is asked to do', () => {
  const now = new Date('2026-12-01T02:00:00Z');
  const known = { days: new Set<string>(), years: new Set(['2026', '2027']) };
  const bounced = (email: string) => [{ email, at: '2026-11-30T02:00:00.000Z', kind: 'bounce' as const }];
  const left = (id: string, to: string): Roster => ({
    ...testRoster,
    officials: testRoster.officials.map((one) => (one.id === id ? { ...one, to } : one)),
  });
  const tasks = (roster = testRoster, bounces: ReturnType<typeof bounced> = []) =>
    deskTasks({ office: { roster, bounces, administrators: testAdministrators, holidays: known }, now }).map(
      ({ href, text }) => `${href}: ${text}`,
    );

  it('nothing where all is well', () => expect(tasks()).toEqual([]));
  it('to fill a post from the day on which it is vacant', () => {
    expect(tasks(left('kasi-data', '2026-12-01'))).toEqual([]);
    expect(tasks(left('kasi-data', '2026-11-30'))).toEqual([
      '/meja/jabatan/kasi-data: Jabatan Kepala Seksi Statistik Sektoral sedang tidak terisi. Yang masuk ke sana untuk sementara diputus atasannya, Kepala Bidang Statistik.',
    ]);
  });
  it.each<[string, Roster, 'Plh.' | 'Plt.', string[]]>([
    ['a Plh. of a holder', testRoster, 'Plh.', []],
    ['a Plt. of a vacant post', left('kasi-data', '2026-11-30'), 'Plt.', []],
    ['a Plh. of a vacant post', left('kasi-data', '2026-11-30'), 'Plh.', ['jabatannya kosong']],
    ['a Plt. beside a holder', testRoster, 'Plt.', ['jabatannya sudah terisi']],
  ])('to end %s: %#', (_name, roster, kind, reasons) => {
    const row = acting({ name: 'Siti', acting: { kind, decree: 'SK 1' } });
    expect(tasks({ ...roster, officials: [...roster.officials, row] })).toEqual(
      reasons.map(
        (reason) =>
          `/meja/pejabat/plh: Siti masih tercatat sebagai ${kind} Kepala Seksi Statistik Sektoral, padahal ${reason}.`,
      ),
    );
  });
  it('not to fill one that is not used any more', () => {
    const roster = { ...testRoster, posts: [...testRoster.posts, section({ retired: true })] };
    expect(tasks(roster)).toEqual([]);
  });
  it.each<[string, string, Roster, number]>([
    ['of an official', 'KASI-data@example.id', testRoster, 1],
    ['of the secretariat', 'sekretariat@example.id', testRoster, 1],
    ['of an official who leaves today', 'kasi-data@example.id', left('kasi-data', '2026-12-01'), 1],
    ['of nobody in office', 'gone@example.id', testRoster, 0],
  ])('to put the mailbox right %s', (_name, email, roster, count) =>
    expect(tasks(roster, bounced(email)).filter((text) => text.startsWith('/meja/pejabat'))).toHaveLength(count),
  );
  it('to put an applicant’s mailbox right on the page of their request, several from the list of them', () => {
    const marks = ['a', 'b'].map((name) => ({ ...bounced(`${name}@dinas.example.id`)[0]!, caseId: `case-${name}` }));
    expect(tasks(testRoster, marks.slice(0, 1))).toEqual([
      '/meja/permohonan/case-a: Surel pemohon a@dinas.example.id tidak sampai.',
    ]);
    expect(tasks(testRoster, marks)).toEqual([
      '/meja/pejabat#surel-tidak-sampai: 2 alamat surel pemohon tidak sampai.',
    ]);
  });
});

it.each([
  ['2026-12-01T02:00:00.000Z', true],
  ['2026-12-01T02:00:00.001Z', false],
])('what expires at %s has ended at 02:00:00 sharp: %s', (expiresAt, ended) =>
  expect(hasEnded({ expiresAt }, new Date('2026-12-01T02:00:00Z'))).toBe(ended),
);
it('lasts for minutes', () =>
  expect(minutesLater(new Date('2026-12-01T02:00:00Z'), 15)).toBe('2026-12-01T02:15:00.000Z'));
