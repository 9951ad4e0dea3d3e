import { dueWords, waitTexts } from '../../functions/domain/time/wait-text';

const holidays = { days: new Set<string>(), years: new Set(['2026']) };
const now = new Date('2026-11-24T02:00:00Z');
const at = (day: string) => `${day}T09:00:00.000Z`;

it.each([
  ['2026-11-26', '2 hari kerja lagi', 'later', 'Kam 26 Nov'],
  ['2026-11-24', 'jatuh tempo hari ini', 'today', 'Sel 24 Nov'],
  ['2026-11-20', 'terlambat 2 hari kerja', 'late', 'Jum 20 Nov'],
])('tells of a step that is due on %s how long that is', (day, left, urgency, text) =>
  expect(dueWords({ status: 'berjalan', waits: { holder: 'kadis', at: at(day) } }, now, holidays)).toEqual({
    left,
    urgency,
    day: text,
  }),
);

it('tells the last day for a revision', () =>
  expect(
    waitTexts({ status: 'menunggu-pemohon', waits: { holder: 'pemohon', at: at('2026-11-20') } }, now, holidays),
  ).toEqual(['perbaikan paling lambat Jum 1 Jan 2027', 'perbaikan paling lambat Jumat, 1 Januari 2027']));

it('says that the last day for a revision is over', () =>
  expect(
    dueWords(
      { status: 'menunggu-pemohon', waits: { holder: 'pemohon', at: at('2026-11-20') } },
      new Date('2027-01-04T02:00:00Z'),
      holidays,
    ),
  ).toEqual({ left: 'batas perbaikan sudah lewat:', day: 'Jum 1 Jan', urgency: 'unmeasured' }));

it('has no words for what does not wait', () => expect(waitTexts({ status: 'selesai' }, now, holidays)).toEqual([]));
