import type { Child } from 'hono/jsx';
import { holidaysFrom } from '../../functions/domain/time/calendar';
import type { StepId } from '../../functions/domain/sop/sop';
import { RevisionNotice } from '../../functions/pages/applicant/revision';
import { nowText } from '../../functions/pages/official/after-decision';
import { Changes } from '../../functions/pages/official/changes';
import { document } from '../../functions/pages/parts/layout';
import { type Act, decisions, openNext, play, requestOf } from '../support/dossier';
import { testRoster as roster } from '../support/office';

const { accept, forward, sendBack, conforms } = decisions;
const returned = { ...decisions.return, note: 'Lampirkan denahnya.' };
const noted = { ...sendBack, note: 'Coba Statistik.' };
const lapse = { lapse: 30 };
const lift = { lift: 'Diberi kesempatan.' };
const withoutSpecification = requestOf({ attachments: requestOf().attachments.slice(0, 1) });
const now = new Date('2026-12-01T02:00:00Z');
const today = { now, holidays: holidaysFrom([]) };
const after = (acts: Act[], request = requestOf()) => openNext(play(request, ...acts), now).dossier;
const textOf = (page: Child) =>
  document(<>{page}</>)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

it("tells on the applicant's page that the last day is over, and the way on", () => {
  const late = { ...today, now: new Date('2027-03-01T00:00:00Z') };
  const text = textOf(<RevisionNotice dossier={after([returned])} {...{ roster, today: late }} />);
  expect(text).toMatch(/Mohon segera perbaiki permohonan: batas waktunya, .+, sudah lewat/);
  expect(text).toContain('minta sekretariat kami membukanya kembali');
  expect(text).not.toMatch(/paling lambat|Setelah tanggal itu/);
});

describe("the applicant's page after a lapse was lifted", () => {
  const text = () => textOf(<RevisionNotice dossier={after([returned, lapse, lift])} {...{ roster, today }} />);
  it('says that the secretariat opened the request again', () =>
    expect(text()).toContain('Sekretariat membuka kembali permohonan Anda pada Jumat, 27 November 2026'));
  it('tells what to repair', () =>
    expect(text()).toMatch(
      /Alasan Kepala Dinas Diskominfo SP: Ringkasan belum jelas\. Catatan Kepala Dinas Diskominfo SP: Lampirkan denahnya\./,
    ));
});

describe('the page of a step that comes again', () => {
  it('begins with why it was sent back', () =>
    expect(textOf(<Changes dossier={after([accept, noted])} roster={roster} />)).toMatch(
      /Dikembalikan Kepala Bidang Aplikasi Informatika .*Bukan bidang kami\. .*Coba Statistik\./,
    ));
  it('begins with the words of the return that the revision answers', () =>
    expect(textOf(<Changes dossier={after([returned, { revise: requestOf() }])} roster={roster} />)).toMatch(
      /Ringkasan belum jelas\. .*Lampirkan denahnya\./,
    ));
  it('says nothing of a send-back that was answered', () =>
    expect(textOf(<Changes dossier={after([accept, sendBack, accept])} roster={roster} />).trim()).not.toContain(
      'Bukan bidang kami',
    ));
});

const decidedRows: [string, StepId, Act[], string][] = [
  [
    'who returned it',
    'agency-disposition',
    [returned],
    'Pemohon menerima alasannya lewat surel dan diminta memperbaiki permohonan paling lambat Sel 12 Jan 2027.',
  ],
  [
    'who decided before another returned it',
    'division-disposition',
    [accept, forward, returned],
    'Kepala Seksi mengembalikannya kepada pemohon, yang diminta memperbaiki permohonan paling lambat Sel 12 Jan 2027.',
  ],
  [
    'who returned it, after a lift',
    'agency-disposition',
    [returned, lapse, lift],
    'Sekretariat membuka kembali permohonan ini. Pemohon diminta memperbaikinya paling lambat Sel 12 Jan 2027.',
  ],
  [
    'who accepted what another ended',
    'agency-disposition',
    [accept, forward, decisions.doesNotConform],
    'Permohonan tidak direkomendasikan dan ditutup. Pemohon menerima alasannya lewat surel.',
  ],
  ['who sent it back', 'division-disposition', [accept, sendBack], 'Kini di Kepala Dinas Diskominfo SP: langkah 2'],
  ['who found it to conform', 'conformity-analysis', [accept, forward, conforms], 'langkah 5, Analisis integrasi'],
];
it.each(decidedRows)('tells %s where the case is now', (_who, step, acts, text) =>
  expect(nowText(after(acts), roster, { step, round: 1 }, today)).toContain(text),
);

it.each<[string, Act[], string]>([
  ['', [accept, forward], ''],
  [' after a lift', [accept, forward, lapse, lift], 'Sekretariat membuka kembali permohonan ini. '],
])('tells who forwarded a request without its specification what is awaited%s', (_when, acts, begin) =>
  expect(nowText(after(acts, withoutSpecification), roster, { step: 'division-disposition', round: 1 }, today)).toBe(
    `${begin}Spesifikasi teknis aplikasi baru belum ada. Pemohon diminta melengkapinya paling lambat Sel 12 Jan 2027; sesudah itu Kepala Seksi mengerjakan langkah 4, Analisis kesesuaian.`,
  ),
);

it.each<[string, Act[], string]>([
  ['a decision', [accept], '(terlambat 41 hari kerja)'],
  ['a revision', [returned], 'paling lambat Sel 12 Jan (sudah lewat).'],
])('says to an earlier decider that %s is overdue', (_what, acts, text) => {
  const late = { ...today, now: new Date('2027-01-29T02:00:00Z') };
  expect(nowText(after(acts), roster, { step: 'agency-disposition', round: 1 }, late)).toContain(text);
});
