import { systemIds } from '../../functions/adapters/system';
import { present } from '../../functions/domain/present';
import { chainFaults } from '../../functions/domain/case/chain';
import { openRecord } from '../../functions/domain/case/case';
import { removeOfficial } from '../../functions/domain/office/official-changes';
import type { Official } from '../../functions/domain/office/roster';
import { decideStep } from '../../functions/http/official/decide-step';
import { runFrequentTasks } from '../support/frequent-tasks';
import { answerOf } from '../support/answers';
import { linksIn } from '../support/mailbox';
import { holder, testRoster } from '../support/office';
import { changeTestOffice } from '../support/office-changes';
import { newestPath, sendForm } from '../support/people';
import { startWorld, type World } from '../support/world';

let w: World;
beforeAll(async () => {
  w = await startWorld();
});
afterAll(() => w.stop());
beforeEach(() => withOfficials(testRoster.officials));

const withOfficials = (officials: Official[]) =>
  changeTestOffice(w, ({ roster }) => ({ roster: { ...roster, officials } }));
/** The roster with these rows ended: a row that cases refer to is never taken out. */
const without = (...ids: string[]) =>
  testRoster.officials.map((official) => (ids.includes(official.id) ? { ...official, to: '2026-11-23' } : official));
const at = (wib: string) => {
  w.world.now = new Date(`${wib}+07:00`);
};
const tick = async () => {
  await runFrequentTasks(w.deps);
  await w.machine.idle();
};
/** The mails about a request that came since. */
const since = (start: number, { requestNumber }: { requestNumber: string }) =>
  w.mails.slice(start).filter(({ text }) => text.includes(`Nomor permohonan: ${requestNumber}\n`));
const newest = () => newestPath(w);
const get = async (path: string) => {
  const answer = await decideStep(w.deps).request(path);
  return { status: answer.status, text: await answer.text() };
};
const post = async (path: string, fields: Record<string, string>) =>
  (await sendForm(w, decideStep(w.deps), path, fields)).status;
const holderOf = async (caseId: string) => {
  const view = await w.view(caseId);
  return [openRecord(view)?.holder, view.head.waits?.holder];
};
const faultsOf = async (caseId: string) => {
  const dossier = await w.dossier(caseId);
  return chainFaults(dossier.head, dossier.events, dossier.forms, systemIds.digest);
};
const plh = holder('kadis', {
  id: 'plh-kadis',
  from: '2026-11-26',
  to: '2026-11-27',
  acting: { kind: 'Plh.', decree: '800/1/2026' },
});

it('moves what waits when an acting period begins and ends, at midnight WIB', async () => {
  at('2026-11-25T10:00:00');
  const head = await w.submit();
  const { caseId } = head;
  const first = newest();
  await withOfficials([...testRoster.officials, plh]);
  at('2026-11-25T23:59:00');
  await tick();
  expect([(await get(first)).status, ...(await holderOf(caseId))]).toEqual([200, 'kadis', 'kadis']);
  at('2026-11-26T00:00:00');
  const gone = await get(first);
  expect(gone.status).toBe(410);
  expect(gone.text).toContain('Yang berhak memutus langkah ini: Plh. Kepala Dinas Diskominfo SP.');
  expect(gone.text).not.toContain('Pejabat');
  expect(await post(first, answerOf.accept)).toBe(410);
  const before = w.mails.length;
  await tick();
  expect(await holderOf(caseId)).toEqual(['plh-kadis', 'plh-kadis']);
  expect(since(before, head)).toEqual([
    expect.objectContaining({ to: 'plh-kadis@example.id', text: expect.stringContaining('Yth. Plh. Kepala Dinas') }),
    expect.objectContaining({
      to: 'kadis@example.id',
      text: expect.stringContaining('sekarang diputuskan oleh Plh. Kepala Dinas'),
    }),
  ]);
  const acting = newest();
  at('2026-11-28T00:00:00');
  await tick();
  expect(await holderOf(caseId)).toEqual(['kadis', 'kadis']);
  expect(await post(acting, answerOf.accept)).toBe(410);
  expect(await post(newest(), answerOf.reject)).toBe(303);
  expect(await faultsOf(caseId)).toEqual([]);
});

it('keeps the mail to the applicant pending that could not be sent, when the step moves', async () => {
  at('2026-11-25T10:00:00');
  w.world.mailFails = true;
  const head = await w.submit();
  w.world.mailFails = false;
  const before = w.mails.length;
  await withOfficials([...without('kadis'), holder('kadis', { id: 'kadis-2', from: '2026-11-24' })]);
  await tick();
  expect(since(before, head).map(({ to }) => to)).toEqual(
    expect.arrayContaining(['kadis-2@example.id', 'siti@example.id']),
  );
});

it('passes twice over each change, then rests until the next', async () => {
  const counted = { calls: 0 };
  const work = {
    ...w.deps.work,
    waiting: (...args: Parameters<typeof w.deps.work.waiting>) => {
      counted.calls += 1;
      return w.deps.work.waiting(...args);
    },
  };
  const look = async () => {
    counted.calls = 0;
    await runFrequentTasks({ ...w.deps, work });
    return counted.calls > 0;
  };
  expect([await look(), await look(), await look()]).toEqual([true, true, false]);
  at('2026-11-30T00:00:00');
  expect([await look(), await look(), await look()]).toEqual([true, true, false]);
});

