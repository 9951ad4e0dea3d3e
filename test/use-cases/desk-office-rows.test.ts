import shippedDays from '../../functions/domain/libur-nasional.json';
import { ChangedMeanwhile } from '../../functions/domain/errors';
import { dayRows } from '../../functions/domain/office/office-changes';
import { firstRecord } from '../../functions/domain/office/office-chain';
import type { OfficeRecord } from '../../functions/domain/office/office-record';
import { officialBy, postBy } from '../../functions/domain/office/roster';
import { rowMark } from '../../functions/domain/office/seen-row';
import { takeDayAway } from '../../functions/use-cases/change-holidays';
import * as roster from '../../functions/use-cases/change-roster';
import { correctMail } from '../../functions/use-cases/correct-mail';
import type { OfficeAct } from '../../functions/use-cases/record-office-change';
import { testAdministrators, testRoster } from '../support/office';
import { unitDeps } from '../support/unit-deps';

const given = firstRecord(testRoster, testAdministrators);
const vacant: OfficeRecord = {
  ...given,
  roster: { posts: given.roster.posts, officials: given.roster.officials.filter(({ id }) => id !== 'kasi-data') },
};
const nothingWaits = {
  work: { waiting: async () => ({ items: [] }), decisionsOf: async () => ({ items: [] }) },
  cases: { updatePending: async () => true },
};
type Fields = Record<string, string>;
const begin = (record: OfficeRecord) => {
  const unit = unitDeps(nothingWaits, record);
  const act = (one: OfficeAct, id: string, input: Fields) => one(unit.deps, { administrator: 'admin-1', id, input });
  return { ...unit, act };
};

const official = (record: OfficeRecord) => rowMark(officialBy(record.roster, 'kasi-data')!);
const post = (record: OfficeRecord) => rowMark(postBy(record.roster, 'kasi-data')!);
const day = ({ dayChanges }: OfficeRecord) =>
  rowMark(dayRows(shippedDays, dayChanges).find(({ date }) => date === '2026-12-25')!);
const renamed: OfficeRecord = { ...given, dayChanges: [{ date: '2026-12-25', name: 'Natal lagi', off: true }] };

interface Case {
  name: string;
  record: OfficeRecord;
  act: OfficeAct;
  id: string;
  markOf: (record: OfficeRecord) => string;
  asked: Fields;
  /** A change that another administrator made in the meantime. `other`: a different change; `same`: the same change. */
  other: [OfficeAct, Fields];
  same?: [OfficeAct, Fields];
  field: string;
}
const mail = { 'mail.email': 'baru@example.id' };
const end = { 'end.to': '2027-03-31' };
const cases: Case[] = [
  {
    name: 'a mail address',
    record: given,
    act: correctMail,
    id: 'kasi-data',
    markOf: official,
    asked: mail,
    other: [correctMail, { 'mail.email': 'lain@example.id' }],
    same: [correctMail, mail],
    field: 'mail.email',
  },
  {
    name: 'a last day',
    record: given,
    act: roster.endOfficial,
    id: 'kasi-data',
    markOf: official,
    asked: end,
    other: [roster.endOfficial, { 'end.to': '2027-06-30' }],
    same: [roster.endOfficial, end],
    field: 'end.to',
  },
  {
    name: 'a last day, after its mail',
    record: given,
    act: roster.endOfficial,
    id: 'kasi-data',
    markOf: official,
    asked: end,
    other: [correctMail, mail],
    field: 'end.to',
  },
  {
    name: 'the removal of an official',
    record: given,
    act: roster.removeOfficial,
    id: 'kasi-data',
    markOf: official,
    asked: {},
    other: [correctMail, mail],
    field: 'official',
  },
  {
    name: 'a superior',
    record: vacant,
    act: roster.changeSuperior,
    id: 'kasi-data',
    markOf: post,
    asked: { 'superior.post': 'kabid-aptika' },
    other: [roster.retirePost, {}],
    same: [roster.changeSuperior, { 'superior.post': 'kabid-aptika' }],
    field: 'superior.post',
  },
  {
    name: 'a retirement',
    record: vacant,
    act: roster.retirePost,
    id: 'kasi-data',
    markOf: post,
    asked: {},
    other: [roster.changeSuperior, { 'superior.post': 'kabid-aptika' }],
    same: [roster.retirePost, {}],
    field: 'post',
  },
  {
    name: 'the removal of a post',
    record: vacant,
    act: roster.removePost,
    id: 'kasi-data',
    markOf: post,
    asked: {},
    other: [roster.retirePost, {}],
    field: 'post',
  },
];

it.each(cases)(
  '$name is refused where somebody else changed the row meanwhile, until the page shows it',
  async (one) => {
    const { act, recorded } = begin(one.record);
    const was = one.markOf(recorded.office);
    await act(one.other[0], one.id, one.other[1]);
    const version = recorded.office.version;
    const isOther = one.markOf(recorded.office) !== was;
    // If the office refuses the other change, the page showed nothing wrong.
    expect(isOther).toBe(true);
    const refused = act(one.act, one.id, { ...one.asked, was });
    await expect(refused).rejects.toThrow(ChangedMeanwhile);
    await expect(refused).rejects.toMatchObject({ gap: { field: one.field } });
    expect(recorded.office.version).toBe(version);
  },
);

it.each(cases.filter(({ same }) => same))('$name is recorded once where two ask for the same', async (one) => {
  const { act, recorded } = begin(one.record);
  const was = one.markOf(recorded.office);
  await act(one.act, one.id, { ...one.asked, was });
  const version = recorded.office.version;
  await act(one.act, one.id, { ...one.asked, was });
  expect(recorded.office.version).toBe(version);
});

it('takes no day away that was entered anew under another name', async () => {
  const { act, recorded } = begin(renamed);
  const refused = act(takeDayAway, '', { date: '2026-12-25', was: day(given) });
  await expect(refused).rejects.toMatchObject({ gap: { field: 'day' } });
  await act(takeDayAway, '', { date: '2026-12-25', was: day(recorded.office) });
  expect(recorded.officeEvents.map(({ type }) => type)).toEqual(['day-removed']);
});
