import { vacancyAfter } from '../../../functions/domain/office/vacancy';
import { reassignFormOf } from '../../../functions/domain/office/case-forms';
import type { Roster } from '../../../functions/domain/office/roster';
import { type Field, fieldsOf, type Form, type Option } from '../../../functions/domain/forms/fields';
import { stepForm } from '../../../functions/domain/forms/step-form';
import { troubleMailContent } from '../../../functions/mails/trouble';
import { deskTasks } from '../../../functions/domain/office/desk-tasks';
import { recordAt } from '../../support/case-at';
import { decisions as d, openNext, play, requestOf, type Story } from '../../support/dossier';
import { testAdministrators, testRoster } from '../../support/office';

const now = new Date('2026-11-24T02:00:00Z');
/** Returns the roster after the terms of these officials ended the day before. */
const without = (...ids: string[]): Roster => ({
  ...testRoster,
  officials: testRoster.officials.map((one) => (ids.includes(one.id) ? { ...one, to: '2026-11-23' } : one)),
});
const optionsOf = (form: Form | undefined, name: string): readonly Option[] => {
  const field: Field | undefined = form && fieldsOf(form).find((each) => each.name === name);
  return field?.kind === 'choice' ? field.options : [];
};
const choose = (story: Story, roster: Roster) => {
  const record = story.dossier.steps.at(-1)!;
  return optionsOf(stepForm(story.dossier, record, roster, now), 'holder');
};

const vacant =
  'Jabatan Kepala Bidang Statistik sedang tidak terisi. Yang masuk ke sana untuk sementara diputus atasannya';

describe('an official who passes a request on', () => {
  it('reads at the choice that a post is vacant, and who decides instead', () =>
    expect(choose(openNext(play(requestOf()), now), without('kabid-data'))).toEqual([
      expect.not.objectContaining({ help: expect.anything() }),
      {
        value: 'kabid-data',
        label: 'Kepala Bidang Statistik (kosong)',
        help: `${vacant}, Kepala Dinas Diskominfo SP.`,
      },
    ]));

  it('reads that nobody can decide there, if no post above has a holder', () =>
    expect(
      choose(openNext(play(requestOf(), d.accept), now), without('kasi-aplikasi', 'kabid-aptika', 'kadis'))[0]?.help,
    ).toBe(
      'Jabatan Kepala Seksi Pengembangan Aplikasi dan jabatan di atasnya sedang tidak terisi. ' +
        'Yang masuk ke sana menunggu sampai sekretariat mengisinya.',
    ));

  it('reads who holds each other post', () =>
    expect(choose(openNext(play(requestOf()), now), testRoster)[1]).toEqual({
      value: 'kabid-data',
      label: 'Kepala Bidang Statistik (Pejabat kabid-data)',
    }));
});

it('gives the secretariat the same hint where it moves a step', () =>
  expect(
    optionsOf(reassignFormOf(recordAt('division-disposition'), without('kabid-data'), '2026-11-24'), 'reassign.post'),
  ).toEqual([
    expect.objectContaining({ value: 'kabid-data', help: expect.stringContaining(vacant), label: expect.any(String) }),
  ]));

it('says the same on the dashboard and in the mail', () => {
  const roster = without('kabid-data');
  const holidays = { days: new Set<string>(), years: new Set(['2026']) };
  const office = { roster, bounces: [], administrators: testAdministrators, holidays };
  expect(deskTasks({ office, now })[0]?.text).toBe(`${vacant}, Kepala Dinas Diskominfo SP.`);
  const { head } = openNext(play(requestOf()), now).dossier;
  const post = roster.posts.find(({ id }) => id === 'kabid-data');
  const { paragraphs } = troubleMailContent(
    'vacant',
    head,
    recordAt('division-disposition'),
    post,
    'https://a.id/meja',
  );
  expect(paragraphs[0]).toBe(`${vacant}.`);
});

describe('the end of a term', () => {
  const ended = (roster: Roster) => roster.officials.find(({ id }) => id === 'kasi-aplikasi')!;
  const after = (to: string | undefined, others: Roster['officials'] = []) => {
    const officials = testRoster.officials.map((one) => (one.id === 'kasi-aplikasi' ? { ...one, to } : one));
    const roster = { ...testRoster, officials: [...officials, ...others] };
    return vacancyAfter(roster, ended(roster), '2026-11-24');
  };

  it('leaves its post vacant from the next day on, and names who decides then', () => {
    const vacancy = after('2026-11-30');
    expect(vacancy?.day).toBe('2026-12-01');
    expect(vacancy?.superior?.id).toBe('kabid-aptika');
  });
  it('counts from today, if it is past', () => expect(after('2026-11-20')?.day).toBe('2026-11-24'));
  it('leaves nothing vacant while it is open, or if a holder follows', () => {
    expect(after(undefined)).toBeUndefined();
    const successor = { ...ended(testRoster), id: 'pengganti', from: '2026-12-01' };
    expect(after('2026-11-30', [successor])).toBeUndefined();
  });
});
