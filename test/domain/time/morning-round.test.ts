import { holidaysFrom } from '../../../functions/domain/time/calendar';
import { present } from '../../../functions/domain/present';
import { noteBounces } from '../../../functions/domain/office/bounces';
import { opensWeek, yearWithoutTable } from '../../../functions/domain/office/holiday-warning';
import type { OfficeRecord } from '../../../functions/domain/office/office-record';
import type { WaitingHead } from '../../../functions/domain/case/records';
import { type MorningMail, toWaitingStep, morningMailsOf } from '../../../functions/domain/time/morning-round';
import { workingDaysUntil } from '../../../functions/domain/time/deadlines';
import { isLastWorkingDay, reminderDue, workingDaysSince } from '../../../functions/domain/time/waiting';
import { morningMailContent } from '../../../functions/mails/morning-mail';
import holidayTable from '../../../functions/domain/libur-nasional.json';
import type { StepId } from '../../../functions/domain/sop/sop';
import { holder, testAdministrators, testRoster } from '../../support/office';

const holidays = holidaysFrom(holidayTable);
const now = new Date('2026-12-10T08:00:00+07:00');

const officeOf = (change: Partial<OfficeRecord> = {}) => ({
  roster: testRoster,
  administrators: testAdministrators,
  bounces: [],
  ...change,
});
/** A head that waits for step and post since some day, due on `due`. */
const waiting = (caseId: string, step: StepId, due: string, post?: string): WaitingHead =>
  ({
    caseId,
    requestNumber: `${caseId}/2026`,
    agency: 'Dinas',
    application: { name: `Aplikasi ${caseId}`, type: 'aplikasi' },
    next: { step, round: 1 },
    waits: { holder: 'x', at: `${due}T09:00:00.000Z` },
    assigned: { 'kepala-bidang': post, 'kepala-seksi': post },
  }) as WaitingHead;

const mailsOf = (heads: WaitingHead[], change: Partial<OfficeRecord> = {}, at = now) => {
  const facts = { office: officeOf(change), holidays, now: at };
  const people = morningMailsOf(
    heads.map((head) => toWaitingStep(head, facts)),
    [],
    facts,
  );
  const ids = (items: readonly { head: { caseId: string } }[]) => items.map(({ head }) => head.caseId).join(' ');
  return Object.fromEntries(
    people.map((person) => [
      person.email.split('@')[0]!,
      Object.fromEntries(
        (['own', 'below', 'office', 'stuck'] as const)
          .filter((part) => person[part].length > 0)
          .map((part) => [part, ids(person[part])]),
      ),
    ]),
  );
};
const ended = (...ids: string[]) => ({
  ...testRoster,
  officials: testRoster.officials.map((one) => (ids.includes(one.id) ? { ...one, to: '2026-12-01' } : one)),
});

describe('who is told what', () => {
  const kabid = (due: string) => waiting('a', 'division-disposition', due, 'kabid-aptika');
  const kasi = (due: string) => waiting('b', 'build', due, 'kasi-aplikasi');
  const kadis = (due: string) => waiting('c', 'agency-disposition', due);

  it.each<[string, WaitingHead[], Partial<OfficeRecord>, object]>([
    ['nothing waits: nobody', [], {}, {}],
    ['in time: whoever decides it', [kabid('2026-12-11')], {}, { 'kabid-aptika': { own: 'a' } }],
    ['due today: whoever decides it', [kabid('2026-12-10')], {}, { 'kabid-aptika': { own: 'a' } }],
    [
      'late by one: the superior as well',
      [kasi('2026-12-09')],
      {},
      { 'kasi-aplikasi': { own: 'b' }, 'kabid-aptika': { below: 'b' } },
    ],
    [
      'late by three: the head of the office and the secretariat as well',
      [kasi('2026-12-07')],
      {},
      {
        'kasi-aplikasi': { own: 'b' },
        'kabid-aptika': { below: 'b' },
        kadis: { office: 'b' },
        sekretariat: { office: 'b' },
      },
    ],
    [
      'a superior who is the head is told once',
      [kabid('2026-12-07')],
      {},
      { 'kabid-aptika': { own: 'a' }, kadis: { below: 'a' }, sekretariat: { office: 'a' } },
    ],
    [
      "the head's own: the secretariat as well",
      [kadis('2026-12-01')],
      {},
      { kadis: { own: 'c' }, sekretariat: { office: 'c' } },
    ],
    [
      'most urgent first',
      [kadis('2026-12-11'), { ...kadis('2026-12-10'), caseId: 'd' }],
      {},
      { kadis: { own: 'd c' } },
    ],
    [
      'a vacant post: its superior decides, and is not told twice',
      [kabid('2026-12-09')],
      { roster: ended('kabid-aptika') },
      { kadis: { own: 'a' } },
    ],
    [
      'nobody at all: the secretariat',
      [kadis('2026-12-11')],
      { roster: ended('kadis') },
      { sekretariat: { stuck: 'c' } },
    ],
    [
      'a mailbox out of reach: the secretariat, and it gets no mail',
      [kabid('2026-12-11')],
      { bounces: [{ email: 'Kabid-Aptika@example.id', at: '2026-12-01T00:00:00Z', kind: 'bounce' }] },
      { sekretariat: { stuck: 'a' } },
    ],
    [
      'an official who is an administrator too: one mail',
      [kabid('2026-12-11'), kadis('2026-12-01')],
      { administrators: [{ id: 'x', name: 'X', email: 'kabid-aptika@example.id' }] },
      { 'kabid-aptika': { own: 'a', office: 'c' }, kadis: { own: 'c' } },
    ],
    [
      'one person with two posts: one mail',
      [kabid('2026-12-11'), kasi('2026-12-11')],
      {
        roster: { ...testRoster, officials: testRoster.officials.map((one) => ({ ...one, email: 'satu@example.id' })) },
      },
      { satu: { own: 'a b' } },
    ],
    [
      'an acting official instead of the holder',
      [kabid('2026-12-11')],
      {
        roster: {
          ...testRoster,
          officials: [
            ...testRoster.officials,
            holder('kabid-aptika', {
              id: 'plh',
              from: '2026-12-10',
              to: '2026-12-10',
              acting: { kind: 'Plh.', decree: '1' },
            }),
          ],
        },
      },
      { plh: { own: 'a' } },
    ],
  ])('%s', (_name, heads, change, expected) => expect(mailsOf(heads, change)).toEqual(expected));
});

