import { openRecord } from '../../functions/domain/case/case';
import { applicantPages } from '../../functions/http/applicant/applicant';
import { trackCase } from '../../functions/http/public/track-case';
import { morningRound } from '../../functions/tasks/morning-round';
import { runFrequentTasks } from '../support/frequent-tasks';
import { answerOf } from '../support/answers';
import { caseAfter } from '../support/cases';
import { deskOf } from '../support/desk';
import { changeTestOffice } from '../support/office-changes';
import { newestPath, postForm } from '../support/people';
import { startWorld, type World } from '../support/world';

/** An announced date holds when the office's days off change. */
let w: World;
let refuses = false;
beforeEach(async () => {
  refuses = false;
  w = await startWorld();
  const { mailer } = w.deps;
  w.deps.mailer = {
    send: async (mail) => {
      if (refuses) throw new Error('refused');
      await mailer.send(mail);
    },
  };
});
afterEach(() => w.stop());

const at = (wib: string) => {
  w.world.now = new Date(`${wib}+07:00`);
};
const change = (date: string, off: boolean) =>
  changeTestOffice(w, ({ dayChanges }) => ({ dayChanges: [...dayChanges, { date, name: 'Uji', off }] }));
/** The schedule's next run: minutes later. */
const tick = async () => {
  w.world.now = new Date(w.world.now.getTime() + 6 * 60_000);
  await runFrequentTasks(w.deps);
  await w.machine.idle();
};
const round = async (wib: string) => {
  at(wib);
  const before = w.mails.length;
  await morningRound(w.deps)();
  await w.machine.idle();
  return w.mails.slice(before);
};
const movedMails = () => w.mails.filter(({ subject }) => subject.startsWith('Batas waktu perbaikan mundur'));
const applicantPage = async () => (await applicantPages(w.deps).request(newestPath(w, 'pemohon'))).text();

/** Returned on 25 November 2026. The applicant's last day is Tuesday 12 January 2027. */
const returned = async () => {
  at('2026-11-25T09:00:00');
  const waiting = await caseAfter(w, ['return']);
  await tick();
  await tick();
  return waiting;
};

it('tells the applicant once of a later last day, and shows it on the page', async () => {
  await returned();
  await change('2026-12-29', true);
  for (let runs = 0; runs < 3; runs += 1) await tick();
  expect(movedMails().map(({ to }) => to)).toEqual(['siti@example.id']);
  expect(movedMails()[0]!.text).toContain('paling lambat Rabu, 13 Januari 2027');
  expect(await applicantPage()).toContain('paling lambat Rabu, 13 Januari 2027');
});

it('tells of a later last day when the mail service takes mails again', async () => {
  const { caseId } = await returned();
  await change('2026-12-29', true);
  refuses = true;
  await tick();
  expect((await w.view(caseId)).head.pending).toEqual(['revise-by']);
  refuses = false;
  await tick();
  expect(movedMails()).toHaveLength(1);
  expect((await w.view(caseId)).head.pending).toEqual([]);
});

it('ends no request before the last day that its applicant was told, though days off are taken away', async () => {
  const { caseId } = await returned();
  await change('2026-12-24', false);
  await change('2026-12-25', false);
  await tick();
  await round('2027-01-12T08:00:00');
  expect((await w.view(caseId)).head.status).toBe('menunggu-pemohon');
  await round('2027-01-13T08:00:00');
  expect((await w.view(caseId)).head.status).toBe('kedaluwarsa');
  expect(movedMails()).toEqual([]);
});

it('reminds an applicant of the last day that they were told', async () => {
  await returned();
  await change('2026-12-24', false);
  const [reminder] = await round('2026-12-01T08:00:00');
  expect(reminder!.text).toContain('kirim paling lambat Selasa, 12 Januari 2027');
});

it('calls nobody late by a day that was declared off after their step opened', async () => {
  at('2026-12-07T09:00:00');
  const { caseId, trackingId } = await w.submit();
  await tick();
  await change('2026-12-08', true);
  const [mail, ...others] = await round('2026-12-09T08:00:00');
  expect([mail!.to, mail!.subject, others]).toEqual(['kadis@example.id', '1 permohonan menunggu Anda', []]);
  const { head, ...view } = await w.view(caseId);
  expect([head.waits?.at, openRecord({ head, ...view })?.dueAt]).toEqual(
    Array<string>(2).fill('2026-12-09T09:00:00.000Z'),
  );
  const shown = await (await trackCase(w.deps).request(`/api/cases/${trackingId}`)).json();
  expect((shown as { steps: object[] }).steps[1]).toMatchObject({ dueAt: '2026-12-09T09:00:00.000Z' });
});

it('moves the dates of open steps as soon as the desk declares a day off', async () => {
  at('2026-12-07T09:00:00');
  const { caseId } = await w.submit();
  await tick();
  const desk = deskOf(w);
  await desk.signIn();
  const fields = { action: 'tambah', 'day.date': '2026-12-08', 'day.name': 'Pilkada', token: await desk.token() };
  expect((await desk.raw('/meja/libur', fields)).status).toBe(303);
  await w.machine.idle();
  expect((await w.view(caseId)).head.waits?.at).toBe('2026-12-09T09:00:00.000Z');
});

it('refuses a disposition that sets a day off as its "batas waktu"', async () => {
  at('2026-11-25T09:00:00');
  await w.submit();
  const answer = await postForm(w, newestPath(w), { ...answerOf.accept, deadline: '2026-11-28' });
  expect([answer.status, await answer.text()]).toEqual([
    400,
    expect.stringContaining('Batas waktu jatuh pada hari libur.'),
  ]);
});