it('mails whoever may decide now on request, and lets nobody else decide before the pass', async () => {
  at('2026-12-01T09:00:00');
  const { caseId } = await w.submit();
  const former = newest();
  const successor = holder('kadis', { id: 'kadis-2', from: '2026-12-01' });
  await withOfficials([...without('kadis'), successor]);
  expect(await post(former, answerOf.reject)).toBe(410);
  expect(await post(`${former}/tautan-baru`, {})).toBe(303);
  expect(w.mails.at(-1)!.to).toBe('kadis-2@example.id');
  expect((await get(`${former}?terkirim`)).text).toContain('Surelnya dikirim kepada Kepala Dinas Diskominfo SP.');
  expect(await post(newest(), answerOf.reject)).toBe(303);
  const decided = present(
    (await w.view(caseId)).steps.find(({ step }) => step === 'agency-disposition'),
    'the decided step',
  );
  expect([decided.holder, decided.decidedBy]).toEqual(['kadis-2', 'kadis-2']);
});

it('lets the superior decide for a vacant post, says for whom, and tells the secretariat', async () => {
  at('2026-12-02T09:00:00');
  const head = await w.submit();
  const { caseId } = head;
  await post(newest(), answerOf.accept);
  await withOfficials(without('kabid-aptika'));
  const before = w.mails.length;
  await tick();
  expect(await holderOf(caseId)).toEqual(['kadis', 'kadis']);
  expect(since(before, head).map(({ to }) => to)).toEqual(['kadis@example.id', 'sekretariat@example.id']);
  const [toSuperior, toSecretariat] = since(before, head);
  expect(toSecretariat!.text).toContain('Kepala Bidang Aplikasi Informatika sedang tidak terisi');
  expect(toSecretariat!.text).not.toContain('/putusan/');
  expect(toSuperior!.text).toContain('Yth. Kepala Dinas Diskominfo SP');
  const path = new URL(linksIn({ text: toSuperior!.text, html: '' })[0]!).pathname;
  expect(await post(path, answerOf.forward)).toBe(303);
  expect((await get(path)).text).toContain('Kepala Dinas Diskominfo SP, untuk Kepala Bidang Aplikasi Informatika');
  expect(await faultsOf(caseId)).toEqual([]);
});

it('holds what nobody may decide, tells the secretariat, and moves it once the post is filled', async () => {
  at('2026-12-03T09:00:00');
  const head = await w.submit();
  const { caseId } = head;
  const path = newest();
  await withOfficials(without('kadis'));
  const before = w.mails.length;
  await tick();
  expect(await holderOf(caseId)).toEqual(['kosong', 'kosong']);
  expect(since(before, head).map(({ to }) => to)).toEqual(['sekretariat@example.id']);
  expect((await get(path)).text).toContain('menunggu jabatan yang belum terisi');
  await withOfficials([...without('kadis'), holder('kadis', { id: 'kadis-3', from: '2026-12-01' })]);
  await tick();
  expect(await holderOf(caseId)).toEqual(['kadis-3', 'kadis-3']);
  expect(await post(newest(), answerOf.reject)).toBe(303);
  expect(await faultsOf(caseId)).toEqual([]);
});

it('warns an acting official where the step commits budget, and not before', async () => {
  at('2026-12-04T09:00:00');
  const acting = holder('kasi-aplikasi', {
    id: 'plt-kasi',
    from: '2026-12-01',
    acting: { kind: 'Plt.', decree: '800/2/2026' },
  });
  await withOfficials([...without('kasi-aplikasi'), acting]);
  await w.submit();
  for (const answer of ['accept', 'forward'] as const) await post(newest(), answerOf[answer]);
  const warning = 'Hindari keputusan strategis yang berdampak pada anggaran';
  expect((await get(newest())).text).not.toContain(warning);
  for (const answer of ['conforms', 'no-integration'] as const) await post(newest(), answerOf[answer]);
  expect((await get(newest())).text).toContain(warning);
});

it('moves a step that opened for an official while they were removed from the roster', async () => {
  at('2026-12-07T08:00:00');
  await withOfficials([...without('kadis'), holder('kadis', { id: 'kadis-salah', from: '2026-11-24' })]);
  const head = await w.submit();
  expect(await holderOf(head.caseId)).toEqual(['kadis-salah', 'kadis-salah']);
  // Acts as a desk whose index does not show the step yet.
  await changeTestOffice(w, (office) => removeOfficial(office, 'kadis-salah', false).content);
  await withOfficials([...without('kadis'), holder('kadis', { id: 'kadis-benar', from: '2026-11-24' })]);
  const before = w.mails.length;
  await tick();
  expect(await holderOf(head.caseId)).toEqual(['kadis-benar', 'kadis-benar']);
  expect(since(before, head).map(({ to }) => to)).toEqual(['kadis-benar@example.id']);
  expect(await faultsOf(head.caseId)).toEqual([]);
});

it('lets either the move or the decision win, never both', async () => {
  at('2026-12-07T09:00:00');
  const outcomes = [];
  for (let round = 0; round < 3; round += 1) {
    await withOfficials(testRoster.officials);
    const { caseId } = await w.submit();
    const path = newest();
    await tick();
    const change = withOfficials([...without('kadis'), holder('kadis', { id: `kadis-r${round}`, from: '2026-12-01' })]);
    const [status] = await Promise.all([post(path, answerOf.reject), change.then(tick)]);
    const view = await w.view(caseId);
    const record = view.steps.find(({ step }) => step === 'agency-disposition')!;
    expect([record.decidedBy, record.holder]).toEqual(
      status === 303 ? ['kadis', 'kadis'] : [undefined, `kadis-r${round}`],
    );
    expect(await faultsOf(caseId)).toEqual([]);
    outcomes.push(status);
  }
  for (const status of outcomes) expect([303, 410]).toContain(status);
});
