import { changeProfile, restoreProfile } from '../support/change-profile';
import type { OfficeProfile } from '../../functions/domain/office/office-profile-schema';
import { onBehalfLines } from '../../functions/domain/office/on-behalf';
import type { Roster } from '../../functions/domain/office/roster';
import { type Act, decisions as d, documentsOf, play, requestOf } from '../support/dossier';
import { textsOf } from '../support/document-text';
import { testRoster } from '../support/office';

afterEach(restoreProfile);

type Letters = NonNullable<OfficeProfile['letters']>;
const withLetters = (letters: Letters) => changeProfile({ letters: { loop: true, ...letters } });
const letterOf = (acts: readonly Act[], roster: Roster = testRoster) =>
  documentsOf(play(requestOf(), ...acts), roster).findLast(({ layout }) => layout === 'letter')!;

const head = 'Kepala Dinas Komunikasi, Informatika, Statistik dan Persandian';
const division = 'Kepala Bidang Aplikasi Informatika';
const section = 'Kepala Seksi Pengembangan Aplikasi';

it.each([
  ['the head', ['A'], ['A']],
  ['one level below', ['A', 'B'], ['a.n. A', 'B']],
  ['two levels below', ['A', 'B', 'C'], ['a.n. A', 'B', 'u.b.', 'C']],
])('names every level between the head and %s', (_, titles, lines) => expect(onBehalfLines(titles)).toEqual(lines));

const rejected = [d.reject];
const notConforming = [d.accept, d.forward, d.doesNotConform];
type Signs = 'decider' | 'kepala-dinas' | 'kepala-bidang' | 'kepala-seksi';
const pairs: [Signs, string, Act[], string[], string][] = [
  ['decider', 'the head decided', rejected, [head], 'kadis'],
  ['kepala-dinas', 'the head decided', rejected, [head], 'kadis'],
  ['kepala-bidang', 'the head decided', rejected, [head], 'kadis'],
  ['kepala-seksi', 'the head decided', rejected, [head], 'kadis'],
  ['decider', 'the section decided', notConforming, [`a.n. ${head}`, division, 'u.b.', section], 'kasi-aplikasi'],
  ['kepala-dinas', 'the section decided', notConforming, [head], 'kadis'],
  ['kepala-bidang', 'the section decided', notConforming, [`a.n. ${head}`, division], 'kabid-aptika'],
  ['kepala-seksi', 'the section decided', notConforming, [`a.n. ${head}`, division, 'u.b.', section], 'kasi-aplikasi'],
];
it.each(pairs)('signs as %s where %s', (signs, _, acts, lines, holder) => {
  withLetters({ signatories: { refusal: signs, notRecommended: signs } });
  expect(letterOf(acts).signatory).toMatchObject({ title: lines.join('\n'), name: `Pejabat ${holder}` });
});

it("signs with an acting official's title, in the name of the post above", () => {
  withLetters({ signatories: { notRecommended: 'decider' } });
  const officials = testRoster.officials.map((official) =>
    official.id === 'kasi-aplikasi' ? { ...official, acting: { kind: 'Plt.' as const, decree: '800/1' } } : official,
  );
  const { title } = letterOf(notConforming, { ...testRoster, officials }).signatory!;
  expect(title).toBe([`a.n. ${head}`, division, 'u.b.', `Plt. ${section}`].join('\n'));
});

it('signs as whoever decided where the post that the file names is vacant', () => {
  withLetters({ signatories: { notRecommended: 'kepala-bidang' } });
  const officials = testRoster.officials.filter(({ id }) => id !== 'kabid-aptika');
  expect(letterOf(notConforming, { ...testRoster, officials }).signatory?.name).toBe('Pejabat kasi-aplikasi');
});

it('keeps both levels where the roster does not say what stands above a section', () => {
  withLetters({ signatories: { notRecommended: 'decider' } });
  const posts = testRoster.posts.map(({ superior: _superior, ...post }) => post);
  const { title } = letterOf(notConforming, { ...testRoster, posts }).signatory!;
  expect(title).toBe([`a.n. ${head}`, 'Kepala Bidang', 'u.b.', section].join('\n'));
});

const lapsed = [d.return, { lapse: 30 }];

it('has the signatory of a lapse that the file names', () => {
  withLetters({ signatories: { lapse: 'kepala-dinas' } });
  expect(letterOf(lapsed).signatory).toMatchObject({ title: head, name: 'Pejabat kadis' });
  expect(textsOf(letterOf(lapsed)).join()).not.toContain('Diterbitkan secara otomatis');
});

it('asks whoever wanted the revision to sign its lapse where the file says so', () => {
  withLetters({ signatories: { lapse: 'decider' } });
  expect(letterOf([d.accept, d.forward, d.returnWithAdvice, { lapse: 30 }]).signatory).toMatchObject({
    title: [`a.n. ${head}`, division, 'u.b.', section].join('\n'),
    name: 'Pejabat kasi-aplikasi',
  });
});

describe('where letters go out as decided', () => {
  const onBehalf = [`a.n. ${head}`, division, 'u.b.', section].join('\n');
  const everybody: Signs[] = ['kepala-dinas', 'kepala-bidang', 'kepala-seksi', 'decider'];

  it.each(everybody)('names whoever decided, not the %s who never saw the letter', (signs) => {
    withLetters({ loop: false, signatories: { notRecommended: signs, return: signs } });
    for (const acts of [notConforming, [d.accept, d.forward, d.returnWithAdvice]])
      expect(letterOf(acts).signatory).toMatchObject({ title: onBehalf, name: 'Pejabat kasi-aplikasi' });
  });

  it('names nobody below a lapse, which nobody decided', () => {
    withLetters({ loop: false, signatories: { lapse: 'kepala-dinas' } });
    expect(letterOf(lapsed).signatory).toBeUndefined();
    expect(textsOf(letterOf(lapsed)).join()).toContain('Diterbitkan secara otomatis oleh sistem.');
  });
});

it('keeps the signatory of a letter on its way when the office ends the loop', () => {
  withLetters({ signatories: { notRecommended: 'kepala-dinas' } });
  const story = play(requestOf(), ...notConforming);
  withLetters({ loop: false, signatories: { notRecommended: 'kepala-dinas' } });
  expect(documentsOf(story).at(-1)?.signatory).toMatchObject({ title: head, name: 'Pejabat kadis' });
});

it.each<[string, Act[], keyof NonNullable<Letters['rules']>]>([
  ['return', [d.return], 'return'],
  ['lapse', [d.return, { lapse: 30 }], 'lapse'],
])('cites for a %s the rule of the office, or nothing: the SOP does not know it', (_, acts, kind) => {
  const text = () => textsOf(letterOf(acts)).join('\n');
  expect(text()).not.toMatch(/SOP|sesuai dengan/);
  withLetters({ rules: { [kind]: 'Peraturan Gubernur Contoh Nomor 1' } });
  expect(text()).toContain('dan sesuai dengan Peraturan Gubernur Contoh Nomor 1, dengan ini');
});

it('cites the SOP where it is what decides', () =>
  expect(textsOf(letterOf(rejected)).join()).toContain('sesuai dengan SOP nomor 555/786-Diskominfo/X/2020'));
