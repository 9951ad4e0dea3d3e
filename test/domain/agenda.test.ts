import { systemIds } from '../../functions/adapters/system';
import { agendaGaps, agendaOf, enterAgenda } from '../../functions/domain/case/agenda';
import { chainFaults } from '../../functions/domain/case/chain';
import type { Agenda, FormRecord } from '../../functions/domain/case/records';
import { visibleToApplicant } from '../../functions/domain/case/visible-to-applicant';
import { isFoundBy, searchFor, wordsOf } from '../../functions/domain/register/register-words';
import { decisions, documentsOf, play, requestOf, type Story } from '../support/dossier';
import { textsOf } from '../support/document-text';

const entered = { number: '45/SM/2026', date: '2026-11-24' };
const at = { now: new Date('2026-11-24T03:00:00Z'), digest: systemIds.digest };

const enter = (story: Story, agenda: Agenda): Story => {
  const { head, event, form } = enterAgenda(story.dossier, agenda, 'admin-1', at);
  story.events.set(event.seq, event);
  return { ...story, dossier: { ...story.dossier, head, forms: [...story.dossier.forms, form!] } };
};

describe('which entry counts', () => {
  const form = (kind: FormRecord['kind'], data: object, day: string) =>
    ({ kind, data, at: `${day}T03:00:00Z`, step: 'agency-disposition', round: 1 }) as FormRecord;
  const desk = (number: string, date: string) => form('agenda', { number, date }, '2026-11-30');
  const sheet = (agenda: string | undefined) => form('decision', { outcome: 'accept', agenda }, '2026-11-25');

  it.each<[string, FormRecord[], Agenda | undefined]>([
    ['none', [sheet(undefined)], undefined],
    ['the desk enters it', [desk('1', '2026-11-24')], { number: '1', date: '2026-11-24' }],
    ["the desk's correction", [desk('1', '2026-11-24'), desk('2', '2026-11-23')], { number: '2', date: '2026-11-23' }],
    ["a sheet's, on the day of the sheet", [sheet('7')], { number: '7', date: '2026-11-25' }],
    ['a sheet repeats it', [desk('7', '2026-11-24'), sheet('7')], { number: '7', date: '2026-11-24' }],
    ['a sheet has another', [desk('7', '2026-11-24'), sheet('8')], { number: '8', date: '2026-11-25' }],
    ['a sheet leaves it out', [desk('7', '2026-11-24'), sheet(undefined)], { number: '7', date: '2026-11-24' }],
  ])('%s', (_name, forms, expected) => expect(agendaOf(forms)).toEqual(expected));
});

it.each([
  ['2026-11-19', 1],
  ['2026-11-20', 0],
  ['2026-11-24', 0],
])('refuses an entry before the letter was written: %s', (date, count) =>
  expect(agendaGaps({ number: '1', date }, { date: '2026-11-20' })).toHaveLength(count),
);

it('is an event of the chain with its form, and leaves the case where it stands', () => {
  const { dossier, events } = enter(play(requestOf()), entered);
  const { head, forms } = dossier;
  expect(chainFaults(head, [...events.values()], forms, systemIds.digest)).toEqual([]);
  expect(events.get(2)).toMatchObject({ type: 'agenda', actor: 'admin-1', step: 'request' });
  expect(head).toMatchObject({ agenda: entered, next: { step: 'agency-disposition' }, pending: ['documents'] });
});

it('is nothing that the applicant is told', () =>
  expect(visibleToApplicant(enter(play(requestOf()), entered).dossier.forms).map(({ kind }) => kind)).toEqual([
    'request',
  ]));

it.each(['disposisi-kepala-dinas', 'disposisi-kepala-bidang'])('stands on %s', (kind) => {
  const { agenda: _own, ...accept } = decisions.accept;
  const { dossier, events } = play(requestOf(), accept, decisions.forward);
  // Entered right after the request came in.
  const form = { ...dossier.forms[0]!, kind: 'agenda', data: entered } as FormRecord;
  const story = { dossier: { ...dossier, forms: [dossier.forms[0]!, form, ...dossier.forms.slice(1)] }, events };
  const sheet = documentsOf(story).find((document) => document.kind === kind)!;
  expect(textsOf(sheet).join('\n')).toContain('Nomor agenda\n45/SM/2026, 24 November 2026');
});

it('keeps the number that a sheet names in the head, where the register and the export read it', () => {
  const { dossier } = play(requestOf(), decisions.accept);
  expect(dossier.head.agenda).toEqual({ number: '77/2026', date: '2026-11-25' });
});

describe('the search', () => {
  const { head } = enter(play(requestOf()), entered).dossier;
  it('stores the words of the number', () => expect(wordsOf(head)).toEqual(expect.arrayContaining(['45', 'SM'])));
  it.each([
    ['45/SM', true],
    ['45/sm/2026', true],
    ['46/SM', false],
  ])('finds %s: %s', (text, expected) => expect(isFoundBy(head, searchFor(text))).toBe(expected));
  it('does not find a case without an entry', () =>
    expect(isFoundBy(play(requestOf()).dossier.head, searchFor('45/SM'))).toBe(false));
});