it.each([
  ['2026-12-14T09:00:00Z', 2],
  ['2026-12-11T09:00:00Z', 1],
  ['2026-12-10T09:00:00Z', 0],
  ['2026-12-09T09:00:00Z', -1],
  ['2026-12-04T09:00:00Z', -4],
  // A Saturday that was a working day when it was set is late after Monday.
  ['2026-12-05T09:00:00Z', -3],
])('what is due %s has %i working days left', (due, left) =>
  expect(workingDaysUntil(new Date(due), new Date('2026-12-10T08:00:00+07:00'), holidays)).toBe(left),
);

it.each([
  [2, [], undefined],
  [3, [], 3],
  [5, [], 3],
  [5, [3], undefined],
  [7, [3], 7],
  [8, [], 7],
  [9, [3, 7], undefined],
  [12, [7], undefined],
])('after %i working days, reminded at %j, the applicant is reminded at %s', (waited, reminded, due) =>
  expect(reminderDue(waited, reminded, [3, 7])).toBe(due),
);

it.each<[string, string, string, boolean]>([
  ['the last day', '2026-12-11', '2026-12-11', true],
  ['the day before it', '2026-12-10', '2026-12-11', false],
  ['a last day that is no working day any more', '2026-12-11', '2026-12-13', true],
  ['a day whose next working day is the last', '2026-12-11', '2026-12-14', false],
  ['a last day before days off', '2026-12-23', '2026-12-25', true],
])('warns for the last time on the last working day to revise: %s', (_what, today, reviseBy, isLast) =>
  expect(isLastWorkingDay(today, reviseBy, holidays)).toBe(isLast),
);

it.each<[number, number[], number | undefined]>([
  [30, [3, 7], 30],
  [30, [3, 7, 30], undefined],
  [33, [3, 7, 30], 33],
])('the last warning of day %i is one of its own, after those of %j', (waited, reminded, due) =>
  expect(reminderDue(waited, reminded, [3, 7, waited])).toBe(due),
);

it('counts what waits over a year end in working days', () =>
  expect(workingDaysSince('2026-12-23T03:00:00Z', '2026-12-28', holidays)).toBe(1));

it.each([
  ['2026-11-30', undefined],
  ['2027-09-30', undefined],
  ['2027-10-01', '2028'],
  ['2028-03-01', '2028'],
  ['2026-12-01', undefined],
])('on %s the year without a table is %s', (today, year) => expect(yearWithoutTable(today, holidays)).toBe(year));

it.each([
  ['2026-12-07', true],
  ['2026-12-08', false],
  // Lebaran: the first working day of its week is a Wednesday.
  ['2026-03-25', true],
])('%s opens its week: %s', (day, opens) => expect(opensWeek(day, holidays)).toBe(opens));

const bounce = (email: string) => ({ email, at: '2026-12-01T00:00:00Z', kind: 'bounce' as const });
it("keeps every mailbox of the office that bounced, and the newest of applicants'", () => {
  let office = officeOf();
  for (const email of ['kadis@example.id', ...Array.from({ length: 205 }, (_, n) => `p${n}@example.id`)])
    office = { ...office, bounces: present(noteBounces(office, bounce(email)), 'the bounces') };
  const kept = office.bounces.map(({ email }) => email);
  expect([kept.length, kept[0], kept[1]]).toEqual([201, 'kadis@example.id', 'p5@example.id']);
  expect(noteBounces(office, bounce('KADIS@example.id'))).toBeUndefined();
});

it('bounds the mail of a long queue, and says how many more there are', () => {
  const facts = { office: officeOf(), holidays, now };
  const heads = Array.from({ length: 120 }, (_, n) =>
    waiting(`k${n}`, 'agency-disposition', n < 30 ? '2026-12-01' : '2026-12-11'),
  );
  const [kadis] = morningMailsOf(
    heads.map((head) => toWaitingStep(head, facts)),
    [],
    facts,
  ) as [MorningMail];
  const { lists, subject } = morningMailContent({
    person: kadis,
    roster: testRoster,
    urls: new Map(),
    deskUrl: '',
    unsent: [],
  });
  expect(subject).toBe('120 permohonan menunggu Anda, 30 terlambat');
  expect(lists!.map(({ title, entries, more }) => [title, entries.length, more])).toEqual([
    ['Terlambat', 30, 0],
    ['Menunggu keputusan Anda', 20, 70],
  ]);
});
